import { expect, it } from 'vitest';
import { reportWithheld } from '../../../functions/operator/commands/report-withheld.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { readInput } from '../../../functions/operator/read-input.ts';
import { ListWithheldEvent } from '../../../shared/use-cases/events.ts';

it('lists withheld figures under the rule that withheld them', async () => {
  const asked: unknown[] = [];
  const holdfast = {
    invoke: async (_: string, event: { action: string }) => {
      if (event.action === 'list-campaigns') return { ok: true, value: [{ id: 'autumn', clock: 'rolling' }] };
      asked.push(event);
      return {
        ok: true,
        value: [
          { group: 'Gwent', rule: 'group', answers: [] },
          { group: 'Wales', rule: 'value', question: 'Why?', answers: ['Culture', 'Health'] },
        ],
      };
    },
  } as unknown as Holdfast;
  const input = readInput(reportWithheld, ['autumn', '--quarter', '2026-Q1']);
  const { lines } = await reportWithheld.run(input, async () => holdfast);
  expect(ListWithheldEvent.parse(asked[0])).toEqual({
    action: 'list-withheld',
    campaign: 'autumn',
    clock: '2026-Q1',
  });
  expect(lines).toEqual([
    expect.stringMatching(/^No figure of its own yet/),
    '  Gwent',
    expect.stringMatching(/^This count, or another/),
    '  Wales: Why? Culture; Health',
  ]);
});
