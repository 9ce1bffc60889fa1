import {
  type Elsewhere,
  elsewhereKey,
  PublishedElsewhere,
} from '../../domain/disclosure/elsewhere/published.ts';
import { ElsewhereEntry } from '../../domain/disclosure/ledger.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { schemaIssues } from '../../domain/kernel/schema-issues.ts';
import { settingOf } from '../campaign-setting.ts';
import { enterInto, keepByHash } from '../enter-release.ts';
import type { EnterElsewhereEvent } from '../events.ts';
import { readLedger } from '../read-ledger.ts';
import type { ElsewhereDesk } from './elsewhere-desk.ts';
import { heldAgainst, type TellingAnswers } from './held-against.ts';

export interface Entered {
  readonly dryRun: boolean;
  /** It stands in the ledger from an earlier time. */
  readonly already: boolean;
  readonly tables: number;
  /** Tables, by their place in the file from 1, of time in which nothing is counted here: they tell nothing. */
  readonly untold: readonly number[];
  /** Of which it tells more than the gate would: little or nothing more of them can be released of areas. */
  readonly telling: readonly TellingAnswers[];
}

/** Entries and releases that meet at the head of the ledger: each that comes late starts again. */
const ATTEMPTS = 5;

/**
 * Enters what others have published of the same people, so that the next release is judged with it. The same again
 * changes nothing.
 */
export async function enterElsewhere(
  desk: ElsewhereDesk,
  event: EnterElsewhereEvent,
): Promise<Result<Entered>> {
  const { campaign: id, dryRun } = event;
  const file = PublishedElsewhere.safeParse(event.file);
  if (!file.success) return fail({ kind: 'invalid', issues: schemaIssues(file.error) });
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const setting = await settingOf(desk.campaigns, campaign);
  if (!setting.ok) return setting;
  const held = await heldAgainst(desk, setting.value, file.data);
  if (!held.ok) return held;
  const { said, untold, tellingIn } = held.value;
  const entered: Elsewhere = { schema: 'elsewhere/1', campaign: id, content: file.data, said: [...said] };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const ledger = await readLedger(desk, id);
    if (!ledger.ok) return ledger;
    const already = ledger.value.elsewhere.some((one) => canonicalJson(one) === canonicalJson(entered));
    const done = {
      dryRun,
      already,
      tables: file.data.tables.length,
      untold,
      telling: tellingIn(ledger.value.said),
    };
    if (dryRun || already || said.length === 0) return ok(done);
    if (await enter(desk, event, entered, ledger.value.hashes)) return ok(done);
  }
  return fail({ kind: 'conflict', what: 'ledger' });
}

async function enter(
  desk: ElsewhereDesk,
  { campaign, by }: EnterElsewhereEvent,
  entered: Elsewhere,
  hashes: readonly string[],
): Promise<boolean> {
  const entry = ElsewhereEntry.parse({
    schema: 'ledger-elsewhere/1',
    campaign,
    previous: hashes.at(-1) ?? null,
    elsewhere: await keepByHash(desk, elsewhereKey, entered),
    by,
    at: new Date(desk.clock.now()).toISOString(),
  });
  return enterInto(desk, hashes, entry);
}
