import * as oidc from 'openid-client';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Random } from '../../use-cases/ports/machine.ts';
import type { SignedIn, SignIn } from '../../use-cases/ports/sign-in.ts';
import { checksOf, claimedGoingTo } from './checks.ts';
import { Claims, staffOf } from './claims.ts';

export interface SignInService {
  readonly issuer: string;
  readonly clientId: string;
  /** Where the service sends people back to. */
  readonly returnAddress: string;
}

/** Who it is, what they are called, and the address that reports are published to. */
const SCOPES = ['openid', 'profile', 'email'] as const;

/** OpenID Connect, authorisation code with PKCE, as a public client: there is no secret to keep or to lose. */
export function oidcSignIn({ issuer, clientId, returnAddress }: SignInService, random: Random): SignIn {
  let known: Promise<oidc.Configuration> | undefined;
  const service = () => {
    known ??= discover(new URL(issuer), clientId).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async begin(goingTo) {
      const secret = Buffer.from(random.bytes(32)).toString('base64url');
      const { state, nonce, verifier } = checksOf(secret, goingTo);
      const address = oidc.buildAuthorizationUrl(await service(), {
        redirect_uri: returnAddress,
        scope: SCOPES.join(' '),
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        // On a shared computer the service may still know who was here before.
        prompt: 'login',
      });
      return { address: address.href, secret };
    },

    async finish(secret, query) {
      const address = new URL(returnAddress);
      address.search = query;
      const goingTo = claimedGoingTo(address.searchParams.get('state') ?? '');
      const { state, nonce, verifier } = checksOf(secret, goingTo);
      return exchange(await service(), goingTo, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
    },
  };
}

async function discover(issuer: URL, clientId: string): Promise<oidc.Configuration> {
  const local = issuer.protocol === 'http:' && issuer.hostname === 'localhost';
  // oxlint-disable-next-line typescript/no-deprecated -- only so marked to stand out: it is for localhost alone
  const overHttp = oidc.allowInsecureRequests;
  const found = await oidc.discovery(issuer, clientId, undefined, oidc.None(), {
    execute: local ? [overHttp] : [],
  });
  // The library trusts TLS for a token that it fetched itself; we check the signature too.
  oidc.enableNonRepudiationChecks(found);
  return found;
}

/** Issuer, audience, expiry, nonce and signature are the library's to check: it throws where one is wrong. */
async function exchange(
  service: oidc.Configuration,
  goingTo: string,
  address: URL,
  checks: oidc.AuthorizationCodeGrantChecks,
): Promise<Result<SignedIn>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(service, address, checks);
    if (!isGranted(tokens.scope)) return NOT_ALL;
    const claims = Claims.safeParse(tokens.claims());
    if (!claims.success)
      return fail({ kind: 'not-allowed', why: 'the sign-in service did not say who this is' });
    return ok({ staff: staffOf(claims.data), goingTo });
  } catch (error) {
    if (isRefusal(error)) return fail({ kind: 'not-allowed', why: 'the sign-in could not be confirmed' });
    throw error;
  }
}

const NOT_ALL = fail({
  kind: 'not-allowed',
  why: 'the sign-in service granted less than was asked',
} as const);

/** A service that says nothing of scopes granted what was asked (RFC 6749, 5.1). */
function isGranted(scope: string | undefined): boolean {
  const granted = scope?.split(' ');
  return granted === undefined || SCOPES.every((asked) => granted.includes(asked));
}

const isRefusal = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  error instanceof oidc.ResponseBodyError ||
  error instanceof oidc.WWWAuthenticateChallengeError ||
  error instanceof oidc.ClientError;
