import type { Translation } from '../../shared/domain/instrument/instrument.ts';
import type { SendDesk } from '../../shared/use-cases/send-answers.ts';
import type { StopLinksDesk } from '../../shared/use-cases/mail/follow-stop-link.ts';
import type { Starts } from '../../shared/use-cases/ports/starts.ts';
import type { StartDesk } from '../../shared/use-cases/start-answering.ts';
import type { WithdrawDesk } from '../../shared/use-cases/withdraw.ts';
import type { Assets } from '../../web/server/assets.ts';

/** All that a request may leave behind in a log: nothing of it tells one visitor from another. */
export interface RequestRecord {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly problem?: string;
}

interface Site {
  readonly assets: Assets;
  /** The site's own origin. */
  readonly site: string;
  readonly record: (request: RequestRecord) => void;
  /** Told the name of a failure that nobody foresaw, and never its message, which may quote a request. */
  readonly fault: (name: string) => void;
}

interface Words {
  /** What the pages say in Welsh, as far as it goes. */
  readonly welsh: () => Promise<Translation>;
}

export type Parts = StartDesk &
  SendDesk &
  WithdrawDesk &
  StopLinksDesk & { readonly starts: Starts } & Words &
  Site;
