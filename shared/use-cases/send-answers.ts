import { encodeEnvelope, ENVELOPE_BYTES } from '../domain/answer/envelope.ts';
import { type SendingForm, unpackSendingForm } from '../domain/answer/sending-form.ts';
import { usableTicket } from '../domain/campaign/link-state.ts';
import { nextShuffleDay } from '../domain/campaign/shuffle-day.ts';
import { withLinkAnswers } from '../domain/instrument/context.ts';
import { duePlace } from '../domain/instrument/itinerary.ts';
import type { Step } from '../domain/instrument/journey.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { type Definition, RECENT } from './definitions.ts';
import type { EnvelopeDrop } from './ports/envelopes.ts';
import type { Links } from './ports/links.ts';
import type { Clock } from './ports/machine.ts';
import type { SealedBox } from './ports/sealed-box.ts';
import type { Session } from './ports/sessions.ts';
import type { Tickets } from './ports/tickets.ts';
import { type Interview, readDraft, type ReadDesk } from './read-draft.ts';

export interface SendDesk extends ReadDesk {
  readonly tickets: Pick<Tickets, 'get'>;
  readonly links: Pick<Links, 'ticketKey' | 'envelopeKey'>;
  readonly envelopes: EnvelopeDrop;
  readonly box: Pick<SealedBox, 'sealTo'>;
  readonly clock: Clock;
}

export type Sending =
  | { readonly kind: 'sent'; readonly definition: Definition; readonly shuffle: string }
  /** Something is not answered yet. */
  | { readonly kind: 'go'; readonly step: Step; readonly campaign: string };

/**
 * One conditional put decides whose answers a link carries. Four calls: draft, ticket, envelope, and either the
 * draft's deletion or a look at whose envelope stands there.
 */
export async function sendAnswers(
  desk: SendDesk,
  session: Session,
  sealedForm: Uint8Array,
): Promise<Result<Sending>> {
  const read = await readDraft(desk, session, RECENT);
  if (!read.ok) return sendAgain(desk, session, sealedForm);
  const interview = read.value;
  const step = duePlace(interview.instrument, interview.facts, interview.draft);
  if (step.kind !== 'check') return ok({ kind: 'go', step, campaign: interview.campaign.id });
  const { draft, campaign } = interview;
  const usable = usableTicket(
    await desk.tickets.get(desk.links.ticketKey(draft.open ?? draft.token)),
    desk.clock.now(),
  );
  if (!usable.ok) return usable;
  if (campaign.status !== 'open' || campaign.publicKey === undefined) {
    return fail({ kind: 'link-expired', campaign: campaign.id });
  }
  return (await post(desk, interview, campaign.publicKey))
    ? forget(desk, interview)
    : sentByAnother(desk, interview);
}

async function post(
  { box, envelopes, links }: SendDesk,
  { draft, session, campaign, instrument }: Interview,
  publicKey: string,
) {
  const { receiptHash, retryHash } = session;
  const { unit, equality } = draft;
  const answers = withLinkAnswers(instrument, draft.answers, draft.context ?? {});
  const content = {
    campaign: campaign.id,
    version: instrument.version,
    unit,
    answers,
    ...(campaign.equality === true && equality !== undefined && { equality }),
    receiptHash,
    retryHash,
  };
  const sealed = await box.sealTo(publicKey, encodeEnvelope(content), ENVELOPE_BYTES);
  const key = links.envelopeKey(draft.token);
  return envelopes.put(campaign.id, draft.region, key, { sealed, retryHash, expires: draft.linkExpires });
}

/** Where the one that was there first is this session's own, its answer was lost, and its draft is left. */
async function sentByAnother(desk: SendDesk, interview: Interview): Promise<Result<Sending>> {
  const before = await sentBefore(desk, interview.session, interview.draft, interview);
  return before.ok ? forget(desk, interview) : before;
}

/** The answers are sent whether or not this works: a draft that stays goes with its date. */
async function forget(desk: SendDesk, interview: Interview): Promise<Result<Sending>> {
  await desk.drafts.delete(interview.session.draftId).catch(() => undefined);
  return sent(desk, interview);
}

/** A draft that is gone was sent, or has passed its date: the form tells which link to look at. */
async function sendAgain(desk: SendDesk, session: Session, sealedForm: Uint8Array): Promise<Result<Sending>> {
  const opened = desk.seals.open(session, 'form', sealedForm);
  if (opened === undefined) return fail({ kind: 'session-lost' });
  const form = unpackSendingForm(opened);
  const definition = await desk.definitions.of(form.campaign, Infinity);
  return definition === undefined
    ? fail({ kind: 'session-lost' })
    : sentBefore(desk, session, form, definition);
}

/** The same session gets the same page again; any other learns that the link was used, and nothing else. */
async function sentBefore(
  desk: SendDesk,
  session: Session,
  { token, campaign, region }: SendingForm,
  definition: Definition,
): Promise<Result<Sending>> {
  const sender = await desk.envelopes.senderOf(campaign, region, desk.links.envelopeKey(token));
  if (sender === session.retryHash) return sent(desk, definition);
  return fail(sender === undefined ? { kind: 'session-lost' } : { kind: 'link-used', campaign });
}

const sent = ({ clock }: SendDesk, { campaign, instrument }: Definition): Result<Sending> =>
  ok({ kind: 'sent', definition: { campaign, instrument }, shuffle: nextShuffleDay(clock.now()) });
