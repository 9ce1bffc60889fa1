import type { Intake } from '../../../shared/use-cases/take-invitees.ts';
import { DEFAULT_INSTRUMENT } from '../../../shared/use-cases/find-instrument.ts';
import { type Command, type Input, Stop } from '../command.ts';
import { fileText } from '../files.ts';
import { inviteeLines } from '../invitee-lines.ts';
import { planIn, planOptions } from '../mail-plan.ts';
import { valueOf } from '../outcome.ts';

export const campaignCreate: Command = {
  name: 'campaign create',
  takes: 'CAMPAIGN FILE',
  says: 'Make a campaign of an instrument from a list of people to ask',
  more: [
    'FILE is CSV. Of leavers its columns are address,unit,leaving month (2026-03); of staff and new starters',
    'address,unit; of candidates address,region,role,stage (role and stage may be left out); of assessors address.',
    'CAMPAIGN is the name you give it: lower-case words joined by hyphens. Nothing is sent before "campaign open" and',
    '"mail send".',
  ].join('\n'),
  options: {
    instrument: {
      type: 'string',
      value: 'ID',
      says: 'what they are asked: see "instrument list"',
      default: DEFAULT_INSTRUMENT,
    },
    context: {
      type: 'string',
      value: 'NAME=VALUE,...',
      says: 'what is the same for everyone: checkpoint=3m,cohort=2026-04 of new starters, wave=spring-2026 of staff',
    },
    title: { type: 'string', value: 'TEXT', says: 'its title in lists and reports (default the instrument)' },
    k: {
      type: 'string',
      value: 'N',
      says: 'fewest respondents behind any figure (default 10, never under 5)',
    },
    closes: {
      type: 'string',
      value: 'DAY',
      says: 'the last day on which it takes answers, of a wave, a round or a checkpoint: 2026-12-18',
    },
    ...planOptions,
    'help-email': {
      type: 'string',
      value: 'ADDRESS',
      says: 'where people ask for help: on pages and in mails',
    },
    'eap-phone': { type: 'string', value: 'TEXT', says: 'telephone of the Employee Assistance Programme' },
    'concern-url': { type: 'string', value: 'URL', says: 'page on raising a concern' },
    equality: {
      type: 'boolean',
      says: 'ask the optional equality questions before sending: only once your data protection assessment allows it',
    },
    'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' },
  },
  async run(input, reach) {
    const {
      words: [id = '', file = ''],
      text,
      chosen,
    } = input;
    const mailPlan = planIn(input);
    const closes = text('closes');
    const invitees = fileText(file);
    const { invoke } = await reach();
    const k = text('k');
    const instrument = text('instrument') ?? DEFAULT_INSTRUMENT;
    const context = contextIn(text('context'));
    const report = await valueOf(
      invoke<Intake>('import', {
        action: 'create-campaign',
        id,
        title: text('title') ?? titleOf(instrument),
        instrument,
        ...(context !== undefined && { context }),
        ...(k !== undefined && { k: Number(k) }),
        ...(closes !== undefined && { closes }),
        ...(mailPlan !== undefined && { mailPlan }),
        contacts: contactsIn(input),
        ...(chosen('equality') && { equality: true }),
        dryRun: chosen('dry-run'),
        invitees,
      }),
    );
    return { lines: inviteeLines(report), value: report };
  },
};

const CONTACTS = { eapPhone: 'eap-phone', concernUrl: 'concern-url', helpEmail: 'help-email' } as const;

const contactsIn = ({ text }: Input): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(CONTACTS).flatMap(([name, option]) => {
      const value = text(option);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** `exit-interview` as Exit interview. */
const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

function contextIn(text: string | undefined): Readonly<Record<string, string>> | undefined {
  if (text === undefined) return undefined;
  const pairs = text.split(',').map((pair) => pair.split('='));
  if (pairs.some(([name, value, ...more]) => !name || !value || more.length > 0)) {
    throw new Stop(`--context is written as NAME=VALUE, with commas between: checkpoint=3m,cohort=2026-04.`);
  }
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name.trim(), value.trim()]));
}
