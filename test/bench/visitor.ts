export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** How a visitor's browser reaches the site. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;

interface Page {
  readonly path: string;
  readonly status: number;
  readonly html: string;
}

/** A browser without scripts: it keeps the cookie and follows redirects. */
export class Visitor {
  readonly #send: Send;
  #cookie = '';
  /** Of the last page that had a form of the session. */
  #key: Fields = {};

  constructor(send: Send) {
    this.#send = send;
  }

  async get(path: string): Promise<Page> {
    return this.#follow(path, await this.#ask(path));
  }

  async submit(path: string, fields: Fields): Promise<Page> {
    return this.#follow(path, await this.#ask(path, form({ ...this.#key, ...fields })));
  }

  /** Without following where it leads. */
  async post(path: string, fields: Fields): Promise<number> {
    return (await this.#ask(path, form({ ...this.#key, ...fields }))).status;
  }

  async begin(token: string): Promise<Page> {
    await this.get(`/i/${token}`);
    return this.submit('/start', { token, lang: 'en' });
  }

  /** From the link to the confirmation. Where nothing is said for a page it is skipped. */
  async interview(token: string, answers: Readonly<Record<string, Fields>>): Promise<Page> {
    return this.submit('/send', sealOn(await this.asFarAsTheCheck(token, answers)));
  }

  async asFarAsTheCheck(token: string, answers: Readonly<Record<string, Fields>>): Promise<Page> {
    await this.begin(token);
    let page = await this.get('/continue');
    for (let pages = 0; page.path !== '/check' && pages < 100; pages++) {
      const id = page.path.slice('/q/'.length);
      const asked = page.path.startsWith('/q/');
      page = asked ? await this.submit(page.path, answers[id] ?? {}) : await this.get('/continue');
    }
    return page;
  }

  async #ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie !== '') headers.set('cookie', this.#cookie);
    const response = await this.#send(path, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      this.#cookie = /Max-Age=0/.test(set) ? '' : (set.split(';')[0] ?? '');
    }
    return response;
  }

  async #follow(path: string, response: Response): Promise<Page> {
    const location = response.headers.get('location');
    if (location !== null) return this.get(location);
    const html = await response.text();
    const [, key] = /name="form-key" value="([^"]*)"/.exec(html) ?? [];
    if (key !== undefined) this.#key = { 'form-key': key };
    return { path, status: response.status, html };
  }
}

/** What the button that sends sends along. */
export const sealOn = ({ html }: Page): Fields => ({
  'page-seal': /name="page-seal" value="([^"]*)"/.exec(html)?.[1] ?? '',
});

function form(fields: Fields): RequestInit {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return { method: 'POST', headers, body: String(body) };
}
