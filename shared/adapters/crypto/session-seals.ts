import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import type { Random } from '../../use-cases/ports/machine.ts';
import type { Seals, SealPurpose } from '../../use-cases/ports/seals.ts';
import type { Session } from '../../use-cases/ports/sessions.ts';
import { derive } from './session-secrets.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce, ciphertext, tag. The key is the session's, so whoever reads the table reads nothing. */
export const sessionSeals = (random: Random): Seals => ({
  seal(session, purpose, plaintext) {
    const nonce = random.bytes(NONCE);
    const cipher = createCipheriv(CIPHER, keyOf(session, purpose), nonce);
    return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  },
  open(session, purpose, sealed) {
    if (sealed.length < NONCE + TAG) return undefined;
    const decipher = createDecipheriv(CIPHER, keyOf(session, purpose), sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    const plaintext = decipher.update(sealed.subarray(NONCE, -TAG));
    try {
      // Checks the tag. GCM is a stream: nothing of the text is left to come.
      decipher.final();
      return plaintext;
    } catch {
      return undefined;
    }
  },
});

type Keys = Partial<Record<SealPurpose, KeyObject>>;

/** A page opens its draft and seals it again: the key is derived once. */
const known = new WeakMap<Session, Keys>();

function keyOf(session: Session, purpose: SealPurpose): KeyObject {
  const keys = known.get(session) ?? {};
  known.set(session, keys);
  return (keys[purpose] ??= createSecretKey(derive(createSecretKey(session.secret), `${purpose} key`, 32)));
}
