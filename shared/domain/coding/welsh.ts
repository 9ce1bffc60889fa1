/** Small words that nearly every Welsh sentence has, and English has none of. */
const WELSH = new Set(
  [
    'yn',
    'yr',
    'ac',
    'oedd',
    'mae',
    'roedd',
    'roeddwn',
    'ddim',
    'fy',
    'wedi',
    'gan',
    'gyda',
    'oherwydd',
  ].concat(
    ['nid', 'nad', 'eu', 'ei', 'bod', 'fod', 'rhy', 'ond', 'hyn', 'hynny', 'gwaith', 'mwy', 'doedd'],
    ['cael', 'gael', 'dim', 'llawer', 'byth', 'dwi', 'rydw', 'fyddai', 'gen', 'iawn', 'hefyd'],
  ),
);

const LEAST_SHARE = 0.15;
const LEAST_WORDS = 2;

/** A guess, by small words. What it takes for Welsh is marked so and gets no suggestion: the signals are English. */
export function looksWelsh(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const welsh = words.filter((word) => WELSH.has(word)).length;
  return welsh >= LEAST_WORDS && welsh / words.length >= LEAST_SHARE;
}
