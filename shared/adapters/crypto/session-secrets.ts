import { createHash, hkdfSync } from 'node:crypto';
import type { Random } from '../../use-cases/ports/machine.ts';
import { RECEIPT_BYTES, SECRET_BYTES, type Session, type Sessions } from '../../use-cases/ports/sessions.ts';

const SALT = 'holdfast session 1';

/** HKDF-SHA256 (RFC 5869): keys of one label say nothing about those of another. */
export const derive = (secret: Uint8Array, label: string, size: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, SALT, label, size));

export const sessionSecrets = (random: Random): Sessions => ({
  begin: () => sessionOf(random.bytes(SECRET_BYTES)),
  of: sessionOf,
  receiptHash: hash,
});

/** Derived when asked for: a page of questions needs two of these, and each costs as much as rendering a field. */
const sessionOf = (secret: Uint8Array): Session => ({
  secret,
  get draftId() {
    return text(derive(secret, 'draft id', 16));
  },
  get orderSeed() {
    return text(derive(secret, 'option order', 8));
  },
  get receipt() {
    return derive(secret, 'receipt code', RECEIPT_BYTES);
  },
  get receiptHash() {
    return hash(derive(secret, 'receipt code', RECEIPT_BYTES));
  },
  get retryHash() {
    return hash(derive(secret, 'retry key', 16));
  },
});

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
