import type { LatestReleaseDesk } from '../../shared/use-cases/latest-release.ts';
import type { AuditedDesk } from '../../shared/use-cases/audited.ts';
import type { AuditLog } from '../../shared/use-cases/ports/audit-log.ts';
import type { Actions } from '../../shared/use-cases/ports/actions.ts';
import type { CodingRoom } from '../../shared/use-cases/ports/coding-room.ts';
import type { FiguresRoom, LinkToFile } from '../../shared/use-cases/ports/figures-room.ts';
import type { Calls } from '../../shared/use-cases/ports/calls.ts';
import type { Campaigns } from '../../shared/use-cases/ports/campaigns.ts';
import type { CutRoom } from '../../shared/use-cases/ports/cut-room.ts';
import type { Cuts } from '../../shared/use-cases/ports/cuts.ts';
import type { People } from '../../shared/use-cases/ports/people.ts';
import type { ContextVersions } from '../../shared/use-cases/ports/context-versions.ts';
import type { DeepDives } from '../../shared/use-cases/ports/deep-dives.ts';
import type { SavedViews } from '../../shared/use-cases/ports/saved-views.ts';
import type { Registers } from '../../shared/use-cases/ports/registers.ts';
import type { Files } from '../../shared/use-cases/ports/files.ts';
import type { Office } from '../../shared/use-cases/ports/office.ts';
import type { SignIn } from '../../shared/use-cases/ports/sign-in.ts';
import type { PublicationDesk } from '../../shared/use-cases/publications/publication-desk.ts';
import type { ReportDesk } from '../../shared/use-cases/read-report.ts';
import type { RunDesk } from '../../shared/use-cases/run-report.ts';
import type { SessionDesk } from '../../shared/use-cases/staff-session.ts';
import type { Assets } from '../../web/server/assets.ts';
import type { WithdrawWords } from '../../shared/use-cases/ports/withdraw-words.ts';

/** All that is written of a request that was refused. */
export interface Refusal {
  readonly status: number;
  readonly method: string;
  /** The route's pattern, without what stood in the address. */
  readonly route: string;
  /** Who is signed in, if anybody. */
  readonly person?: string;
}

/** All that the console works with. It holds no way to a slip, an envelope or an invitation. */
export interface ConsoleDesk
  extends SessionDesk, LatestReleaseDesk, ReportDesk, RunDesk, AuditedDesk, PublicationDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'list' | 'estateToday' | 'instrument' | 'estate'>;
  readonly people: People;
  readonly actions: Actions;
  readonly deepDives: DeepDives;
  /** Counts that the service holds of staff and recruitment, and what managers put right of them. */
  readonly context: Omit<ContextVersions, 'keepVersion'>;
  readonly savedViews: SavedViews;
  readonly registers: Registers;
  /** Releases, and context data. */
  readonly workings: Pick<Files, 'get'>;
  readonly coding: CodingRoom;
  readonly office: Office;
  readonly figures: FiguresRoom;
  readonly withdrawWords: WithdrawWords;
  /** For files that are larger than Lambda answers with. */
  readonly linkTo: LinkToFile;
  /** Requests for tables beside the reports: read here, decided elsewhere. */
  readonly cuts: Pick<Cuts, 'get' | 'list'>;
  readonly cutRoom: CutRoom;
  readonly signIn: SignIn;
  readonly calls: Calls;
  /** As many as one person may ask of the API. */
  readonly callsAMinute: number;
  /** What the forms of a session carry, by its secret. */
  readonly formKeyOf: (secret: string) => string;
  readonly assets: Assets;
  /** The console's own address, without a slash at its end. */
  readonly site: string;
  /** Of what was done and by whom: it is added to, and never a figure. */
  readonly auditLog: Pick<AuditLog, 'last' | 'append' | 'newest'>;
  readonly fault: (error: unknown) => void;
  /** Somebody was not let in, or sent what could not be. */
  readonly refused: (refusal: Refusal) => void;
}
