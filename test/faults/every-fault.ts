import type { Invoke } from '../../infra/local/aws/functions.ts';
import type { FunctionId } from '../../shared/adapters/names.ts';
import { changes, differences } from './essence.ts';
import { type Attempt, during, type Side, SIDES } from './intercept.ts';
import type { MemoryAws } from './memory/aws.ts';

export interface Site {
  readonly id: FunctionId;
  readonly event: unknown;
  readonly call: string;
  readonly side: Side;
}

export interface Wrong extends Site {
  readonly lines: readonly string[];
}

interface Choice {
  /** Lets time pass before what was broken off is done again. */
  readonly pass: (minutes: number) => void;
  /** Of calls of the same kind in one event, whether this one is tried. */
  readonly chosen: (place: number) => boolean;
}

interface Outcome {
  readonly calls: readonly string[];
  readonly value?: unknown;
  readonly error?: Error;
}

/**
 * Invokes a function as it is asked to, and beside that once for every call that it makes and every way in which the
 * call can fail, each from the same state and each done again as AWS or a person would.
 */
export function inEveryFault(aws: MemoryAws, invoke: Invoke, { pass, chosen }: Choice) {
  let found = 0;
  const sites: Site[] = [];
  const wrong: Wrong[] = [];
  const tried = new Set<string>();

  const run = async (id: FunctionId, event: unknown, fault?: Attempt['fault']): Promise<Outcome> => {
    const attempt: Attempt = { calls: [], fault, underWay: 0 };
    try {
      const value = await during(attempt, () => invoke(id, event));
      return { calls: attempt.calls, value };
    } catch (error) {
      return { calls: attempt.calls, error: error as Error };
    }
  };

  const tryEach = async (
    id: FunctionId,
    event: unknown,
    calls: readonly string[],
    ends: Ends,
  ): Promise<void> => {
    for (const [call, name] of calls.entries()) {
      found += SIDES.length;
      // The first and the last of a kind are always tried. Before a call is mostly after the one that it follows.
      const many = calls.indexOf(name) < call && call < calls.lastIndexOf(name);
      if (many && !chosen(call)) continue;
      const sides = call === 0 || chosen(call) ? SIDES : SIDES.slice(1);
      for (const side of sides) {
        aws.restore(ends.start);
        const site = { id, event, call: `${call} ${name}`, side };
        sites.push(site);
        const broken = await run(id, event, { call, side });
        pass(1);
        const done = succeeded(broken) ? broken : await run(id, event);
        pass(-1);
        const lines = [...differences(ends.without, changes(ends.start, aws.copy()))];
        if (!succeeded(done)) lines.push(`! ${said(done)}`);
        if (lines.length > 0) wrong.push({ ...site, lines });
      }
    }
  };

  const invokeInEach: Invoke = async (id, event) => {
    const start = aws.copy();
    const done = await run(id, event);
    const end = aws.copy();
    const kind = [id, actionOf(event), ...done.calls].join();
    // Each kind of event once: a page after a page makes the same calls.
    if (!tried.has(kind) && succeeded(done)) {
      tried.add(kind);
      aws.restore(start);
      pass(1);
      await run(id, event);
      pass(-1);
      const without = [changes(start, end), changes(start, aws.copy())] as const;
      await tryEach(id, event, done.calls, { start, without });
      aws.restore(end);
    }
    if (done.error !== undefined) throw done.error;
    return done.value;
  };
  return { invoke: invokeInEach, sites, wrong, found: () => found };
}

interface Ends {
  readonly start: ReturnType<MemoryAws['copy']>;
  readonly without: readonly [readonly string[], readonly string[]];
}

interface Reply {
  readonly ok?: boolean;
  readonly statusCode?: number;
}

/** What AWS does not do again, nor a person. */
function succeeded({ value, error }: Outcome): boolean {
  const { ok, statusCode = 200 } = (value ?? {}) as Reply;
  return error === undefined && ok !== false && statusCode < 500;
}

const said = ({ value, error }: Outcome): string =>
  error === undefined ? JSON.stringify(value).slice(0, 300) : error.message;

/** What a function is asked, without for whom. */
export function actionOf(event: unknown): string {
  const { action, httpMethod = '', path = '' } = event as Record<string, string | undefined>;
  return action ?? `${httpMethod} /${path.split('/')[1] ?? ''}`;
}
