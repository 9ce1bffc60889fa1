import type { Clock } from '../ports/machine.ts';
import type { Notices } from '../ports/notices.ts';
import type { Publications } from '../ports/publications.ts';
import type { ReportDesk } from '../read-report.ts';

/** Who publishes, withdraws or reads: as publications name them. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
}

export interface PublicationDesk extends ReportDesk {
  readonly publications: Publications;
  readonly notices: Notices;
  readonly clock: Clock;
}
