import { expect, test } from 'vitest';
import { runReports } from '../../../infra/local/aws/report-run.ts';
import { reportRunDefinition } from '../../../infra/report-run/definition.ts';

type Event = Record<string, unknown>;

const INPUT = { campaign: 'exit', clock: '2026-Q1' };
const NOTHING = () => undefined;

const answers: Record<string, (event: Event) => unknown> = {
  form: ({ campaign, clock }) => ({
    campaign,
    clock,
    regions: ['N03', 'N07'].map((region) => ({ campaign, clock, region })),
  }),
  tally: ({ region }) => ({ key: `tallies/${String(region)}`, hash: 'a'.repeat(64) }),
  release: () => ({
    release: 'r1',
    scopes: ['nation', 'unit-N03SW1'].map((scope) => ({ release: 'r1', scope })),
  }),
  render: ({ scope }) => ({ scope, manifest: 'b'.repeat(64) }),
};

const answering = (calls: [string, Event][] = [], others: typeof answers = {}) =>
  (async (id: string, event: unknown) => {
    calls.push([id, event as Event]);
    return { ...answers, ...others }[id]!(event as Event);
  }) as Parameters<typeof runReports>[0];

test('forms, counts each region, releases once and writes each report', async () => {
  const calls: [string, Event][] = [];
  const output = await runReports(answering(calls), INPUT, NOTHING);
  expect(calls).toEqual([
    ['form', { action: 'form', ...INPUT }],
    ['tally', { ...INPUT, region: 'N03' }],
    ['tally', { ...INPUT, region: 'N07' }],
    ['release', INPUT],
    ['render', { release: 'r1', scope: 'nation' }],
    ['render', { release: 'r1', scope: 'unit-N03SW1' }],
    ['render', { action: 'gather-figures' }],
  ]);
  expect(output).toMatchObject({ release: 'r1', reports: [{ scope: 'nation' }, { scope: 'unit-N03SW1' }] });
});

test('ends well where there is nothing to release, and asks for no file of it', async () => {
  const calls: [string, Event][] = [];
  const empty = answering(calls, { release: () => ({ release: 'r1', scopes: [] }) });
  expect(await runReports(empty, INPUT, NOTHING)).toMatchObject({ release: 'r1', reports: [] });
  expect(calls.map(([id]) => id)).not.toContain('render');
});

test('releases nothing where a region cannot be counted, and says so in plain words', async () => {
  const calls: [string, Event][] = [];
  const refusing = answering(calls, {
    tally: () => {
      throw Object.assign(new Error('The problem was: invalid.'), { name: 'invalid' });
    },
  });
  await expect(runReports(refusing, INPUT, NOTHING)).rejects.toMatchObject({
    cause: {
      name: 'ReportRunFailed',
      message: expect.stringMatching(/could not be counted, and nothing was rel/),
    },
  });
  expect(calls.map(([id]) => id)).not.toContain('release');
});

test('does not ask again where the answer was a problem', async () => {
  const calls: [string, Event][] = [];
  const refusing = answering(calls, {
    release: () => {
      throw Object.assign(new Error('The problem was: not-found.'), { name: 'not-found' });
    },
  });
  await expect(runReports(refusing, INPUT, NOTHING)).rejects.toThrow(/not-found/);
  expect(calls.filter(([id]) => id === 'release')).toHaveLength(1);
});

test('stops where a state would carry more than Step Functions lets it', async () => {
  const wide = answering([], { form: () => ({ ...INPUT, regions: [], padding: 'x'.repeat(262_145) }) });
  await expect(runReports(wide, INPUT, NOTHING)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('256 KB') },
  });
});

test('every task has a time limit, retries throttling, and every step is caught', () => {
  const { States: states } = reportRunDefinition({ form: 'f', tally: 't', release: 'r', render: 'd' });
  const tasks = [
    states.Form,
    states.Release,
    states['Gather figures'],
    ...Object.values(states.Tally.ItemProcessor.States),
    ...Object.values(states.Render.ItemProcessor.States),
  ];
  expect(tasks).toHaveLength(5);
  for (const task of tasks) {
    expect(task.TimeoutSeconds).toBeLessThanOrEqual(900);
    expect(task.Retry[0]!.ErrorEquals).toContain('Lambda.TooManyRequestsException');
  }
  for (const step of [states.Form, states.Tally, states.Release, states.Render, states['Gather figures']]) {
    expect(step.Catch[0]!.ErrorEquals).toEqual(['States.ALL']);
  }
});
