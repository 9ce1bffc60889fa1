import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import express from 'express';
import Joi from 'joi';
import { sessionSeals } from '../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../shared/adapters/crypto/session-secrets.ts';
import { systemRandom } from '../../shared/adapters/machine.ts';

const ROLES = ['admin', 'pso', 'pqip', 'nqo', 'po', 'spo', 'other', 'pnts'];
const form = Joi.object({ role_group: Joi.string().valid(...ROLES), skip: Joi.string() });
const draft = Joi.object({
  token: Joi.string().required(),
  campaign: Joi.string().required(),
  unit: Joi.string().required(),
  region: Joi.string().required(),
  answers: Joi.object().pattern(Joi.string(), [Joi.string(), Joi.number(), Joi.array().items(Joi.string())]),
  visited: Joi.array().items(Joi.string()),
});

const FOUR_KB = 4096;

/**
 * The same POST as a service of Express 5 and Joi would handle it: cookie, form, the draft unsealed and parsed, the
 * page's answer checked, the draft parsed and sealed again, a redirect. Helmet, CSRF and routing by answers are left out.
 */
export function expressSite() {
  const sessions = sessionSecrets(systemRandom);
  const seals = sessionSeals(systemRandom);
  const drafts = new Map<string, Uint8Array>();
  const begun = sessions.begin();
  const padded = (value: object) => Buffer.from(JSON.stringify(value).padEnd(FOUR_KB));
  const first = {
    token: 'x'.repeat(32),
    campaign: 'bench',
    unit: 'N03SW1',
    region: 'N03',
    answers: {},
    visited: [],
  };
  drafts.set(begun.draftId, seals.seal(begun, 'draft', padded(first)));

  const app = express();
  app.disable('x-powered-by');
  app.use(express.urlencoded({ extended: false }));
  app.post('/q/:page', (request, response) => {
    const secret = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const session = sessions.of(Buffer.from(secret, 'base64url'));
    const stored = drafts.get(session.draftId);
    const opened = stored && seals.open(session, 'draft', stored);
    if (opened === undefined) {
      response.status(403).send('');
      return;
    }
    const submitted = form.validate(request.body);
    if (submitted.error !== undefined) {
      response.status(422).send(submitted.error.message);
      return;
    }
    const before = Joi.attempt(JSON.parse(Buffer.from(opened).toString()), draft);
    const after = {
      ...before,
      answers: { ...before.answers, ...submitted.value },
      visited: [...new Set([...before.visited, request.params['page']])],
    };
    drafts.set(session.draftId, seals.seal(session, 'draft', padded(Joi.attempt(after, draft))));
    response.redirect(303, '/q/tenure');
  });
  const cookie = `session=${Buffer.from(begun.secret).toString('base64url')}`;
  return { app, cookie, post: (body: string) => injected(app, cookie, body) };
}

/** As serverless adapters do it: Node's own request and response, without a connection. */
function injected(app: ReturnType<typeof express>, cookie: string, body: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const request = Object.assign(new IncomingMessage(new Socket()), {
    method: 'POST',
    url: '/q/role-group',
    headers: {
      cookie,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      host: 'localhost',
    },
  });
  request.push(body);
  request.push(null);
  const response = new ServerResponse(request);
  response.end = ((..._: unknown[]) => {
    resolve(response.statusCode);
    return response;
  }) as typeof response.end;
  app(request, response);
  return promise;
}
