import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { eventHandler, stateHandler } from '../../../shared/adapters/lambda/event-handler.ts';
import { fail, ok, type Result } from '../../../shared/domain/kernel/result.ts';

const Event = z.object({ campaign: z.string() });
const SECRET = 'ann@leaver.example';
const context = {} as never;

let lines: string[];
beforeEach(() => {
  lines = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  }
});
afterEach(() => vi.restoreAllMocks());

async function thrownBy(work: Promise<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

describe('a function that is asked something', () => {
  it('hands the parsed event to its use case and the Result back', async () => {
    const handler = eventHandler(Event, ({ campaign }) => Promise.resolve(ok(campaign)));
    expect(await handler({ campaign: 'a', extra: 1 } as never, context)).toEqual(ok('a'));
  });

  it('answers an event that is not of its form with what is wrong with it', async () => {
    const useCase = vi.fn<() => Promise<Result<string>>>();
    expect(await eventHandler(Event, useCase)({ campaign: 5 } as never, context)).toEqual(
      fail({ kind: 'invalid', issues: [{ at: 'campaign', message: 'must be given, as a string' }] }),
    );
    expect(useCase).not.toHaveBeenCalled();
  });

  it('returns a problem as a value, and logs its kind and nothing else of it', async () => {
    const problem = { kind: 'not-allowed', why: `no link for ${SECRET}` } as const;
    const handler = eventHandler(Event, () => Promise.resolve(fail(problem)));
    expect(await handler({ campaign: SECRET }, context)).toEqual(fail(problem));
    expect(lines.join()).toContain('not-allowed');
    expect(lines.join()).not.toContain(SECRET);
  });

  it('throws what nobody expected, so that it is tried again, but without its message', async () => {
    const handler = eventHandler(Event, () => Promise.reject(new RangeError(`no such ${SECRET}`)));
    const error = await thrownBy(handler({ campaign: 'a' }, context));
    expect(error.name).toBe('RangeError');
    expect(error.stack).toContain('event-handler.test');
    const logged = JSON.stringify([
      error.message,
      error.stack,
      error,
      Object.entries(error),
      lines,
      String(error.cause),
    ]);
    expect(logged).not.toContain(SECRET);
    expect(lines.join()).toContain('RangeError');
  });

  it('throws where something other than an error was thrown', async () => {
    // oxlint-disable-next-line prefer-promise-reject-errors, typescript/prefer-promise-reject-errors
    const handler = eventHandler(Event, () => Promise.reject(SECRET));
    expect((await thrownBy(handler({ campaign: 'a' }, context))).message).not.toContain(SECRET);
  });
});

describe('a function that is a state of the report run', () => {
  it('gives the bare value on to the next state', async () => {
    const handler = stateHandler(Event, ({ campaign }) => Promise.resolve(ok({ key: campaign })));
    expect(await handler({ campaign: 'a' }, context)).toEqual({ key: 'a' });
  });

  it('throws a problem under the name of its kind, so that the run stops', async () => {
    const handler = stateHandler(Event, () => Promise.resolve(fail({ kind: 'not-found', what: SECRET })));
    const error = await thrownBy(handler({ campaign: 'a' }, context));
    expect([error.name, error.message]).toEqual(['not-found', 'The problem was: not-found.']);
  });

  it('throws for an event that is not of its form', async () => {
    const handler = stateHandler(Event, () => Promise.resolve(ok(1)));
    expect((await thrownBy(handler({} as never, context))).name).toBe('invalid');
  });
});
