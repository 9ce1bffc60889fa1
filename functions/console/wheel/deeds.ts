import type { FinanceAsked } from '../../../shared/domain/wheel/finance-asked.ts';
import type { ViewChoice } from '../../../shared/domain/wheel/saved-view.ts';
import { type Correcting, correctStaffing } from '../../../shared/use-cases/wheel/correct-staffing.ts';
import { financeFigures } from '../../../shared/use-cases/wheel/finance-figures.ts';
import { removeView, saveView } from '../../../shared/use-cases/wheel/save-view.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export const correctUnit = (desk: ConsoleDesk, c: ConsoleContext, asked: Omit<Correcting, 'by'>) =>
  auditedHere(
    desk,
    c,
    {
      what: 'staffing corrected',
      target: { place: `unit-${asked.unit}`, month: asked.month, figure: asked.figure },
    },
    () =>
      correctStaffing(desk, {
        ...asked,
        by: { id: c.var.staff?.id ?? '', name: c.var.staff?.name ?? '' },
      }),
  );

export const fetchFinance = (desk: ConsoleDesk, c: ConsoleContext, place: string, asked: FinanceAsked) =>
  auditedHere(desk, c, { what: 'finance figures downloaded', target: { place } }, () =>
    financeFigures(desk, place, asked),
  );

/** `id` is minted with the form: twice the same is one view. */
export const keepView = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  view: ViewChoice & { readonly id: string; readonly name: string },
) =>
  auditedHere(desk, c, { what: 'view saved', target: { place: view.scope } }, () =>
    saveView(desk, { ...view, person: personIn(c) }),
  );

export const dropView = (desk: ConsoleDesk, c: ConsoleContext, view: string) =>
  auditedHere(desk, c, { what: 'view removed', target: { view } }, () => removeView(desk, personIn(c), view));

export const personIn = ({ var: { staff } }: ConsoleContext): string => staff?.id ?? '';
