import type { AnswerColumns } from './columns-of-answers.ts';
import type { KeptWorlds } from './kept-worlds.ts';
import type { About, OtherWorld } from './other-world.ts';

/** The worlds at hand while a release is judged. */
export class Worlds {
  readonly #held = new Map<string, { readonly about: About; readonly world: OtherWorld }>();
  /** By all that is lost in them: what was found for one answer often shows another to be open. */
  readonly #found = new Map<string, OtherWorld>();

  static from(kept: KeptWorlds | undefined, answers: AnswerColumns): Worlds {
    const worlds = new Worlds();
    if (kept === undefined) return worlds;
    const columns = kept.answers.map((name) => answers.named(name));
    const aboutAt = (row: readonly number[], at: number): About => ({
      atom: kept.atoms[row[at] ?? -1] ?? '',
      column: columns[row[at + 1] ?? -1] ?? -1,
    });
    for (const row of kept.worlds) {
      const world: { atom: string; column: number; by: number }[] = [];
      for (let at = 2; at < row.length; at += 3) world.push({ ...aboutAt(row, at), by: row[at + 2] ?? 0 });
      worlds.keep(aboutAt(row, 0), world);
    }
    return worlds;
  }

  /** Those that may show an answer to be open: the one that was kept for it first. */
  of(about: About): readonly OtherWorld[] {
    const name = nameOf(about);
    return [this.#held.get(name)?.world, this.#found.get(name)].filter((world) => world !== undefined);
  }

  keep(about: About, world: OtherWorld): void {
    this.#held.set(nameOf(about), { about, world });
  }

  find(about: About, world: OtherWorld): void {
    this.keep(about, world);
    for (const shift of world) if (shift.by < 0) this.#found.set(nameOf(shift), world);
  }

  kept(answers: AnswerColumns): KeptWorlds {
    const atoms = new Positions();
    const columns = new Positions();
    const place = ({ atom, column }: About) => [atoms.of(atom), columns.of(answers.nameOf(column))];
    const worlds = [...this.#held]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { about, world }]) => [
        ...place(about),
        ...world.flatMap((shift) => [...place(shift), shift.by]),
      ]);
    return { schema: 'worlds/1', atoms: atoms.names, answers: columns.names, worlds };
  }
}

export class Positions {
  readonly #place = new Map<string, number>();

  get names(): string[] {
    return [...this.#place.keys()];
  }

  of(name: string): number {
    const at = this.#place.get(name) ?? this.#place.size;
    this.#place.set(name, at);
    return at;
  }
}

const nameOf = ({ atom, column }: About): string => `${atom} ${column}`;
