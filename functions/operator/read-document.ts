import { strFromU8, unzipSync } from 'fflate';
import { Clock, Slug } from '../../shared/domain/kernel/ids.ts';
import { NUMBER } from '../../shared/domain/report/document.ts';
import { Scope } from '../../shared/domain/report/scope.ts';

interface ReadDocument {
  readonly report: { readonly campaign: string; readonly clock: string; readonly scope: string };
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Numbers that stand in the text as no field: an editor typed them. */
  readonly typed: readonly string[];
}

const FIELD = /<text:user-field-get\b[^>]*?text:name="([^"]*)"[^>]*?>(.*?)<\/text:user-field-get>/gs;
/** A page of text is seldom over 1 MB: more is no report of ours. */
const LARGEST = 30_000_000;

/** Takes an edited report apart into the figures it shows, or says in words why it cannot. */
export function readDocument(file: Uint8Array): ReadDocument | string {
  const xml = contentOf(file);
  if (xml === undefined) return 'This is no OpenDocument text.';
  const shown = [...xml.matchAll(FIELD)].map(([, name = '', value = '']) => ({
    name: plain(name),
    value: plain(value),
  }));
  const of = (name: string): string => shown.find((field) => field.name === name)?.value ?? '';
  const report = { campaign: of('report_campaign'), clock: of('report_clock'), scope: of('report_scope') };
  const named = Slug.safeParse(report.campaign).success && Clock.safeParse(report.clock).success;
  if (!named || !Scope.safeParse(report.scope).success)
    return 'The line that says which report it is has been cut away or changed.';
  const body = xml.slice(xml.indexOf('</text:user-field-decls>')).replaceAll(FIELD, '');
  return {
    report,
    fields: shown.filter(({ name }) => !/^report_(campaign|clock|scope)$/.test(name)),
    typed: plain(body).match(NUMBER) ?? [],
  };
}

function contentOf(file: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => name === 'content.xml' && originalSize < LARGEST,
    });
    const content = parts['content.xml'];
    return content && strFromU8(content);
  } catch {
    return undefined;
  }
}

/** Without tags, and with the five entities that XML has of its own. */
const plain = (xml: string): string =>
  xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
