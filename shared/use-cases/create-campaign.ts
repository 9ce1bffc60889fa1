import { Campaign } from '../domain/campaign/campaign.ts';
import { clockOf } from '../domain/campaign/clock-of.ts';
import { detailIssues } from '../domain/campaign/detail-issues.ts';
import { contextIssues } from '../domain/campaign/context.ts';
import { DEFAULT_CONTACTS } from '../domain/campaign/default-contacts.ts';
import { estateFor } from '../domain/campaign/estate-for.ts';
import { equalityInstrument } from '../domain/instrument/equality.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { endOfDay } from '../domain/kernel/calendar.ts';
import { invalid, type Problem } from '../domain/kernel/problem.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import { schemaIssues } from '../domain/kernel/schema-issues.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { estateToday } from './estate-today.ts';
import { DEFAULT_INSTRUMENT, findEquality, findInstrument } from './find-instrument.ts';
import type { ImportEvent } from './import-event.ts';
import { type Intake, takeInvitees } from './take-invitees.ts';

const DEFAULT_K = 10;

type Creation = Extract<ImportEvent, { action: 'create-campaign' }>;

/** A draft with its instrument, its estate and the people it asks. The same creation again goes on where one before it was cut off. */
export async function createCampaign(desk: CampaignDesk, asked: Creation): Promise<Result<Intake>> {
  const { id, dryRun, today } = asked;
  const chosen = await findInstrument(desk, asked.instrument ?? DEFAULT_INSTRUMENT);
  if (!chosen.ok) return chosen;
  const instrument = chosen.value;
  const faults = [
    ...contextIssues(instrument, asked.context ?? {}),
    ...detailIssues(asked, desk.clock.now()),
  ];
  if (faults.length > 0) return fail({ kind: 'invalid', issues: faults });
  const equality = asked.equality === true ? await findEquality(desk) : undefined;
  if (equality?.ok === false) return equality;
  const draft = Campaign.safeParse(draftOf(instrument, asked, equality?.value));
  if (!draft.success) return fail({ kind: 'invalid', issues: schemaIssues(draft.error) });
  const standing = await desk.campaigns.get(id);
  if (standing !== undefined && !isSameDraft(standing, draft.data)) return fail(taken(id));

  const estate = (await desk.campaigns.estate(id)) ?? estateFor(instrument, await estateToday(desk));
  const now = today === undefined ? desk.clock.now() : endOfDay(today) - 1;
  const rehearsal = await takeInvitees(desk, { id, estate, instrument }, { ...asked, dryRun: true }, now);
  if (dryRun || !rehearsal.ok) return rehearsal;
  if (isNobody(rehearsal.value)) return fail(nobody(rehearsal.value));

  await desk.campaigns.keepEstate(id, estate);
  if (!(await desk.campaigns.create(draft.data))) {
    const winner = await desk.campaigns.get(id);
    if (winner === undefined || !isSameDraft(winner, draft.data)) return fail(taken(id));
  }
  return takeInvitees(desk, { id, estate, instrument }, asked, now);
}

const draftOf = (instrument: Instrument, asked: Creation, equality?: Instrument): Campaign => ({
  id: asked.id,
  title: asked.title,
  instrument: { id: instrument.id, version: instrument.version },
  ...(asked.context !== undefined && { context: asked.context }),
  ...(equality !== undefined && { equality: true }),
  ...(equality !== undefined && isLater(equality) && { equalityVersion: equality.version }),
  clock: clockOf(instrument),
  k: asked.k ?? DEFAULT_K,
  status: 'draft',
  ...(asked.closes !== undefined && { closes: asked.closes }),
  ...(asked.mailPlan !== undefined && { mailPlan: asked.mailPlan }),
  contacts: {
    eapPhone: asked.contacts?.eapPhone ?? DEFAULT_CONTACTS.eapPhone,
    concernUrl: asked.contacts?.concernUrl ?? DEFAULT_CONTACTS.concernUrl,
    helpEmail: asked.contacts?.helpEmail ?? DEFAULT_CONTACTS.helpEmail,
  },
});

const isLater = ({ version }: Instrument): boolean => version !== equalityInstrument().version;

/** The public key is no part of what was asked for: the shuffle adds it to the draft. */
const isSameDraft = ({ publicKey: _, ...standing }: Campaign, draft: Campaign): boolean =>
  canonicalJson(standing) === canonicalJson(draft);

const taken = (id: string): Problem => ({
  kind: 'conflict',
  what: `There is a campaign ${id} already, and it is not this draft. To ask more people in it, add them to it.`,
});

const isNobody = ({ taken: news, duplicates }: Intake): boolean => news + duplicates.length === 0;

const nobody = ({ refused }: Intake): Problem =>
  refused.length === 0
    ? invalid('file', 'The file lists nobody.')
    : {
        kind: 'invalid',
        issues: refused.map(({ line, reason }) => ({ at: `line ${line}`, message: reason })),
      };
