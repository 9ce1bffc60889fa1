import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Signed = 'by itself' | 'by another' | 'by nobody';

export interface Issuer {
  readonly address: string;
  /** What the next ID token says, and who signs it. */
  tell(claims: Readonly<Record<string, unknown>>, signed?: Signed): void;
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
  const answers: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () => ({
      issuer: address,
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
      token =
        signed === 'by nobody'
          ? unsigned(claims)
          : jwt(claims, (signed === 'by itself' ? own : other).privateKey);
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

function jwt(claims: Readonly<Record<string, unknown>>, key: KeyObject): string {
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'one' })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}
