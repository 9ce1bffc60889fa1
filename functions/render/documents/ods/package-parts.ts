import type { Report } from '../../../../shared/domain/report/report.ts';
import { escaped, NAMESPACES, XML } from './xml.ts';

export const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const BAND = '<style:header-footer-properties fo:min-height="0.8cm"/>';

/** Arial for all; the marking at the top and bottom of each printed page. */
export const stylesXml = ({ marking }: Report): string =>
  `${XML}<office:document-styles${NAMESPACES} office:version="1.3"><office:styles>` +
  '<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="10pt" fo:language="en" fo:country="GB"/></style:default-style>' +
  '</office:styles><office:automatic-styles><style:page-layout style:name="landscape">' +
  '<style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1.5cm" style:print-orientation="landscape" style:scale-to-X="1"/>' +
  `<style:header-style>${BAND}</style:header-style><style:footer-style>${BAND}</style:footer-style></style:page-layout></office:automatic-styles>` +
  '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="landscape">' +
  `<style:header><text:p>${escaped(marking)}</text:p></style:header><style:footer><text:p>${escaped(marking)}</text:p></style:footer>` +
  '</style:master-page></office:master-styles></office:document-styles>';

export const metaXml = ({ title, marking, dataAsAt }: Report): string =>
  `${XML}<office:document-meta${NAMESPACES} office:version="1.3"><office:meta>` +
  `<dc:title>${escaped(`${title} (${marking})`)}</dc:title><dc:language>en-GB</dc:language>` +
  `<meta:creation-date>${dataAsAt}T00:00:00</meta:creation-date></office:meta></office:document-meta>`;

export const manifestXml = (mimetype: string): string =>
  `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>` +
  ['content.xml', 'styles.xml', 'meta.xml']
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join('') +
  '</manifest:manifest>';
