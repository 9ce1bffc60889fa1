import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Holdfast } from './holdfast.ts';
import { valueOf } from './outcome.ts';

/** Every page of what a function answers page by page; one that knows of no pages has said all. */
export async function allPages<T extends { readonly next: string | null }>(
  { invoke }: Pick<Holdfast, 'invoke'>,
  id: FunctionId,
  event: Readonly<Record<string, unknown>>,
): Promise<readonly T[]> {
  const pages = [await valueOf(invoke<T>(id, event))];
  for (let after = pages[0]?.next ?? null; after !== null; after = pages.at(-1)?.next ?? null) {
    pages.push(await valueOf(invoke<T>(id, { ...event, after })));
  }
  return pages;
}
