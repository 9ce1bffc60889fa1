import { strToU8, zipSync } from 'fflate';
import type { Report } from '../../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../../shared/use-cases/ports/documents.ts';
import { contentXml } from './content.ts';
import { manifestXml, metaXml, MIMETYPE, stylesXml } from './package-parts.ts';
import { sheetsOf } from './sheets.ts';

/** The report as an OpenDocument spreadsheet. */
export const odsRenderer: Renderer = {
  format: 'ods',
  type: MIMETYPE,
  render: async (report) => ({ content: workbook(report) }),
};

/** A zip keeps local time without a zone: the same parts give the same bytes anywhere. */
const EARLIEST = new Date(1980, 0, 1);

const workbook = (report: Report): Uint8Array =>
  zipSync(
    {
      // OpenDocument wants its type first and not compressed, so that it can be read off the file.
      mimetype: [strToU8(MIMETYPE), { level: 0 }],
      'content.xml': strToU8(contentXml(sheetsOf(report), report)),
      'styles.xml': strToU8(stylesXml(report)),
      'meta.xml': strToU8(metaXml(report)),
      'META-INF/manifest.xml': strToU8(manifestXml(MIMETYPE)),
    },
    { mtime: EARLIEST, level: 6 },
  );
