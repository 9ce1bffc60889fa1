import * as z from 'zod/mini';
import type { Route } from '../access.ts';

/** Its own document is no operation. */
export type ApiRoute = Exclude<Extract<Route, `${string} /api/v1/${string}`>, `${string}/openapi.json`>;

/** What an operation takes beside its address, and what it answers. */
export interface Operation {
  readonly says: string;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  readonly answers: z.ZodMiniType;
  /** 200 where it is not said. */
  readonly status?: 200 | 201 | 202;
  /** The part of the answer that tells one version of a thing from another: its ETag. Elsewhere that is a hash. */
  readonly version?: 'revision' | 'design';
  /** Done only to the version that `If-Match` names: what somebody else wrote meanwhile is not written over. */
  readonly ofVersion?: true;
}

export type Operations = { readonly [R in ApiRoute]?: Operation };

/** Items of a list in one answer. */
export const MOST = 500;

/** Where a list goes on, and how much of it one answer is to hold. */
export const Paging = z.object({
  cursor: z.optional(z.string().check(z.maxLength(400))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST)), 100),
});

export const pageOf = <S extends z.ZodMiniType>(items: S) =>
  z.object({
    items: z.readonly(z.array(items)),
    /** Give it as `cursor` for what follows; null at the end. */
    next: z.nullable(z.string()),
  });

/** A name of your own making for what is begun: the same again begins nothing more. */
export const Form = z.string().check(z.regex(/^[0-9a-z]{8}$/));

/** Of what answers with nothing but that it is done. */
export const Done = z.object({ done: z.literal(true) });
