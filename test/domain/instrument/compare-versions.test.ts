import { describe, expect, it } from 'vitest';
import { compareVersions, isCorrection } from '../../../shared/domain/instrument/compare-versions.ts';
import { checkInstrument } from '../../../shared/domain/instrument/check-instrument.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { brokenCopy, find, type Loose } from './exit-interview.ts';

const version = (change: (copy: Loose) => void): Instrument => {
  const checked = checkInstrument(brokenCopy(change));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
};
const first = version(() => {});

const differing = (later: Instrument) => compareVersions(first, later).filter(({ is }) => is !== 'same');

describe('two versions of an instrument', () => {
  it('compare wherever nothing changed', () => {
    const later = version((copy) => (copy['version'] = '1.0.1'));
    expect(differing(later)).toEqual([]);
    expect(isCorrection(first, later)).toBe(true);
  });

  it('are marked where words changed, in a question, an option or a scale', () => {
    const typo = version(
      (copy) => (find(copy, 'trigger')['text'] = 'Was there 1 event that made up your mind?'),
    );
    expect(differing(typo)).toEqual([{ id: 'trigger', is: 'reworded' }]);
    expect(isCorrection(first, typo)).toBe(true);
    const label = version((copy) => {
      const options = find(copy, 'reasons')['options'] as { label: string }[];
      options[0]!.label = 'Work';
    });
    expect(differing(label).map(({ id }) => id)).toEqual(['reasons', 'main_reason']);
  });

  it('do not compare where what was offered, kept or asked of whom changed', () => {
    const changes: readonly ((copy: Loose) => void)[] = [
      (copy) => (find(copy, 'raised')['options'] as object[]).push({ value: 'new', label: 'New' }),
      (copy) => (find(copy, 'raised')['pile'] = 'none'),
      (copy) => (find(copy, 'raised')['show_if'] = { q: 'trigger', op: 'eq', value: 'yes' }),
      (copy) => (find(copy, 'raised')['type'] = 'multi'),
    ];
    for (const change of changes) {
      const later = version(change);
      expect(differing(later)).toEqual([{ id: 'raised', is: 'changed' }]);
      expect(isCorrection(first, later)).toBe(false);
    }
  });

  it('tell what was added and removed', () => {
    const later = version((copy) => (find(copy, 'raised').id = 'raised_it'));
    expect(differing(later)).toEqual([
      { id: 'raised_it', is: 'added' },
      { id: 'raised', is: 'removed' },
    ]);
    expect(isCorrection(first, later)).toBe(false);
  });
});
