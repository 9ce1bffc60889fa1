import { describe, expect, it } from 'vitest';
import { allPages } from '../../../functions/operator/all-pages.ts';
import { ok, type Result } from '../../../shared/domain/kernel/result.ts';

describe('what a function answers page by page', () => {
  it('is asked for until the last page, each from where the one before ended', async () => {
    const asked: unknown[] = [];
    const answers = [{ next: 'b' }, { next: 'd' }, { next: null }];
    const invoke = async <T>(id: string, event: unknown): Promise<Result<T>> => {
      asked.push([id, event]);
      return ok(answers[asked.length - 1] as T);
    };
    const event = { action: 'letters', campaign: 'exit' };
    expect(await allPages({ invoke }, 'send-mail', event)).toEqual(answers);
    expect(asked).toEqual([
      ['send-mail', event],
      ['send-mail', { ...event, after: 'b' }],
      ['send-mail', { ...event, after: 'd' }],
    ]);
  });
});
