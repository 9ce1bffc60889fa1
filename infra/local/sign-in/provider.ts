import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { answer } from '../http/exchange.ts';
import { chosenPerson, signInPage } from './page.ts';
import { claimsOf, DEMO_PEOPLE } from './people.ts';

interface Site {
  readonly issuer: string;
  readonly clientId: string;
  /** The console, which alone may be sent people. */
  readonly console: string;
}

/** OpenID Connect in the place of Cognito: whoever is chosen on its page is signed in, without a password. */
export function signIn({ issuer, clientId, console: site }: Site): Server {
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [site],
        post_logout_redirect_uris: [site],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: {
      openid: ['sub', 'token_use', 'cognito:groups', 'custom:region', 'custom:unit'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    // Cognito puts all claims into the ID token; the standard would leave them to a second request.
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => {
      const person = DEMO_PEOPLE.find((one) => one.id === id);
      return person && { accountId: id, claims: () => claimsOf(person) };
    },
    loadExistingGrant: grantAll,
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/choose/${uid}` },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 3600,
      Session: 86_400,
    },
  });
  const inside = (uri: string) => uri === site || uri.startsWith(`${site}/`);
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: inside,
    postLogoutRedirectUriAllowed: inside,
  });

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (incoming.url?.startsWith('/choose/') !== true) return provider.callback()(incoming, outgoing);
    if (incoming.method !== 'POST')
      return answer(incoming, outgoing, ({ path }) => signInPage(path, DEMO_PEOPLE));
    const accountId = await chosenPerson(incoming);
    return provider.interactionFinished(incoming, outgoing, { login: { accountId } });
  };
  return createServer((incoming, outgoing) => void serve(incoming, outgoing));
}

interface GrantContext {
  readonly oidc: {
    readonly provider: Provider;
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly params: { readonly scope: string };
  };
}

/** Nobody is asked for consent: the one client there is belongs to the same organisation. */
async function grantAll({ oidc: { provider, client, session, params } }: GrantContext) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(params.scope);
  await grant.save();
  return grant;
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomBytes(8).toString('hex'),
  };
}
