import type { UnitConditions } from './snapshot.ts';

/** How units are placed, together. Null for what is not known of any of them. */
export interface Conditions {
  readonly posts: number | null;
  readonly vacancies: number | null;
  readonly vacancyShare: number | null;
  readonly sicknessDays: number | null;
  /** Mean percentage of the practitioners whose workload is known, and how many they are. */
  readonly workload: number | null;
  readonly practitioners: number | null;
  readonly span: number | null;
  readonly seniors: number | null;
  readonly overTen: number | null;
}

/** A measure of several units is of those that know all it is made of. */
export function conditionsOf(units: readonly UnitConditions[]): Conditions {
  const staffed = knowing(units, 'posts', 'vacancies');
  const loaded = knowing(units, 'workload', 'practitioners');
  const led = knowing(units, 'seniors', 'supervised');
  const spans = knowing(units, 'seniors', 'overTen');
  const [posts, vacancies] = [sum(staffed, 'posts'), sum(staffed, 'vacancies')];
  const practitioners = sum(loaded, 'practitioners');
  const seniors = sum(led, 'seniors');
  return {
    posts,
    vacancies,
    vacancyShare: ratio(vacancies, posts),
    sicknessDays: knowing(units, 'sicknessDays').length === units.length ? sum(units, 'sicknessDays') : null,
    workload: ratio(
      loaded.length === 0
        ? null
        : loaded.reduce((total, unit) => total + (unit.workload ?? 0) * (unit.practitioners ?? 0), 0),
      practitioners,
    ),
    practitioners,
    span: ratio(sum(led, 'supervised'), seniors),
    seniors: spans.length === led.length ? seniors : sum(spans, 'seniors'),
    overTen: sum(spans, 'overTen'),
  };
}

type Field = Exclude<keyof UnitConditions, 'unit' | 'region'>;

const knowing = (units: readonly UnitConditions[], ...fields: readonly Field[]): readonly UnitConditions[] =>
  units.filter((unit) => fields.every((field) => unit[field] !== null));

const sum = (units: readonly UnitConditions[], field: Field): number | null =>
  units.length === 0 ? null : units.reduce((total, unit) => total + (unit[field] ?? 0), 0);

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;
