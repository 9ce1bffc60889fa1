import { passAreasCut } from '../../domain/disclosure/cuts/cut-gate.ts';
import type { AreasTable } from '../../domain/disclosure/cuts/cut-table.ts';
import type { Stretch } from '../../domain/disclosure/cuts/said-of-area.ts';
import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CutDesk } from './cut-desk.ts';
import { nameOfWhole } from '../propose-release.ts';
import { releasedQuestions, type Setting } from '../campaign-setting.ts';
import { type Prepared, unknownQuestion } from './prepared.ts';

const ONE_CLOCK =
  'The answers of this campaign are counted once, at its close: it has no quarters to choose from';

/** A question's answers in regions and the nation over whole quarters. */
export async function prepareAreas(
  { groups }: CutDesk,
  setting: Setting,
  table: AreasTable,
): Promise<Result<Prepared>> {
  const { campaign, estate } = setting;
  const { from, to, region } = table;
  if (campaign.clock === 'cohort') return fail(invalid('from', ONE_CLOCK));
  if (from > to) return fail(invalid('from', `${from} is after ${to}`));
  const questions = releasedQuestions(setting);
  const question = questions.find(({ id }) => id === table.question);
  if (question === undefined)
    return fail(
      unknownQuestion(
        'question',
        questions.map(({ id }) => id),
      ),
    );
  const clocks = new Map<string, readonly string[]>();
  for (const { code } of estate.regions) {
    clocks.set(code, (await groups.periods(campaign.id, code)).map(({ clock }) => clock).sort());
  }
  // What is decided stands: asked before its last quarter is counted, it would stay without it.
  if (![...clocks.values()].flat().some((clock) => clock >= to))
    return fail(invalid('to', `${to} is not counted yet: ask when its reports are made`));
  const stretchOf = (code: string | null): Stretch | undefined => {
    const all = code === null ? [...new Set([...clocks.values()].flat())].sort() : (clocks.get(code) ?? []);
    const upTo = all.findLast((clock) => clock >= from && clock <= to);
    return upTo === undefined
      ? undefined
      : { region: code, after: all.findLast((clock) => clock < from) ?? '', upTo };
  };
  const wanted = [
    ...(region === null ? [{ code: null, name: nameOfWhole(estate) }] : []),
    ...estate.regions.filter(({ code }) => region === null || code === region),
  ];
  const areas = wanted.flatMap(({ code, name }) => {
    const stretch = stretchOf(code);
    return stretch === undefined ? [] : [{ area: name, stretch }];
  });
  const without = wanted.filter(({ code }) => stretchOf(code) === undefined).map(({ name }) => name);
  return ok({
    question,
    pass: (heading, said) => ok(passAreasCut({ ...heading, table, question, areas, without }, said)),
  });
}
