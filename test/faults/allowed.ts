import { shapeOf } from './essence.ts';
import type { Site } from './every-fault.ts';

/** What may differ after a fault, and why it must: everything else has to be as if nothing had happened. */
interface Allowed {
  readonly why: string;
  readonly at: (site: Site) => boolean;
  readonly differs: (lines: readonly string[]) => boolean;
}

const every = (lines: readonly string[], ...patterns: readonly RegExp[]): boolean =>
  lines.every((line) => patterns.some((pattern) => pattern.test(line)));

const of = ({ event }: Site): string => {
  const { action, path } = event as { readonly action?: string; readonly path?: string };
  return action ?? path ?? '';
};

/** Of each mail that is missing the operator is told that nobody knows whether it went out, and none is doubled. */
function inDoubt(lines: readonly string[]): boolean {
  const missing = lines.flatMap((line) => /^- mail (\S+)/.exec(line)?.[1] ?? []);
  const listed = lines.filter((line) => /^\+ \S+-invitations .*"(inHand|unsent)"/.test(line));
  return (
    every(lines, /^- mail /, /^[+-] \S+-invitations /) &&
    missing.every((address) => listed.some((line) => line.includes(address)))
  );
}

export const ALLOWED: readonly Allowed[] = [
  {
    why: 'Between the mark and the record of a mail nobody knows whether it went out: it is listed, and not sent twice.',
    at: ({ id, call }) => id === 'send-mail' && /SendEmail|UpdateItem/.test(call),
    differs: inDoubt,
  },
  {
    why: 'A reader whose mail may not have gone out is told by whoever published the report: the page says so.',
    at: ({ id, call }) => id === 'notify' && call.includes('SendEmail'),
    differs: (lines) => every(lines, /^- mail /),
  },
  {
    why: 'Where nobody knows whether the mail went out, the reader stays one who was not told: publishing again mails.',
    at: ({ id, call }) => id === 'console' && /Lambda Invoke|PutItem \S+-publications/.test(call),
    differs: (lines) =>
      every(lines, /^- \S+-publications /, /^\+ \S+-publications .*"untold"/, /^[+-] mail reader@/),
  },
  {
    why: 'A link that is asked for twice is replaced twice: one is good, and the first was never known to anybody.',
    at: (site) => site.id === 'send-mail' && of(site) === 'replace',
    differs: (lines) => {
      const good = (sign: string): number =>
        lines.filter(
          (line) => line.startsWith(`${sign} holdfast-local-tickets {`) && !line.includes('"replaced"'),
        ).length;
      return good('+') === good('-') && every(lines, /^[+-] \S+-(invitations|tickets|withdrawals) /);
    },
  },
  {
    why: 'Whoever starts twice has begun twice: nobody holds the first draft, which is empty and ends with its date.',
    at: (site) => site.id === 'respond' && /^\/(start|o\/)/.test(of(site)),
    differs: (lines) => every(lines, /^[+-] \S+-drafts /),
  },
  {
    why: 'Answers are sent whether or not their draft can be deleted: it ends with its date.',
    at: (site) => of(site) === '/send' && /DeleteItem \S+-drafts/.test(site.call),
    differs: (lines) => every(lines, /^- \S+-drafts deleted/),
  },
  {
    why: 'A campaign counts its changes: one that is asked for a second time is one more, and a new code is another.',
    at: ({ id }) => id === 'import',
    differs: (lines) => {
      const but = (sign: string): string =>
        lines
          .filter((line) => line.startsWith(sign))
          .map((line) => shapeOf(line.slice(1)).replace(/"revision":\{"N":"\d+"\}/, ''))
          .toSorted()
          .join('\n');
      return but('+') === but('-') && every(lines, /^[+-] \S+-campaigns .*"pk":\{"S":"campaigns"\}/);
    },
  },
  {
    why: 'Each look at an audit record is written down.',
    at: ({ id }) => id === 'audit',
    differs: (lines) => every(lines, /^[+-] file \S+\/openings\//),
  },
];
