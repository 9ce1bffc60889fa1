import { type Layer, layerKey } from '../layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import { regionOfAtom, type Statement } from '../statement.ts';
import type { TakenBack } from './verdict.ts';

/** Groups of these regions, null standing for all, and of these kinds. */
export interface Where {
  readonly regions: ReadonlySet<string | null>;
  readonly levels: readonly Statement['level'][];
  /** Of these groups alone. */
  readonly groups?: ReadonlySet<string>;
}

/** What of a release is taken back, as the checks find it. */
export class Silence {
  readonly #held = new Map<string, TakenBack>();

  readonly holds = (group: string, layer: Layer): boolean => this.#held.has(nameOf(group, layer));

  get takenBack(): readonly TakenBack[] {
    return [...this.#held.values()];
  }

  /** Groups of which something is taken back. */
  get groups(): readonly string[] {
    return [...new Set(this.takenBack.map(({ group }) => group))];
  }

  add(group: string, layers: readonly Layer[]): void {
    for (const layer of layers) this.#held.set(nameOf(group, layer), { group, layer });
  }

  restore(takenBack: readonly TakenBack[]): void {
    this.#held.clear();
    for (const { group, layer } of takenBack) this.#held.set(nameOf(group, layer), { group, layer });
  }

  remove(group: string, layers: readonly Layer[]): void {
    for (const layer of layers) this.#held.delete(nameOf(group, layer));
  }

  /**
   * Says nothing new of a whole question, of these regions and so of the nation: what there is to do where the other
   * answers alone give one away, since everybody chose at least one and no more than so many.
   *
   * @param where regions (null stands for all of them), and what kinds of groups.
   * @returns false where there was nothing left to take back.
   */
  question(
    question: ReleasedQuestion,
    questions: readonly ReleasedQuestion[],
    where: Where,
    said: readonly Statement[],
    now: readonly Statement[],
  ): boolean {
    return this.counts(
      questions.filter((other) => tells(other, question)).flatMap(layersOf),
      where,
      said,
      now,
    );
  }

  /** Says nothing new of some counts, of these regions and of the nation. False where there was nothing to take back. */
  counts(
    layers: readonly Layer[],
    { regions, levels, groups }: Where,
    said: readonly Statement[],
    now: readonly Statement[],
  ): boolean {
    const before = this.#held.size;
    for (const { id, level, n, atoms, figures } of now) {
      const isHere =
        level === 'nation' || regions.has(null) || atoms.some((key) => regions.has(regionOfAtom(key)));
      const isSaid = level === 'unit' && said.some((one) => one.id === id && one.n === n);
      if (!isHere || isSaid || !levels.includes(level) || groups?.has(id) === false) continue;
      this.add(
        id,
        layers.filter(({ question: of, value }) => isShown(figures[of]?.[value])),
      );
    }
    return this.#held.size > before;
  }
}

/** Counts of what a reason was about tell at least as much of the reason. */
const tells = (other: ReleasedQuestion, question: ReleasedQuestion): boolean =>
  other.id === question.id ||
  other.id.startsWith(`${question.id}.`) ||
  (question.role === 'reasons' && other.follows !== null);

const layersOf = ({ id, options }: ReleasedQuestion): readonly Layer[] =>
  [...options.map(({ value }) => value), NO_ANSWER].map((value) => ({ question: id, value }));

const isShown = (figure: { readonly is: string } | undefined): boolean =>
  figure !== undefined && figure.is !== 'withheld';

const nameOf = (group: string, layer: Layer): string => `${group} ${layerKey(layer)}`;
