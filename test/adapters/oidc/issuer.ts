import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Signed =
  | 'by itself'
  | 'by another'
  | 'by nobody'
  /** HMAC under what everybody can read: the classic confusion of algorithms. */
  | 'with its public key as a secret'
  | 'by another, whose key the token brings along'
  | 'by another, whose keys the token says where to find';

export interface Issuer {
  readonly address: string;
  /** What the next ID token says, and who signs it. */
  tell(claims: Readonly<Record<string, unknown>>, signed?: Signed): void;
  /** Who it says it is in its own description, where that is not itself. */
  pretend(issuer: string | undefined): void;
  /** The scopes that it says it granted, where it says so. */
  grant(scope: string | undefined): void;
  close(): Promise<void>;
}

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A sign-in service that says whatever it is told to. */
export async function openIssuer(): Promise<Issuer> {
  const own = keyPair();
  const other = keyPair();
  let token = '';
  let address = '';
  let scope: string | undefined;
  let pretended: string | undefined;
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: pretended ?? address,
      authorization_endpoint: `${address}/authorize`,
      token_endpoint: `${address}/token`,
      jwks_uri: `${address}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({
      keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
    }),
    '/other-keys': () => ({
      keys: [{ ...other.publicKey.export({ format: 'jwk' }), kid: 'two', use: 'sig', alg: 'RS256' }],
    }),
    '/token': () => ({
      access_token: 'none',
      token_type: 'Bearer',
      expires_in: 3600,
      id_token: token,
      scope,
    }),
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer?.() ?? {}));
  });
  await once(server.listen(0, 'localhost'), 'listening');
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address,
    tell(claims, signed = 'by itself') {
      const foreign = { jwk: other.publicKey.export({ format: 'jwk' }) };
      const tokens: Readonly<Record<Signed, () => string>> = {
        'by itself': () => jwt(claims, own.privateKey),
        'by another': () => jwt(claims, other.privateKey),
        'by nobody': () => unsigned(claims),
        'with its public key as a secret': () => confused(claims, own.publicKey),
        'by another, whose key the token brings along': () => jwt(claims, other.privateKey, foreign),
        'by another, whose keys the token says where to find': () =>
          jwt(claims, other.privateKey, {
            kid: 'two',
            jku: `${address}/other-keys`,
            x5u: `${address}/other-keys`,
          }),
      };
      token = tokens[signed]();
    },
    pretend(issuer) {
      pretended = issuer;
    },
    grant(granted) {
      scope = granted;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = (claims: Readonly<Record<string, unknown>>): string =>
  `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;

function confused(claims: Readonly<Record<string, unknown>>, key: KeyObject): string {
  const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`;
  const secret = key.export({ format: 'pem', type: 'spki' });
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function jwt(claims: Readonly<Record<string, unknown>>, key: KeyObject, header = {}): string {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one', ...header })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}
