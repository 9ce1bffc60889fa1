import { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import type { CutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import { type Command, type Input, Stop } from '../command.ts';
import { requestLines } from '../cut-lines.ts';
import { valueOf } from '../outcome.ts';

export const cutAsk: Command = {
  name: 'cut ask',
  takes: 'CAMPAIGN',
  says: 'Ask for a table beside the reports: it is granted or refused in view of everything released before',
  more: [
    'People by what they said of themselves, of a year that has been counted:',
    '  --rows role_group --year 2026                       how many of each role',
    '  --rows role_group --columns tenure --year 2026      role by tenure',
    '  --rows role_group --columns reasons --year 2026     why people of each role left',
    'Answers of regions and the nation over whole quarters:',
    '  --answers reasons --from 2026-Q2 --to 2027-Q1',
    'The same asked again gets the answer that stands. docs/standing-cuts.md says what is refused and why.',
  ].join('\n'),
  options: {
    rows: { type: 'string', value: 'QUESTION', says: 'of the profile: role_group, tenure or tenure.bands' },
    columns: { type: 'string', value: 'QUESTION', says: 'another of the profile, or one counted by it' },
    year: { type: 'string', value: 'YEAR', says: 'from 1 April: 2026 is April 2026 to March 2027' },
    answers: { type: 'string', value: 'QUESTION', says: 'any question of the reports, for areas' },
    from: { type: 'string', value: 'QUARTER', says: 'first quarter, like 2026-Q2' },
    to: { type: 'string', value: 'QUARTER', says: 'last quarter' },
    region: { type: 'string', value: 'CODE', says: 'one region (default each)' },
    by: { type: 'string', value: 'NAME', says: 'who asks' },
    why: { type: 'string', value: 'TEXT', says: 'what it is for: kept with the request' },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const [by, why] = [text('by')?.trim(), text('why')?.trim()];
    if (!by || !why) throw new Stop('Say who asks and what for: --by "…" --why "…". It is kept.');
    const event = { action: 'ask-cut', campaign, table: tableOf(text), by, why };
    const { invoke } = await reach();
    const request = await valueOf(invoke<CutRequest>('release', event));
    const granted = request.decided?.answer.is === 'granted';
    const next = granted ? [`See it: npm run holdfast -- cut show ${campaign} ${request.id}`] : [];
    return { lines: [...requestLines(request), ...next], value: request, failed: !granted };
  },
};

function tableOf(text: Input['text']): CutTable {
  const region = text('region') ?? null;
  const table =
    text('answers') === undefined
      ? { of: 'profile', year: text('year'), region, rows: text('rows'), columns: text('columns') ?? null }
      : { of: 'areas', question: text('answers'), from: text('from'), to: text('to'), region };
  const read = CutTable.safeParse(table);
  if (read.success) return read.data;
  throw new Stop(
    'Give --rows and --year, or --answers, --from and --to. See npm run holdfast -- cut ask --help.',
  );
}
