import * as z from 'zod/mini';
import { Clock, Slug } from '../kernel/ids.ts';
import { ReportFormat } from './manifest.ts';
import { Scope } from './scope.ts';

/** The address that a reader signs in with. */
export const ReaderAddress = z.string().check(z.maxLength(254), z.email());

const Somebody = z.object({ id: z.string(), name: z.string() });

/** That one report may be read by one person, who is named: by whom and when, and when it was taken back. */
export const Publication = z.object({
  campaign: Slug,
  clock: Clock,
  scope: Scope,
  title: z.string(),
  reader: ReaderAddress,
  by: Somebody,
  /** Milliseconds since 1970. */
  at: z.int(),
  /** The reader may pass it on to one more: how a report on a head's own management reaches the head. */
  passOn: z.optional(z.boolean()),
  /** No mail has gone out to say so: publishing it again mails, where otherwise it would be refused. */
  untold: z.optional(z.boolean()),
  withdrawn: z.optional(z.object({ by: Somebody, at: z.int() })),
});
export type Publication = z.infer<typeof Publication>;

/** Somebody read a report: as a page, or as a file that they took. */
export const Opening = z.object({ who: Somebody, format: ReportFormat, at: z.int() });
export type Opening = z.infer<typeof Opening>;
