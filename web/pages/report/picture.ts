export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In units of the picture: narrow, so that its words are read on a phone. */
export const WIDTH = 360;
/** Keeps the ends of the scale, and half a mark, inside the picture. */
export const EDGE = 8;
export const LINE_HEIGHT = 15;
export const INK = '#0B0C0C';
export const BLUE = '#12436D';
export const GREY = '#3D3D3D';
export const LINE = '#DEE0E2';
export const FONT = 'Arimo, Arial, sans-serif';

/** Characters that fit a line. */
const LINE_ROOM = 50;

/** A label in lines of so many characters. */
export function labelLines(label: string, room = LINE_ROOM): readonly string[] {
  const lines: string[] = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** A label in lines, the last of which leaves room for what stands at its end. */
export function linesBeside(label: string, text: string): readonly string[] {
  const lines = labelLines(label);
  const last = lines.at(-1) ?? '';
  if (last.length + text.length < LINE_ROOM) return lines;
  const words = last.split(' ');
  const moved = words.splice(Math.ceil(words.length / 2));
  return [...lines.slice(0, -1), words.join(' '), moved.join(' ')];
}
