import type { Opening, Publication } from '../../domain/report/publication.ts';

/** Which report: as an address names it. */
interface ReportNamed {
  readonly campaign: string;
  readonly clock: string;
  readonly scope: string;
}

/** Who may read which report, and who has. */
export interface Publications {
  get(reader: string, report: ReportNamed): Promise<Publication | undefined>;
  /** Those taken back too. */
  toReader(reader: string): Promise<readonly Publication[]>;
  ofReport(report: ReportNamed): Promise<readonly Publication[]>;
  /** In the place of what stood for this reader and report. Cut off half-way, the reader sees less and not more. */
  keep(publication: Publication): Promise<void>;
  noteOpening(report: ReportNamed, opening: Opening): Promise<void>;
  /** The newest first. */
  openings(report: ReportNamed, most: number): Promise<readonly Opening[]>;
}
