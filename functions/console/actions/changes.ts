import type { Action } from '../../../shared/domain/improvement/action.ts';
import {
  addNote,
  addReading,
  changeTerms,
  closeAction,
  type Hand,
} from '../../../shared/domain/improvement/change-action.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { changeAction } from '../../../shared/use-cases/improvement/change-action.ts';
import { type Typed, typedDay } from '../../../web/pages/console/actions/typed.ts';
import type { Change } from '../../../web/pages/console/actions/changes.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

/** Changes an action as somebody typed it, who looked at this revision of it. */
export const changeTyped = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  action: Action,
  { change, revision, typed }: { readonly change: Change; readonly revision: number; readonly typed: Typed },
) =>
  auditedHere(desk, c, { what: DEEDS[change], target: { place: action.scope, action: action.id } }, () =>
    changeAction(desk, action, revision, c.var.staff?.name ?? '', (from, hand) =>
      CHANGE[change](from, typed, hand),
    ),
  );

const DEEDS: Readonly<Record<Change, string>> = {
  note: 'action noted on',
  value: 'action measured',
  terms: 'action given other terms',
  close: 'action closed',
};

const CHANGE: Readonly<Record<Change, (action: Action, typed: Typed, hand: Hand) => Result<Action>>> = {
  note: (action, { text = '' }, hand) => addNote(action, { text }, hand),
  value: (action, typed, hand) =>
    addReading(action, { value: typed['value'] ?? '', on: typedDay(typed, 'on') }, hand),
  terms: (action, typed, hand) =>
    changeTerms(
      action,
      { owner: typed['owner'] ?? '', target: typedDay(typed, 'target'), why: typed['why'] ?? '' },
      hand,
    ),
  close: (action, { as = '', text = '' }, hand) => closeAction(action, { as, text }, hand),
};
