import type { Report } from '../../../../shared/domain/report/report.ts';
import { PAGES } from './pages.ts';
import { escaped, NAMESPACES, XML } from './xml.ts';

export const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const band = (side: 'top' | 'bottom'): string =>
  `<style:header-footer-properties fo:min-height="0.6cm" svg:height="0.6cm" fo:margin-${side}="0.2cm"/>`;

/** Arial for all; the marking at the top and bottom of each printed page, however wide its sheet is. */
export const stylesXml = ({ marking, language }: Report): string =>
  `${XML}<office:document-styles${NAMESPACES} office:version="1.3"><office:styles>` +
  `<style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="10pt" fo:language="${language.code}" fo:country="GB"/></style:default-style>` +
  `</office:styles><office:automatic-styles>${Object.entries(PAGES).map(pageLayout).join('')}</office:automatic-styles>` +
  `<office:master-styles>${Object.keys(PAGES)
    .map((name) => masterPage(name, escaped(marking)))
    .join('')}</office:master-styles></office:document-styles>`;

const pageLayout = ([name, scale]: readonly [string, string]): string =>
  `<style:page-layout style:name="page${name}"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="1.5cm" fo:margin-right="1.5cm" style:print-orientation="landscape" ${scale}/>` +
  `<style:header-style>${band('bottom')}</style:header-style><style:footer-style>${band('top')}</style:footer-style></style:page-layout>`;

const masterPage = (name: string, marking: string): string =>
  `<style:master-page style:name="${name}" style:page-layout-name="page${name}"><style:header><text:p>${marking}</text:p></style:header>` +
  `<style:footer><text:p>${marking}</text:p></style:footer></style:master-page>`;

export const metaXml = ({ title, marking, dataAsAt, language }: Report): string =>
  `${XML}<office:document-meta${NAMESPACES} office:version="1.3"><office:meta>` +
  `<dc:title>${escaped(`${title} (${marking})`)}</dc:title><dc:language>${language.code}-GB</dc:language>` +
  `<meta:creation-date>${dataAsAt}T00:00:00</meta:creation-date></office:meta></office:document-meta>`;

export const manifestXml = (mimetype: string): string =>
  `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>` +
  ['content.xml', 'styles.xml', 'meta.xml']
    .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
    .join('') +
  '</manifest:manifest>';
