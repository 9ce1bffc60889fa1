import type { Block, Piece } from './document.ts';

export interface Placed {
  readonly value: string;
  /** Where an editor finds it: the heading above, and in a table what its row begins with. */
  readonly where: string;
}

/** What each field of the document says, and where it stands. */
export function fieldsOf(blocks: readonly Block[]): ReadonlyMap<string, Placed> {
  const fields = new Map<string, Placed>();
  const put = (where: string, pieces: readonly Piece[]) => {
    for (const piece of pieces)
      if (typeof piece !== 'string') fields.set(piece.name, { value: piece.value, where: `“${where}”` });
  };
  let under = '';
  for (const block of blocks) {
    if (block.kind === 'heading') under = textOf(block.pieces);
    if (block.kind !== 'table') put(under, block.pieces);
    else {
      for (const cell of block.head) put(under, cell);
      for (const row of block.rows)
        for (const cell of row) put([under, textOf(row[0] ?? [])].filter(Boolean).join('”, “'), cell);
    }
  }
  return fields;
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
