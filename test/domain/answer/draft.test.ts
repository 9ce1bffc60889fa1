import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, packDraft, unpackDraft } from '../../../shared/domain/answer/draft.ts';

const draft: Draft = {
  token: 'A'.repeat(32),
  campaign: 'leavers',
  unit: 'LDN01',
  region: 'LDN',
  linkExpires: '2027-01-31',
  language: 'cy',
  answers: { reasons: ['pay'], x_time: 2, best: 'Ŵ 🙂' },
  visited: ['taking-part'],
  checked: false,
  signposted: true,
  dropped: [],
};

describe('a draft as bytes', () => {
  it('is read back as it was, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (best) => {
        const written = { ...draft, answers: { ...draft.answers, best } };
        expect(unpackDraft(packDraft(written))).toEqual(written);
      }),
    );
  });

  it('has a length that tells little: whole blocks of 4 KB', () => {
    const lengths = [0, 100, 3000].map(
      (count) => packDraft({ ...draft, answers: { best: 'x'.repeat(count) } }).length,
    );
    expect(lengths).toEqual([4096, 4096, 4096]);
    expect(packDraft({ ...draft, answers: { best: 'x'.repeat(5000) } })).toHaveLength(8192);
  });
});
