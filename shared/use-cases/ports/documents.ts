import type { ReportFormat } from '../../domain/report/manifest.ts';
import type { Report } from '../../domain/report/report.ts';

export interface Document {
  readonly content: Uint8Array;
  /** What a browser must be told to show it with: see `ReportFile`. */
  readonly contentSecurityPolicy?: string;
}

/** Makes one kind of file from a report: the same report gives the same bytes. */
export interface Renderer {
  readonly format: ReportFormat;
  readonly type: string;
  /** How the file's name ends, where that is not its format. */
  readonly ending?: string;
  render(report: Report): Promise<Document>;
}
