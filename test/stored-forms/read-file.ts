import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { ContextSnapshot } from '../../shared/domain/context/snapshot.ts';
import { StaffingColumns } from '../../shared/domain/context/staffing-columns.ts';
import { AuditRecord } from '../../shared/domain/disclosure/audit-record.ts';
import { openCut } from '../../shared/domain/disclosure/cuts/open-cut.ts';
import { Elsewhere } from '../../shared/domain/disclosure/elsewhere/published.ts';
import { AnyEntry } from '../../shared/domain/disclosure/ledger.ts';
import { openRelease } from '../../shared/domain/disclosure/open-release.ts';
import { KeptWorlds } from '../../shared/domain/disclosure/proof/kept-worlds.ts';
import { Tally } from '../../shared/domain/disclosure/tally.ts';
import { ApprovedQuote } from '../../shared/domain/disclosure/themes/quotes.ts';
import { ThemeRelease } from '../../shared/domain/disclosure/themes/theme-shape.ts';
import { ThemeTally } from '../../shared/domain/disclosure/themes/theme-tally.ts';
import { Manifest } from '../../shared/domain/report/manifest.ts';
import { Report } from '../../shared/domain/report/report.ts';
import { Dictionary } from '../../shared/domain/report/welsh/in-welsh.ts';

type Read = (content: string, key: string) => unknown;

const by =
  (schema: { readonly parse: (value: unknown) => unknown }): Read =>
  (content) =>
    schema.parse(JSON.parse(content));

/** What is named by the hash of its content. */
const hashIn = (key: string): string => /([0-9a-f]{64})[^/]*$/.exec(key)?.[1] ?? '';
const byHash =
  (open: (content: Uint8Array, hash: string, sha256: typeof sha256Hex) => unknown): Read =>
  (content, key) => {
    const opened = open(new TextEncoder().encode(content), hashIn(key), sha256Hex);
    if (opened === undefined) throw new Error(`${key} is not what its name says.`);
    return opened;
  };

/** How the product reads a stored file, by the schema that the file names. */
export const READERS: Readonly<Record<string, Read>> = {
  'audit/1': by(AuditRecord),
  'context/1': by(ContextSnapshot),
  'cut/1': byHash(openCut),
  'elsewhere/1': by(Elsewhere),
  'ledger/1': by(AnyEntry),
  'ledger-cut/1': by(AnyEntry),
  'ledger-elsewhere/1': by(AnyEntry),
  'ledger-themes/1': by(AnyEntry),
  'quote/1': by(ApprovedQuote),
  'release/1': byHash(openRelease),
  'report/2': by(Report),
  'report-manifest/1': by(Manifest),
  'staffing/1': by(StaffingColumns),
  'tally/1': by(Tally),
  'theme-release/1': by(ThemeRelease),
  'themes/1': by(ThemeTally),
  'welsh/1': by(Dictionary),
  'worlds/1': by(KeptWorlds),
};
