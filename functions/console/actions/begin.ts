import type { Answers } from '../../../shared/domain/improvement/action.ts';
import { recommendationOf } from '../../../shared/domain/improvement/action-plan.ts';
import type { ActionDraft } from '../../../shared/domain/improvement/draft-action.ts';
import { driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import { editionOf } from '../../../shared/domain/report/editions.ts';
import { beginAction } from '../../../shared/use-cases/improvement/begin-action.ts';
import { type Typed, typedDay } from '../../../web/pages/console/actions/typed.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { releasedTo } from './released-to.ts';

interface Beginning {
  readonly scope: string;
  readonly answers: Answers;
  readonly typed: Typed;
}

/** Begins an action as somebody typed it. `form` is minted with it: twice the same begins one. */
export const beginTyped = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  form: string,
  { scope, answers, typed }: Beginning,
) =>
  auditedHere(desk, c, { what: 'action begun', target: { place: scope, action: form } }, () =>
    beginAction(desk, { id: form, scope, answers, draft: draftIn(typed), by: c.var.staff?.name ?? '' }),
  );

/** What an action is said to answer, with its figures. Undefined where there is no such thing for the person. */
export async function answered(desk: ConsoleDesk, c: ConsoleContext, scope: string, named: Typed) {
  const { recommendation: number, campaign = '', clock = '', reason = '' } = named;
  if (number !== undefined) {
    const recommendation = recommendationOf(Number(number));
    const answers: Answers = { kind: 'recommendation', number: Number(number) };
    return recommendation && { answers, recommendation, reason: undefined };
  }
  const release = await releasedTo(desk, c, { campaign, clock, scope });
  const figures = release && driverFigures(release, scope);
  const driver = figures?.drivers.find((each) => each.reason === reason);
  if (figures === undefined || driver === undefined) return undefined;
  const answers: Answers = {
    kind: 'driver',
    driver: driver.driver,
    reason,
    campaign,
    clock,
    scope: editionOf(scope).of,
  };
  return { answers, reason: { figures, driver }, recommendation: undefined };
}

export const draftIn = (typed: Typed): ActionDraft => ({
  title: typed['title'] ?? '',
  decision: typed['decision'] ?? '',
  response: typed['response'] ?? '',
  owner: typed['owner'] ?? '',
  alongside: typed['alongside'] ?? '',
  target: typedDay(typed, 'target'),
  repeats: typed['repeats'] === 'annual',
  practice: typed['practice'] ?? '',
  measureName: typed['measureName'] ?? '',
  measureUnit: typed['measureUnit'] ?? '',
  baseline: typed['baseline'] ?? '',
  measureTarget: typed['measureTarget'] ?? '',
});
