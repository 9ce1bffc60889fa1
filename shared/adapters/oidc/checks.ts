import { createHmac } from 'node:crypto';

/** What ties the answer of the sign-in service to one browser and one request (RFC 7636, OpenID Connect Core). */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** All of it comes from the secret in the browser's cookie, so nothing is stored for people who never come back. */
export function checksOf(secret: string, goingTo: string): Checks {
  const mac = (label: string) => createHmac('sha256', secret).update(label).digest('base64url');
  return {
    state: `${mac(`state ${goingTo}`)}.${Buffer.from(goingTo).toString('base64url')}`,
    nonce: mac('nonce'),
    verifier: mac('verifier'),
  };
}

/** Where a state says the person was going: to be believed only once the whole state is found to be right. */
export const claimedGoingTo = (state: string): string =>
  Buffer.from(state.split('.')[1] ?? '', 'base64url').toString();
