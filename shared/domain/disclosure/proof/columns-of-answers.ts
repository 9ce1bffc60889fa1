import { hasRemainder, inRemainder } from '../area-figures.ts';
import { type Band, type Layer, layerKey, type Link } from '../layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import type { GroupCounts } from '../tally.ts';

/** All counts of one atom: a number a column. */
export interface AtomCounts {
  readonly n: number;
  readonly counts: Int32Array;
}

/** A question and where its columns stand. */
export interface Columns {
  readonly question: ReleasedQuestion;
  readonly all: readonly number[];
}

/** What a column limits, or is limited by: the first is never more than the others together. */
export interface ColumnLink {
  readonly lesser: number;
  readonly greater: readonly number[];
}

/** Every count that a release is about, as a column; what a remainder holds is one, since nobody sees it apart. */
export class AnswerColumns {
  readonly size: number;
  readonly layers: readonly Layer[];
  readonly links: readonly ColumnLink[];
  /** By column of a band: the columns of its points; and by column of a point: that of its band. */
  readonly points = new Map<number, readonly number[]>();
  readonly band = new Map<number, number>();
  readonly #place = new Map<string, number>();
  readonly #owner: Columns[] = [];
  readonly #values: string[] = [];
  #layers: ReadonlyMap<number, readonly Layer[]> | undefined;
  #together: ReadonlyMap<number | ReleasedQuestion, readonly Layer[]> | undefined;

  constructor(questions: readonly ReleasedQuestion[], links: readonly Link[], bands: readonly Band[]) {
    for (const question of questions) {
      const first = this.#owner.length;
      const layer = (value: string): Layer => ({ question: question.id, value });
      const apart = question.options.filter((option) => !(hasRemainder(question) && inRemainder(option)));
      const columns = { question, all: [NO_ANSWER, ...apart].map((_, at) => first + at) };
      for (const { value } of question.options) this.#place.set(layerKey(layer(value)), first);
      this.#place.set(layerKey(layer(NO_ANSWER)), first);
      for (const [at, { value }] of apart.entries()) this.#place.set(layerKey(layer(value)), first + at + 1);
      this.#owner.push(...columns.all.map(() => columns));
      this.#values.push(NO_ANSWER, ...apart.map(({ value }) => value));
    }
    this.size = this.#owner.length;
    this.layers = questions.flatMap(layersOf);
    this.links = links.flatMap(({ lesser, greater }) => {
      const [less, more] = [this.of(lesser), greater.map((one) => this.of(one))];
      const isRest = this.questionAt(less) !== undefined && this.#isRest(less);
      return less === -1 || isRest || more.includes(-1) ? [] : [{ lesser: less, greater: more }];
    });
    for (const { whole, parts } of bands) {
      const points = parts.map((part) => this.of(part));
      this.points.set(this.of(whole), points);
      for (const point of points) this.band.set(point, this.of(whole));
    }
  }

  of(layer: Layer): number {
    return this.#place.get(layerKey(layer)) ?? -1;
  }

  /** What is counted in a column: of a remainder, all that it holds. */
  layersAt(column: number): readonly Layer[] {
    this.#layers ??= Map.groupBy(this.layers, (one) => this.of(one));
    return this.#layers.get(column) ?? [];
  }

  /** A column by its name, where it still has one. */
  named(name: string): number {
    return this.#place.get(name) ?? -1;
  }

  nameOf(column: number): string {
    const question = this.#owner[column]?.question.id ?? '';
    return layerKey({ question, value: this.#values[column] ?? NO_ANSWER });
  }

  questionAt(column: number): Columns | undefined {
    return this.#owner[column];
  }

  countsOf({ n, counts }: GroupCounts): AtomCounts {
    const columns = new Int32Array(this.size);
    for (const layer of this.layers) {
      const { question, value } = layer;
      const options = this.questionAt(this.of(layer))?.question.options ?? [];
      const at = value === NO_ANSWER ? 0 : options.findIndex((option) => option.value === value) + 1;
      const column = this.of(layer);
      columns[column] = (columns[column] ?? 0) + (counts[question]?.[at] ?? (at === 0 ? n : 0));
    }
    return { n, counts: columns };
  }

  /** Counts that say something of a person who is in them. */
  telling({ id, options }: ReleasedQuestion): readonly Layer[] {
    return options
      .map(({ value, exclusive }) => ({ layer: { question: id, value }, exclusive }))
      .flatMap(({ layer, exclusive }) => (exclusive || this.#isRest(this.of(layer)) ? [] : [layer]));
  }

  /** What is withheld with a count: all answers of a question with one a person, since they add up. */
  together(layer: Layer): readonly Layer[] {
    const apart = this.apart(this.of(layer));
    this.#together ??= Map.groupBy(this.layers, (one) => this.apart(this.of(one)));
    return typeof apart === 'number' ? [layer] : (this.#together.get(apart) ?? [layer]);
  }

  /** What a count cannot change without: itself, or the question with one answer a person that it belongs to. */
  apart(column: number): number | ReleasedQuestion {
    const question = this.questionAt(this.band.get(column) ?? column)?.question;
    return question === undefined || question.several ? column : question;
  }

  #isRest(column: number): boolean {
    return this.#owner[column]?.all[0] === column;
  }
}

const layersOf = ({ id, options }: ReleasedQuestion): readonly Layer[] =>
  [...options.map(({ value }) => value), NO_ANSWER].map((value) => ({ question: id, value }));
