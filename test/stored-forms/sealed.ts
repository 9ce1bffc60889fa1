import * as hpke from '../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { sessionSeals } from '../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../shared/adapters/crypto/session-secrets.ts';
import { systemRandom } from '../../shared/adapters/machine.ts';
import { type Draft, packDraft, unpackDraft } from '../../shared/domain/answer/draft.ts';
import { decodeEnvelope, encodeEnvelope, ENVELOPE_BYTES } from '../../shared/domain/answer/envelope.ts';
import { decodeProfile, encodeProfile, PROFILE_BYTES } from '../../shared/domain/answer/profile-part.ts';
import { packSendingForm, unpackSendingForm } from '../../shared/domain/answer/sending-form.ts';
import { fromCode, inGroups, toCode } from '../../shared/domain/kernel/crockford.ts';
import { RECEIPT_BYTES, SECRET_BYTES, type Session } from '../../shared/use-cases/ports/sessions.ts';

/** What people or tables hold over a change of the code, by name, as text. */
export type Held = Readonly<Record<string, string>>;

interface Sealed {
  readonly make: () => Promise<Held>;
  /** What the present code makes of what is held. */
  readonly open: (held: Held) => unknown;
}

const [seals, sessions] = [sessionSeals(systemRandom), sessionSecrets(systemRandom)];

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytes = (held: string | undefined): Uint8Array => Uint8Array.from(Buffer.from(held ?? '', 'base64url'));
const typed = (code: string | undefined, size: number): Uint8Array => {
  const read = fromCode(code ?? '', size);
  if (read === undefined) throw new Error(`${code} is no code.`);
  return read;
};

const DRAFT: Draft = {
  token: 'a-token',
  campaign: 'leavers',
  unit: 'N03U01',
  region: 'N03',
  linkExpires: '2027-01-31',
  language: 'cy',
  version: '1.0.0',
  context: { role: 'pso' },
  answers: { one: 'a', several: ['a', 'b'], scale: 4, comment: 'Gormod o waith, dim digon o amser.' },
  equality: { age: '25-34' },
  visited: ['one', 'several'],
  checked: true,
  signposted: false,
  dropped: ['scale'],
};
const { token, campaign, region, unit, version = '', answers, equality } = DRAFT;

/** The resume code is how a session's secret is written down. */
const ofSession = (
  purpose: 'draft' | 'form',
  packed: Uint8Array,
  unpack: (packed: Uint8Array) => unknown,
) => ({
  make: async () => {
    const session = sessions.begin();
    const code = inGroups(toCode(session.secret));
    return { 'resume code': code, sealed: text(seals.seal(session, purpose, packed)) };
  },
  open: (held: Held) => {
    const session = sessions.of(typed(held['resume code'], SECRET_BYTES));
    const opened = seals.open(session, purpose, bytes(held['sealed']));
    return { ...namesOf(session), content: opened && unpack(opened) };
  },
});

/** By these a session's rows are found. */
const namesOf = ({ draftId, formKey, orderSeed, receipt, receiptHash, retryHash }: Session) => ({
  draftId,
  formKey,
  orderSeed,
  receipt: inGroups(toCode(receipt)),
  receiptHash,
  retryHash,
});

const inBox = (packed: Uint8Array, size: number, unpack: (packed: Uint8Array) => unknown): Sealed => ({
  make: async () => {
    const { publicKey, privateKey } = await hpke.makeKeyPair();
    return { privateKey, sealed: text(await hpke.sealTo(publicKey, packed, size)) };
  },
  open: async (held) => unpack(await hpke.open(held['privateKey'] ?? '', bytes(held['sealed']))),
});

const envelope = {
  campaign,
  version,
  unit,
  answers,
  equality,
  receiptHash: 'r'.repeat(43),
  retryHash: 's'.repeat(43),
};

export const SEALED: Readonly<Record<string, Sealed>> = {
  draft: ofSession('draft', packDraft(DRAFT), unpackDraft),
  envelope: inBox(encodeEnvelope(envelope), ENVELOPE_BYTES, decodeEnvelope),
  'form-that-sends': ofSession('form', packSendingForm({ token, campaign, region }), unpackSendingForm),
  link: {
    make: async () => ({
      linkKey: text(systemRandom.bytes(32)),
      address: 'leaver.1@example.org',
      issue: '2',
    }),
    open: ({ linkKey, address = '', issue }) => {
      const invitation = cryptoLinks.invitationId(campaign, address);
      const link = cryptoLinks.token(bytes(linkKey), invitation, Number(issue));
      const stop = cryptoLinks.stopToken(bytes(linkKey), invitation);
      return {
        invitation,
        link,
        stop,
        ticket: cryptoLinks.ticketKey(link),
        envelope: cryptoLinks.envelopeKey(link),
        stopKey: cryptoLinks.stopKey(stop),
        addressKey: cryptoLinks.addressKey(address),
      };
    },
  },
  'profile-part': inBox(encodeProfile({ age: '25-34' }), PROFILE_BYTES, decodeProfile),
  receipt: {
    make: async () => ({ 'receipt code': inGroups(toCode(sessions.begin().receipt)) }),
    open: (held) => ({ receiptHash: sessions.receiptHash(typed(held['receipt code'], RECEIPT_BYTES)) }),
  },
};
