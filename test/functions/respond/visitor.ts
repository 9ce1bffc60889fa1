import { sessionSecrets } from '../../../shared/adapters/crypto/session-secrets.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import { SITE, type Site } from './site.ts';

const SESSIONS = sessionSecrets(systemRandom);

type App = Site['app'];
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export const formBody = (fields: Fields): string => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return body.toString();
};

/** A browser without scripts: it keeps the cookie and follows redirects. */
export class Visitor {
  cookie: string | undefined;
  /** Where the last page was found. */
  place = '';
  app: App;

  constructor(app: App) {
    this.app = app;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie !== undefined) headers.set('Cookie', this.cookie);
    const response = await this.app.request(`${SITE}${path}`, { ...init, headers });
    const set = response.headers.get('Set-Cookie');
    if (set !== null) this.cookie = /Max-Age=0/.test(set) ? undefined : set.split(';')[0];
    return response;
  }

  async get(path: string): Promise<Page> {
    return this.#follow(path, await this.request(path));
  }

  post(path: string, fields: Fields = {}): Promise<Response> {
    return this.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      body: formBody({ ...this.formKey(), ...fields }),
    });
  }

  /** Which any page of the session would have given. */
  formKey(): Fields {
    const [, secret] = /^__Host-holdfast=([\w-]+)/.exec(this.cookie ?? '') ?? [];
    if (secret === undefined) return {};
    return { 'form-key': SESSIONS.of(Buffer.from(secret, 'base64url')).formKey };
  }

  async submit(path: string, fields: Fields = {}): Promise<Page> {
    return this.#follow(path, await this.post(path, fields));
  }

  async #follow(path: string, response: Response): Promise<Page> {
    const location = response.headers.get('Location');
    if (location !== null) return this.get(location);
    this.place = path;
    return { status: response.status, html: await response.text(), path };
  }

  /** Opens the link and starts: at the page that shows the resume code. */
  async start(token: string): Promise<Page> {
    await this.get(`/i/${token}`);
    return this.submit('/start', { token, lang: 'en' });
  }

  /** Answers page by page up to the check; where nothing is said for a page it is skipped. */
  async answerAll(answers: Readonly<Record<string, Fields>> = LEAVER): Promise<Page> {
    let page = await this.get('/continue');
    for (let pages = 0; page.path !== '/check' && pages < 80; pages++) {
      const id = page.path.slice('/q/'.length);
      page = page.path.startsWith('/support-first')
        ? await this.get('/continue')
        : await this.submit(page.path, answers[id] ?? {});
    }
    return page;
  }

  async send(): Promise<Page> {
    const check = await this.get('/check');
    return this.submit('/send', { 'page-seal': sealIn(check.html) });
  }
}

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly path: string;
}

export const sealIn = (html: string): string => /name="page-seal" value="([^"]*)"/.exec(html)?.[1] ?? '';

export const codeIn = (html: string): string => /holdfast-code"?>([^<]*)</.exec(html)?.[1] ?? '';

export const headingIn = (html: string): string =>
  (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').replaceAll(/<[^>]*>/g, '').trim();

/** One leaver's answers, by page. */
export const LEAVER: Readonly<Record<string, Fields>> = {
  'taking-part': { taking_part: 'yes' },
  'role-group': { role_group: 'po' },
  tenure: { tenure: '1to2y' },
  reasons: { reasons: ['workload', 'pay'] },
  'main-reason': { main_reason: 'workload' },
  'why-workload': { fu_workload: ['workload.volume'] },
  'why-pay': { fu_pay: ['pay.level'] },
  trigger: { trigger: 'yes' },
  'trigger-text': { trigger_text: 'My caseload doubled in Llŷn' },
  'exp-work': { x_time: '2', x_match: '3', x_face: 'na', x_health: '4' },
  best: { best: 'The people' },
};
