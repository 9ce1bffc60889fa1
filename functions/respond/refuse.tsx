import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Form } from '../../shared/domain/instrument/accept-page.ts';
import type { Problem } from '../../shared/domain/kernel/problem.ts';
import { ANY_AGE } from '../../shared/use-cases/definitions.ts';
import { FORM_KEY } from '../../web/components/post-form.tsx';
import { LANGUAGE } from '../../web/pages/respond/form-names.ts';
import { Refusal, type RefusalName, type WayOn } from '../../web/pages/respond/refusal.tsx';
import type { Parts } from './parts.ts';
import { viewOf, type Visit } from './visit.ts';

/** What only the HTTP edge can find wrong. */
type EdgeProblem = 'wrong-method' | 'too-large' | 'fault';

interface Answer {
  readonly status: ContentfulStatusCode;
  readonly page: RefusalName;
  readonly ways: readonly WayOn[];
}

const NOT_FOUND: Answer = { status: 404, page: 'not-found', ways: ['continue'] };

/** The one place where a problem becomes a status and a page. */
const ANSWERS: Readonly<Record<Problem['kind'] | EdgeProblem, Answer>> = {
  'link-unknown': { status: 404, page: 'link-unknown', ways: ['ask'] },
  'link-expired': { status: 410, page: 'link-expired', ways: ['ask'] },
  'link-replaced': { status: 410, page: 'link-replaced', ways: ['ask'] },
  'link-used': { status: 409, page: 'link-used', ways: ['ask'] },
  'session-lost': { status: 410, page: 'session-lost', ways: ['resume'] },
  conflict: { status: 409, page: 'conflict', ways: ['continue'] },
  invalid: { status: 400, page: 'invalid', ways: ['continue'] },
  'not-allowed': { status: 403, page: 'not-allowed', ways: ['continue'] },
  'not-found': NOT_FOUND,
  // No respondent's page counts anybody: were it ever to happen, there would be nothing to show.
  'too-few': NOT_FOUND,
  'wrong-method': { status: 405, page: 'wrong-method', ways: ['continue'] },
  'too-large': { status: 413, page: 'too-large', ways: ['continue'] },
  unavailable: { status: 503, page: 'unavailable', ways: ['retry', 'continue'] },
  fault: { status: 500, page: 'fault', ways: ['retry', 'continue'] },
};

export type Refused = keyof typeof ANSWERS;

/** `campaign` names whose help address the page shows, where one is known. */
export async function refuse(c: Visit, parts: Parts, kind: Refused, campaign?: string): Promise<Response> {
  const { status, page, ways } = ANSWERS[kind];
  const known = campaign === undefined ? undefined : await parts.definitions.of(campaign, ANY_AGE);
  c.set('problem', kind);
  if (status === 503) c.header('Retry-After', '60');
  const view = viewOf(c, parts, known?.campaign);
  if (c.req.method === 'GET') return c.html(<Refusal view={view} name={page} ways={ways} />, status);
  if (ways.includes('retry')) {
    return c.html(<Refusal view={view} name={page} ways={ways} again={sentAgain(c.var.form)} />, status);
  }
  // Nothing can be asked for where a form is sent to: this says the same at an address, in either language.
  const here = { ...view, path: `/notice/${kind}`, query: campaign === undefined ? {} : { campaign } };
  return c.html(<Refusal view={here} name={page} ways={ways} />, status);
}

export const isNotice = (kind: string): kind is Refused =>
  Object.hasOwn(ANSWERS, kind) && !ANSWERS[kind as Refused].ways.includes('retry');

const sentAgain = (form: Form = new Map()) =>
  [...form]
    .filter(([name]) => name !== LANGUAGE && name !== FORM_KEY)
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));

export const refuseProblem = (c: Visit, parts: Parts, problem: Problem): Promise<Response> =>
  refuse(c, parts, problem.kind, 'campaign' in problem ? problem.campaign : undefined);
