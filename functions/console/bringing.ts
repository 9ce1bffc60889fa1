import type { UploadForm } from '../../shared/use-cases/ports/uploads.ts';
import { type Bringing, LATE } from '../../web/pages/console/bring-file.tsx';
import type { PageProps } from '../../web/layout/page-props.ts';
import { policyWithFormTo } from '../../web/server/security-headers.ts';
import type { ConsoleContext } from './context.ts';
import type { ConsoleDesk } from './desk.ts';

/** So long before its form ends the page does: after it, the bucket answers with a page of its own. */
const BEFORE_THE_END = 20_000;

interface TakesFile extends Pick<PageProps, 'formEnds'> {
  readonly bringing: Bringing | undefined;
}

/** What a page needs to take a file, and the permission that its form goes where files are kept. */
export function bringingBy(
  { clock }: ConsoleDesk,
  c: ConsoleContext,
  form: UploadForm | undefined,
  page: string,
): TakesFile {
  if (form === undefined) return { bringing: undefined };
  if (c.req.query(LATE) !== undefined) return { bringing: 'late' };
  const seconds = Math.floor((form.until - clock.now() - BEFORE_THE_END) / 1000);
  c.header('Content-Security-Policy', policyWithFormTo(form.address));
  return { bringing: { form, seconds }, formEnds: { seconds, leadsTo: `${page}?${LATE}` } };
}
