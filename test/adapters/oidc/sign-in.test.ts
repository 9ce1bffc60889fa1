import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import { oidcSignIn } from '../../../shared/adapters/oidc/sign-in.ts';
import { type Issuer, openIssuer, type Signed } from './issuer.ts';

const CLIENT = 'holdfast-console';
const RETURN = 'https://console.example/signed-in';

describe('the ID token of the sign-in service', () => {
  let issuer: Issuer;
  beforeAll(async () => {
    issuer = await openIssuer();
  });
  afterAll(() => issuer.close());

  /** Signs in, with what the token says changed. */
  async function signIn(changes: Record<string, unknown>, signed?: Signed) {
    const service = oidcSignIn(
      { issuer: issuer.address, clientId: CLIENT, returnAddress: RETURN },
      systemRandom,
    );
    const { address, secret } = await service.begin('/');
    const { searchParams } = new URL(address);
    const now = Math.floor(Date.now() / 1000);
    issuer.tell(
      {
        iss: issuer.address,
        aud: CLIENT,
        sub: 'person-1',
        iat: now,
        exp: now + 3600,
        nonce: searchParams.get('nonce'),
        name: 'Rhian Sample',
        email: 'Rhian.Sample@example.invalid',
        email_verified: true,
        'cognito:groups': ['researcher'],
        token_use: 'id',
        ...changes,
      },
      signed,
    );
    return service.finish(secret, `?code=one&state=${searchParams.get('state')}`);
  }

  it('is taken where all of it is right', async () => {
    const staff = {
      id: 'person-1',
      name: 'Rhian Sample',
      email: 'rhian.sample@example.invalid',
      roles: ['researcher'],
      regions: [],
      units: [],
    };
    expect(await signIn({})).toEqual({ ok: true, value: { staff, goingTo: '/' } });
  });

  const past = Math.floor(Date.now() / 1000) - 7200;
  it.each<[string, Record<string, unknown>]>([
    ['is for another client', { aud: 'another-client' }],
    ['is from another issuer', { iss: 'https://evil.example' }],
    ['has expired', { iat: past, exp: past + 3600 }],
    ['answers another request', { nonce: 'another' }],
    ['answers no request', { nonce: undefined }],
    ['is an access token', { token_use: 'access' }],
    ['does not say what it is', { token_use: undefined }],
    ['never expires', { exp: undefined }],
    ['counts only from later on', { nbf: past + 14_400 }],
    ['is for several clients, of which another asked', { aud: [CLIENT, 'another'], azp: 'another' }],
    ['names nobody', { sub: undefined }],
    ['has groups that are no list', { 'cognito:groups': 'admin' }],
  ])('is refused where it %s', async (_name, changes) => {
    expect(await signIn(changes)).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
  });

  it.each([
    'by another',
    'by nobody',
    'with its public key as a secret',
    'by another, whose key the token brings along',
    'by another, whose keys the token says where to find',
  ] as const)('is refused where it is signed %s', async (signed) => {
    expect(await signIn({}, signed)).toMatchObject({ ok: false });
  });

  it('is asked of nobody who describes himself as another issuer', async () => {
    issuer.pretend('https://evil.example');
    await expect(signIn({})).rejects.toThrow(/unexpected JSON attribute value|issuer/);
    issuer.pretend(undefined);
    expect(await signIn({})).toMatchObject({ ok: true });
  });

  it('is refused where the service says that it granted less than was asked', async () => {
    issuer.grant('openid profile');
    expect(await signIn({})).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    issuer.grant('openid email profile');
    expect(await signIn({})).toMatchObject({ ok: true });
    issuer.grant(undefined);
  });

  it.each([{ email_verified: false }, { email_verified: undefined }, { email: undefined }])(
    'gives no address that the service does not stand for: %o',
    async (changes) => {
      const result = await signIn(changes);
      expect(result.ok && 'email' in result.value.staff).toBe(false);
    },
  );

  it('gives no role for groups that are none of ours', async () => {
    const result = await signIn({ 'cognito:groups': ['Researcher', 'owner'] });
    expect(result).toMatchObject({ ok: true, value: { staff: { roles: [] } } });
  });

  it('is never asked for without TLS from another machine', async () => {
    const service = oidcSignIn(
      { issuer: 'http://issuer.example', clientId: CLIENT, returnAddress: RETURN },
      systemRandom,
    );
    await expect(service.begin('/')).rejects.toThrow(/HTTPS|https/);
  });
});
