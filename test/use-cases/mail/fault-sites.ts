import type { MailDesk } from '../../../shared/use-cases/mail/mail-desk.ts';

const PORTS = [
  'campaigns',
  'wordings',
  'invitations',
  'linkKeys',
  'tickets',
  'superseded',
  'mailStops',
  'mailings',
  'pace',
  'mail',
] as const satisfies readonly (keyof MailDesk)[];

export interface Site {
  readonly call: number;
  readonly side: 'before' | 'after';
}

type Call = (...args: readonly unknown[]) => unknown;

/**
 * A desk whose process dies at one call to a store or to the mailer, before it is made or after it was, and does
 * nothing more. `died` names the call, once it has.
 */
export function dyingDesk(desk: MailDesk, site: Site) {
  let calls = 0;
  let dead = false;
  const state: { died?: string } = {};
  const die = (name: string): never => {
    dead = true;
    state.died = `${site.side} ${name}`;
    throw new Error('The process is dead.');
  };
  const around = async (name: string, make: () => unknown): Promise<unknown> => {
    if (dead) throw new Error('The process is dead.');
    const here = calls === site.call;
    calls += 1;
    if (here && site.side === 'before') die(name);
    const value = await make();
    if (here) die(name);
    return value;
  };
  const dying = Object.fromEntries(
    PORTS.map((port) => [
      port,
      new Proxy(desk[port], {
        get: (target, method: string) => {
          const call = (target as unknown as Record<string, Call>)[method];
          if (call === undefined) return undefined;
          const name = `${port}.${method}`;
          // Reading all invitations is many calls, and writes nothing: it is one site here.
          if (name === 'invitations.all') {
            return async function* all(...args: readonly unknown[]) {
              await around(name, () => undefined);
              yield* call.apply(target, args as unknown[]) as AsyncIterable<unknown>;
            };
          }
          return (...args: readonly unknown[]) => around(name, () => call.apply(target, args as unknown[]));
        },
      }),
    ]),
  );
  return { desk: { ...desk, ...dying }, state };
}
