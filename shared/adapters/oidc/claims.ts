import * as z from 'zod/mini';
import { Role, type Staff } from '../../domain/organisation/staff.ts';

/** What Cognito puts into an ID token. Roles are groups; what a person answers for are attributes. */
export const Claims = z.object({
  sub: z.string(),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  email_verified: z.optional(z.boolean()),
  /** Cognito signs access tokens with the same keys: one of those says nothing of who signed in. */
  token_use: z.literal('id'),
  'cognito:groups': z._default(z.array(z.string()), []),
  'custom:region': z._default(z.string(), ''),
  'custom:unit': z._default(z.string(), ''),
});
type Claims = z.infer<typeof Claims>;

export function staffOf(claims: Claims): Staff {
  return {
    id: claims.sub,
    name: claims.name ?? claims.email ?? 'Signed in',
    ...(claims.email !== undefined &&
      claims.email_verified === true && { email: claims.email.toLowerCase() }),
    // Groups of other services are no roles here.
    roles: Role.options.filter((role) => claims['cognito:groups'].includes(role)),
    regions: listed(claims['custom:region']),
    units: listed(claims['custom:unit']),
  };
}

const listed = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');
