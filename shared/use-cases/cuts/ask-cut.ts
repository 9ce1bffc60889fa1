import type { Campaign } from '../../domain/campaign/campaign.ts';
import { auditKey } from '../../domain/disclosure/audit-record.ts';
import { cutKey } from '../../domain/disclosure/cuts/cut.ts';
import type { PassedCut } from '../../domain/disclosure/cuts/cut-gate.ts';
import { cutRecord } from '../../domain/disclosure/cuts/cut-record.ts';
import type { CutAnswer, CutRequest } from '../../domain/disclosure/cuts/cut-request.ts';
import { refusalOf } from '../../domain/disclosure/cuts/refusal.ts';
import { CutEntry } from '../../domain/disclosure/ledger.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { enterInto, keepByHash } from '../enter-release.ts';
import type { CutEvent } from '../events.ts';
import { type LedgerRead, readLedger } from '../read-ledger.ts';
import type { CutDesk } from './cut-desk.ts';
import { prepareCut } from './prepare-cut.ts';
import type { Prepared } from './prepared.ts';

type Asked = Extract<CutEvent, { readonly action: 'ask-cut' }>;

/** Requests and releases that meet at the head of the ledger: each that comes late starts again. */
const ATTEMPTS = 5;

/**
 * Decides once about a table that somebody asks for, in view of everything released and granted before. What cannot be
 * made of what is counted is no request and is not kept; the same asked again gets the answer that stands.
 */
export async function askCut(desk: CutDesk, event: Asked): Promise<Result<CutRequest>> {
  const { campaign: id, table, by, why } = event;
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const request = requestId(desk, event);
  const standing = await desk.cuts.get(id, request);
  if (standing?.decided !== undefined) return ok(standing);
  const prepared = await prepareCut(desk, campaign, table);
  if (!prepared.ok) return prepared;
  const asked = await desk.cuts.keep({ id: request, campaign: id, by, why, table, asked: instant(desk) });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readLedger(desk, id);
    if (!before.ok) return before;
    const answer = await decide(desk, campaign, asked, prepared.value, before.value);
    if (!answer.ok) return answer;
    if (answer.value === undefined) continue;
    return ok(await desk.cuts.decide({ ...asked, decided: { at: instant(desk), answer: answer.value } }));
  }
  return fail({ kind: 'conflict', what: 'table' });
}

const requestId = ({ sha256 }: CutDesk, { campaign, table }: Asked): string =>
  sha256(new TextEncoder().encode(canonicalJson({ campaign, table }))).slice(0, 12);

const instant = ({ clock }: CutDesk): string => new Date(clock.now()).toISOString();

/** Undefined where something else was entered into the ledger first. */
async function decide(
  desk: CutDesk,
  campaign: Campaign,
  { id, table }: CutRequest,
  prepared: Prepared,
  { hashes, said, granted }: LedgerRead,
): Promise<Result<CutAnswer | undefined>> {
  // The ledger has decided, where a crash kept the request from saying so.
  const stands = granted.find(({ cut }) => cut.id === id);
  if (stands !== undefined) return ok({ is: 'granted', table: stands.hash });
  const tables = granted.map(({ cut }) => cut);
  const refused = refusalOf(table, prepared.question, tables);
  if (refused !== undefined) return ok({ is: 'refused', why: refused });
  const passed = prepared.pass({ campaign: campaign.id, id, k: campaign.k }, said, tables, desk.solver);
  if (!passed.ok) return passed;
  return enterCut(desk, campaign, passed.value, hashes);
}

async function enterCut(
  desk: CutDesk,
  { id, k }: Campaign,
  passed: PassedCut,
  hashes: readonly string[],
): Promise<Result<CutAnswer | undefined>> {
  const about = { campaign: id, previous: hashes.at(-1) ?? null };
  const table = await keepByHash(desk, cutKey, passed.cut);
  const record = cutRecord({ ...about, release: table, k }, passed, desk.solver);
  const audit = await keepByHash(desk, auditKey, record);
  const entry = CutEntry.parse({ schema: 'ledger-cut/1', ...about, cut: passed.cut.id, table, audit });
  return ok((await enterInto(desk, hashes, entry)) ? { is: 'granted', table } : undefined);
}
