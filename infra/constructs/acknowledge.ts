import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why a rule of cdk-nag does not hold here. */
export function acknowledge(
  construct: IConstruct,
  ...rules: { readonly id: string; readonly reason: string }[]
): void {
  Validations.of(construct).acknowledge(...rules);
}

/** As cdk-nag names a resource that ends in a wildcard: one acknowledgement is for one resource alone. */
export const wildcard = (resource: string): string => `AwsSolutions-IAM5[Resource::${resource}]`;
