/** Widths of ten-point Arial in thousandths of its size, by kinds of letters: what a sheet is laid out with. */
const NARROW = /[iljI.,:;'’|!]/g;
const SLIM = /[ ftr()[\]/“”-]/g;
const BROAD = /[mMwW%@&]/g;
const CAPITAL = /[A-HJ-LN-VX-Z]/g;
const TEN_POINT_CM = 0.3528;
/** No reader's font is quite the same. */
const SAFE = 1.05;

/** Width of a text on one line, in centimetres. */
export function cmOf(text: string): number {
  const count = (kind: RegExp): number => text.match(kind)?.length ?? 0;
  const [narrow, slim, broad, capital] = [count(NARROW), count(SLIM), count(BROAD), count(CAPITAL)];
  const others = text.length - narrow - slim - broad - capital;
  const thousandths = 240 * narrow + 320 * slim + 850 * broad + 700 * capital + 556 * others;
  return (thousandths / 1000) * TEN_POINT_CM * SAFE;
}
