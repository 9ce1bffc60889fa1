import { fail, ok, type Result } from '../kernel/result.ts';
import { schemaIssues } from '../kernel/schema-issues.ts';
import type { Check } from './checks/check.ts';
import { contextIsTyped } from './checks/context.ts';
import { idsAreUnique } from './checks/ids.ts';
import { matchesHold } from './checks/match.ts';
import { pagesAreWhole } from './checks/pages.ts';
import { pilesKeepApart } from './checks/piles.ts';
import { nobodyIsIdentified } from './checks/privacy.ts';
import { questionsAreWhole } from './checks/questions.ts';
import { referencesHold } from './checks/references.ts';
import { Instrument, questionsOf } from './instrument.ts';
import { worded } from './tenant-wording.ts';
import { textsOverflow } from './text-room.ts';

const textsFit: Check = (instrument) =>
  textsOverflow(questionsOf(instrument))
    ? [{ at: 'max_length', message: 'of all texts together allows more than an envelope of 16 KB can hold' }]
    : [];

const asksSomething: Check = (instrument) =>
  questionsOf(instrument).length === 0 ? [{ at: 'sections', message: 'hold no question' }] : [];

const CHECKS: readonly Check[] = [
  asksSomething,
  idsAreUnique,
  referencesHold,
  contextIsTyped,
  matchesHold,
  pagesAreWhole,
  questionsAreWhole,
  pilesKeepApart,
  nobodyIsIdentified,
  textsFit,
];

/**
 * An instrument that a campaign can be asked with, or everything that is wrong with it. Questions that wait for a
 * tenant's text are left out.
 */
export function checkInstrument(json: unknown): Result<Instrument> {
  const parsed = Instrument.safeParse(worded(json));
  if (!parsed.success) return fail({ kind: 'invalid', issues: schemaIssues(parsed.error) });
  const issues = CHECKS.flatMap((check) => check(parsed.data));
  return issues.length === 0 ? ok(parsed.data) : fail({ kind: 'invalid', issues });
}
