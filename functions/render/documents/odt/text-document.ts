import { strToU8, zipSync } from 'fflate';
import { documentOf } from '../../../../shared/domain/report/document.ts';
import type { Report } from '../../../../shared/domain/report/report.ts';
import type { Renderer } from '../../../../shared/use-cases/ports/documents.ts';
import { manifestXml, metaXml } from '../ods/package-parts.ts';
import { textContentXml, textStylesXml } from './content.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.text';

/** The report as an OpenDocument text that can be edited: each figure in it is a field. */
export const odtRenderer: Renderer = {
  format: 'odt',
  type: MIMETYPE,
  render: async (report) => ({ content: textDocument(report) }),
};

/** A zip keeps local time without a zone: the same parts give the same bytes anywhere. */
const EARLIEST = new Date(1980, 0, 1);

const textDocument = (report: Report): Uint8Array =>
  zipSync(
    {
      mimetype: [strToU8(MIMETYPE), { level: 0 }],
      'content.xml': strToU8(textContentXml(report, documentOf(report))),
      'styles.xml': strToU8(textStylesXml(report)),
      'meta.xml': strToU8(metaXml(report)),
      'META-INF/manifest.xml': strToU8(manifestXml(MIMETYPE)),
    },
    { mtime: EARLIEST, level: 6 },
  );
