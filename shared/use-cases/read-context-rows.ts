import * as z from 'zod/mini';
import { contextKey, type ContextVersion } from '../domain/context/version.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

interface Reading {
  readonly workings: Pick<Files, 'get'>;
  readonly hash: ContentHash;
}

/** The rows of a version, only where they are those that its hash was made of. */
export async function readContextRows<S extends z.ZodMiniType>(
  { workings, hash }: Reading,
  { kind, sha256 }: ContextVersion,
  row: S,
): Promise<Result<z.infer<S>[]>> {
  const key = contextKey(kind, sha256);
  const content = await workings.get(key);
  if (content === undefined || hash(content) !== sha256) return fail({ kind: 'unavailable', what: key });
  return ok(z.array(row).parse(JSON.parse(new TextDecoder().decode(content))));
}
