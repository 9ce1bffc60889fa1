import { type Instrument, optionsOf, questionOf } from '../instrument/instrument.ts';
import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { schemaIssues } from '../kernel/schema-issues.ts';
import { buildInstrument } from './build-instrument.ts';
import { valueMapOf } from './cell-reader.ts';
import { type MappedQuestion } from './mapped-question.ts';
import { Mapping } from './mapping.ts';

export interface CheckedMapping {
  readonly mapping: Mapping;
  readonly instrument: Instrument;
}

/** A mapping that can be used, or everything that is wrong with it, before any file is read. */
export function checkMapping(json: unknown): Result<CheckedMapping> {
  const parsed = Mapping.safeParse(json);
  if (!parsed.success) return fail({ kind: 'invalid', issues: schemaIssues(parsed.error) });
  const mapping = parsed.data;
  const instrument = buildInstrument(mapping);
  if (!instrument.ok) return instrument;
  const issues = [
    ...mapping.instrument.questions.flatMap((question) =>
      questionIssues(mapping, instrument.value, question),
    ),
    ...unitIssues(mapping),
  ];
  return issues.length === 0
    ? ok({ mapping, instrument: instrument.value })
    : fail({ kind: 'invalid', issues });
}

function questionIssues(mapping: Mapping, instrument: Instrument, mapped: MappedQuestion): readonly Issue[] {
  const { from } = mapped;
  const at = `question ${mapped.id}`;
  const question = questionOf(instrument, mapped.id);
  if (question === undefined) return [];
  const offered = new Set(optionsOf(instrument, question).map((option) => option.value));
  const unknown = (values: readonly (string | number)[]): readonly Issue[] =>
    values
      .filter((value) => !offered.has(value))
      .map((value) => ({ at, message: `maps to ${JSON.stringify(value)}, which is none of its options` }));

  if (from.read !== 'value' && mapped.type !== 'multi') {
    return [{ at, message: `is read as ${from.read}, so its type must be multi` }];
  }
  if (from.read === 'true-false-columns') return unknown(Object.keys(from.columns));
  if (from.map !== undefined && !Object.hasOwn(mapping.instrument.value_maps, from.map)) {
    return [{ at, message: `uses the value map ${from.map}, which the mapping does not have` }];
  }
  return unknown(Object.values(valueMapOf(mapping, instrument, question, from).values));
}

function unitIssues({ unit }: Mapping): readonly Issue[] {
  const codes = Object.values(unit?.units ?? {}).map(({ code }) => code);
  const neighbours = Object.values(unit?.units ?? {}).flatMap((each) => each.neighbours ?? []);
  // Several spellings in the file may stand for one unit, but then under one name.
  const names = Map.groupBy(Object.entries(unit?.units ?? {}), ([, { code }]) => code);
  return [
    ...neighbours
      .filter((code) => !codes.includes(code))
      .map((code) => ({ at: 'unit', message: `has the neighbour ${code}, which is no unit` })),
    ...[...names]
      .filter(([, entries]) => new Set(entries.map(([value, { name }]) => name ?? value)).size > 1)
      .map(([code]) => ({ at: 'unit', message: `has the code ${code} under two names` })),
  ];
}
