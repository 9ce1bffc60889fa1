import { FORMS } from '../../../shared/domain/context/forms.ts';
import type { ContextKind } from '../../../shared/domain/context/rows.ts';
import { addMonths } from '../../../shared/domain/kernel/calendar.ts';
import { load } from '../../fixtures/context-files.ts';
import type { ConsoleSite } from './site.ts';

/** Units of Wales and of London: the first grows by two each month, the second is as it was, the third shrinks. */
const UNITS = [
  ['N03SW1', 200, 2],
  ['N03CTM', 150, 0],
  ['N07BRNT', 400, -1],
] as const;

const months = (many: number) => Array.from({ length: many }, (_, at) => addMonths('2026-09', at + 1 - many));

const staffing = (many: number) =>
  months(many).flatMap((month, at) =>
    UNITS.flatMap(([unit, staff, more]) => [
      `${month},${unit},PO,5to10y,yes,${staff + more * at - 40},2,0,1`,
      `${month},${unit},PSO,lt6m,yes,40,1,1,0`,
      `${month},${unit},PO,unknown,no,3,0,0,0`,
    ]),
  );

const conditions = () =>
  months(12).flatMap((month) => UNITS.map(([unit]) => `${month},${unit},220,20,90,120,118,20,180,6`));

/** Loads what an operator would: staffing of so many month ends, and posts, workload and sickness of a year. */
export async function keepStaffing(site: ConsoleSite, many = 25, asAt = '2026-10-05'): Promise<void> {
  for (const [kind, lines] of [
    ['staffing', staffing(many)],
    ['conditions', conditions()],
  ] as const) {
    const csv = [FORMS[kind].columns.join(','), ...lines, ''].join('\n');
    await loadContext(site, kind, csv, asAt);
  }
}

/** When steps of the human factors roll-out began in units of Wales, or are to begin. */
export const keepRollout = (site: ConsoleSite): Promise<void> =>
  loadContext(
    site,
    'human-factors',
    'unit,step,date\nN03SW1,briefing,2026-03-02\nN03SW1,sbar,2027-01-11\nN03CTM,briefing,2026-04-01\n',
    '2026-10-05',
  );

/** Loads a file of context data as an operator would. */
export const loadContext = (
  { campaignOffice: { desk } }: ConsoleSite,
  kind: ContextKind,
  csv: string,
  asAt: string,
): Promise<void> => load(desk, kind, csv, asAt);
