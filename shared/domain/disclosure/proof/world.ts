import { type Band, type Layer, layerKey, type Link } from '../layer.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../release.ts';
import type { GroupCounts } from '../tally.ts';

/** All counts of one atom: a number a column. */
export interface AtomCounts {
  readonly n: number;
  readonly counts: Int32Array;
}

/** Counts that change by one. */
export interface Change {
  readonly column: number;
  readonly by: 1 | -1;
}

interface Columns {
  readonly question: ReleasedQuestion;
  readonly from: number;
  /** Of "no answer" and every option. */
  readonly size: number;
}

/**
 * What counts of one atom people could have answered: none below nothing or above everybody, no sub-reason without
 * its reason, as many choices as were asked for.
 */
export class World {
  readonly #questions: readonly Columns[];
  readonly #owner: readonly Columns[];
  readonly #place = new Map<string, number>();
  readonly #links: readonly { readonly lesser: number; readonly greater: readonly number[] }[];
  readonly #limits: readonly (readonly number[])[];
  /** By column of a band: the columns of its points; and by column of a point: that of its band. */
  readonly #points = new Map<number, readonly number[]>();
  readonly #band = new Map<number, number>();
  readonly size: number;

  constructor(questions: readonly ReleasedQuestion[], links: readonly Link[], bands: readonly Band[]) {
    let from = 0;
    this.#questions = questions.map((question) => {
      const columns = { question, from, size: question.options.length + 1 };
      from += columns.size;
      return columns;
    });
    this.size = from;
    this.#owner = this.#questions.flatMap((columns) => Array.from({ length: columns.size }, () => columns));
    for (const { question, from: first } of this.#questions) {
      this.#place.set(layerKey({ question: question.id, value: NO_ANSWER }), first);
      for (const [at, { value }] of question.options.entries()) {
        this.#place.set(layerKey({ question: question.id, value }), first + at + 1);
      }
    }
    this.#links = links.flatMap(({ lesser, greater }) => {
      const less = this.columnOf(lesser);
      const more = greater.map((layer) => this.columnOf(layer));
      return less === -1 || more.includes(-1) ? [] : [{ lesser: less, greater: more }];
    });
    for (const { whole, parts } of bands) {
      const band = this.columnOf(whole);
      const points = parts.map((part) => this.columnOf(part));
      this.#points.set(band, points);
      for (const point of points) this.#band.set(point, band);
    }
    this.#limits = Array.from({ length: from }, (_, column) =>
      this.#links.flatMap(({ lesser, greater }, at) =>
        lesser === column || greater.includes(column) ? [at] : [],
      ),
    );
  }

  columnOf(layer: Layer): number {
    return this.#place.get(layerKey(layer)) ?? -1;
  }

  /** What is withheld together: the answers of a question with one a person, since they add up. */
  together(layer: Layer): string {
    const column = this.columnOf(layer);
    const question = this.#owner[this.#band.get(column) ?? column]?.question;
    return question?.several === false ? question.id : layerKey(layer);
  }

  countsOf({ n, counts }: GroupCounts): AtomCounts {
    const columns = new Int32Array(this.size);
    for (const { question, from } of this.#questions) columns.set(counts[question.id] ?? [n], from);
    return { n, counts: columns };
  }

  /** Would these counts be possible with this change, or (sign −1) with its opposite? */
  allows({ n, counts }: AtomCounts, change: readonly Change[], sign: 1 | -1): boolean {
    const after = (column: number): number => {
      let count = counts[column] ?? 0;
      for (const one of change) if (one.column === column) count += sign * one.by;
      return count;
    };
    return change.every(({ column }) => {
      const count = after(column);
      if (count < 0 || count > n) return false;
      const keepsLinks = (this.#limits[column] ?? []).every((at) => {
        const link = this.#links[at];
        return (
          link === undefined ||
          after(link.lesser) <= link.greater.reduce((sum, greater) => sum + after(greater), 0)
        );
      });
      return keepsLinks && this.#keepsChoices(column, n, after);
    });
  }

  /** Ways in which one respondent fewer could have chosen this, simplest first. */
  *waysToLose(layer: Layer, { counts }: AtomCounts): Generator<readonly Change[]> {
    const column = this.columnOf(layer);
    const columns = this.#owner[column];
    if (columns === undefined) return;
    const others = Array.from({ length: columns.size }, (_, at) => columns.from + at).filter(
      (other) => other !== column,
    );
    // Who takes back a reason takes back what they said about it, where nobody else could have said it.
    const tight = this.#links.filter(
      ({ lesser, greater }) =>
        greater.includes(column) &&
        counts[lesser] === greater.reduce((sum, more) => sum + (counts[more] ?? 0), 0),
    );
    for (const follow of this.#followings(tight.map(({ lesser }) => lesser))) {
      const base: Change[] = [{ column, by: 1 }, ...follow];
      if (columns.question.several) yield base;
      for (const other of others) {
        for (const along of this.#alongside(column, other))
          yield [...base, { column: other, by: -1 }, ...along];
      }
    }
  }

  /** Who gives another answer to a question in bands gives another point of it, and the other way round. */
  *#alongside(from: number, to: number): Generator<readonly Change[]> {
    const [points, others] = [this.#points.get(from), this.#points.get(to)];
    if (points !== undefined && others !== undefined) {
      for (const point of points) {
        for (const other of others)
          yield [
            { column: point, by: 1 },
            { column: other, by: -1 },
          ];
      }
      return;
    }
    const [band, otherBand] = [this.#band.get(from), this.#band.get(to)];
    yield band === undefined || otherBand === undefined || band === otherBand
      ? []
      : [
          { column: band, by: 1 },
          { column: otherBand, by: -1 },
        ];
  }

  /** Tight counts go along: those of a question with one answer a person in exchange for another answer. */
  *#followings(tight: readonly number[]): Generator<readonly Change[]> {
    const several = tight.filter((column) => this.#owner[column]?.question.several === true);
    const along = several.map((column): Change => ({ column, by: 1 }));
    const single = tight.find((column) => this.#owner[column]?.question.several === false);
    const columns = single === undefined ? undefined : this.#owner[single];
    if (single === undefined || columns === undefined) {
      yield along;
      return;
    }
    for (let at = 0; at < columns.size; at += 1) {
      const other = columns.from + at;
      if (other !== single) yield [...along, { column: single, by: 1 }, { column: other, by: -1 }];
    }
  }

  #keepsChoices(column: number, n: number, after: (column: number) => number): boolean {
    const columns = this.#owner[column];
    if (columns === undefined || !columns.question.several || columns.question.conditional) return true;
    const answered = n - after(columns.from);
    let chosen = 0;
    for (let at = 1; at < columns.size; at += 1) {
      const count = after(columns.from + at);
      if (count > answered) return false;
      chosen += count;
    }
    const { most } = columns.question;
    return chosen >= answered && (most === null || chosen <= most * answered);
  }
}
