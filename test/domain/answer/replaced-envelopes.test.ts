import { describe, expect, test } from 'vitest';
import { lettingGo, notToCount } from '../../../shared/domain/answer/replaced-envelopes.ts';

const replaced = (key: string, by: string, issue = 2) => ({ key, by, issue, expires: '2026-06-07' });
const none = new Set<string>();

describe('envelopes that are not counted', () => {
  test('are those that were replaced', () => {
    expect([...notToCount([replaced('old', 'new')], none)]).toEqual(['old']);
  });

  test('are those in the place of one that was mixed before', () => {
    expect(notToCount([replaced('old', 'new')], new Set(['old']))).toContain('new');
  });

  test('are those that follow a mixed one through others, however the rows name the newest', () => {
    const chain = [replaced('first', 'second'), replaced('second', 'third', 3)];
    expect(notToCount(chain, new Set(['first']))).toContain('third');
    const flat = [replaced('first', 'third', 3), replaced('second', 'third', 3)];
    expect(notToCount(flat, new Set(['first']))).toContain('third');
  });

  test('are no others: not the newest where nothing before it was mixed, and nobody else', () => {
    const chain = [replaced('first', 'second'), replaced('second', 'third', 3)];
    expect(notToCount(chain, new Set(['someone']))).toEqual(new Set(['first', 'second']));
  });

  test('are found even in rows that go round', () => {
    expect(notToCount([replaced('a', 'b'), replaced('b', 'a')], new Set(['a']))).toEqual(new Set(['a', 'b']));
  });
});

describe('letting go', () => {
  const row = (key: string, waiting: boolean, expires = '2026-06-07') => ({ key, waiting, expires });

  test('forgets emptied envelopes of expired links and keeps those that wait or may still be used', () => {
    const rows = [row('emptied', false), row('waiting', true), row('good', false, '2026-07-05')];
    expect(lettingGo(rows, [], '2026-06-10')).toEqual({ envelopes: ['emptied'], superseded: [] });
    expect(lettingGo(rows, [], '2026-06-07')).toEqual({ envelopes: [], superseded: [] });
  });

  test('keeps a whole chain of replacements while one of its envelopes waits', () => {
    const chain = [replaced('first', 'second'), replaced('second', 'third', 3)];
    const rows = [row('first', false), row('second', false), row('third', true), row('other', false)];
    expect(lettingGo(rows, chain, '2026-06-10')).toEqual({ envelopes: ['other'], superseded: [] });
    const mixed = [row('first', false), row('third', false)];
    expect(lettingGo(mixed, chain, '2026-06-10')).toEqual({
      envelopes: ['first', 'third'],
      superseded: ['first', 'second'],
    });
  });
});
