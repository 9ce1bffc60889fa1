import * as z from 'zod/mini';

export const Role = z.enum(['admin', 'researcher', 'hrbp', 'head', 'analyst', 'coder']);
export type Role = z.infer<typeof Role>;

/** Somebody who may sign in to the console, as the sign-in service knows them. */
export const Staff = z.object({
  /** The sign-in service's own id of the person: it means nothing outside. */
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.maxLength(200)),
  /** Only where the sign-in service has verified it, in lower case: reports are published to it. */
  email: z.optional(z.string().check(z.maxLength(254))),
  roles: z.array(Role),
  /** Codes of the regions and units that an HRBP or a head answers for. */
  regions: z.array(z.string()),
  units: z.array(z.string()),
});
export type Staff = z.infer<typeof Staff>;
