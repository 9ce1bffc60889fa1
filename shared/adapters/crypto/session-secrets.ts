import { createHash, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Random } from '../../use-cases/ports/machine.ts';
import { RECEIPT_BYTES, SECRET_BYTES, type Session, type Sessions } from '../../use-cases/ports/sessions.ts';

const SALT = 'holdfast session 1';

/** HKDF-SHA256 (RFC 5869): keys of one label say nothing about those of another. */
export const derive = (secret: KeyObject, label: string, size: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, SALT, label, size));

export const sessionSecrets = (random: Random): Sessions => ({
  begin: () => sessionOf(random.bytes(SECRET_BYTES)),
  of: sessionOf,
  receiptHash: hash,
});

/** Derived when first asked for: a page of questions needs two of these, and each costs as much as two fields. */
function sessionOf(secret: Uint8Array): Session {
  // Given as bytes, Node would find out by a thrown error, each time, that they are no key.
  const key = createSecretKey(secret);
  const draftId = once(() => text(derive(key, 'draft id', 16)));
  const orderSeed = once(() => text(derive(key, 'option order', 8)));
  const formKey = once(() => text(derive(key, 'own forms', 16)));
  const receipt = once(() => derive(key, 'receipt code', RECEIPT_BYTES));
  const retryHash = once(() => hash(derive(key, 'retry key', 16)));
  return {
    secret,
    get draftId() {
      return draftId();
    },
    get orderSeed() {
      return orderSeed();
    },
    get formKey() {
      return formKey();
    },
    get receipt() {
      return receipt();
    },
    get receiptHash() {
      return hash(receipt());
    },
    get retryHash() {
      return retryHash();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
