import { expect, test } from 'vitest';
import { EitherPack } from '../../../shared/domain/answer/byte-pack.ts';
import { packSlips } from '../../../shared/domain/answer/pack-slips.ts';
import { codesIn, unitsIn } from '../../fixtures/codes-in-pack.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';

const instrument = { id: 'exit-interview', version: '1.0.0' };
const bytes = (words: Uint16Array | Uint32Array) => new Uint8Array(words.buffer);

test('a pack of bytes is read as the planes of the same slips, by unit', () => {
  const pack = EitherPack.parse({
    instrument,
    n: 4,
    units: ['', 'N50A', 'N50B'],
    unit: bytes(Uint16Array.of(2, 1, 2, 0)),
    columns: {
      recommend: Uint8Array.of(11, 0, 3, 1),
      reasons: bytes(Uint32Array.of(2 ** 31, 5, 0, 1)),
      nobody: Uint8Array.of(0, 0, 0, 0),
    },
  });
  expect(unitsIn(pack)).toEqual(['', 'N50A', 'N50B', 'N50B']);
  expect(codesIn(pack, 'recommend')).toEqual([1, 0, 11, 3]);
  expect(codesIn(pack, 'reasons')).toEqual([1, 5, 2 ** 31, 0]);
  expect(codesIn(pack, 'nobody')).toEqual([0, 0, 0, 0]);
});

test('a pack of planes is read as it is', () => {
  const pack = packSlips(Instrument.parse(exitInterview), [{ unit: 'N50A', answers: { recommend: 3 } }]);
  expect(EitherPack.parse(pack)).toEqual(pack);
});
