import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says why a rule of cdk-nag does not hold here. */
export function acknowledge(
  construct: IConstruct,
  ...rules: { readonly id: string; readonly reason: string }[]
): void {
  Validations.of(construct).acknowledge(...rules);
}
