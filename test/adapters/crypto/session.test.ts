import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionSeals } from '../../../shared/adapters/crypto/session-seals.ts';
import { derive, sessionSecrets } from '../../../shared/adapters/crypto/session-secrets.ts';

const random = { bytes: (count: number) => randomBytes(count) };
const sessions = sessionSecrets(random);
const seals = sessionSeals(random);

describe('what follows from a session secret', () => {
  it('is the same each time, and each part is another', () => {
    const { secret } = sessions.begin();
    const [one, again] = [sessions.of(secret), sessions.of(Uint8Array.from(secret))];
    const parts = ['draftId', 'orderSeed', 'receiptHash', 'retryHash'] as const;
    for (const part of parts) expect(one[part]).toBe(again[part]);
    expect(new Set([...parts.map((part) => one[part]), Buffer.from(secret).toString('base64url')]).size).toBe(
      5,
    );
    expect(sessions.receiptHash(one.receipt)).toBe(one.receiptHash);
    expect(one.receipt).toHaveLength(10);
  });

  it('is HKDF-SHA256 as WebCrypto computes it', async () => {
    const key = await crypto.subtle.importKey('raw', Buffer.alloc(16, 7), 'HKDF', false, ['deriveBits']);
    const info = { salt: Buffer.from('holdfast session 1'), info: Buffer.from('draft id') };
    const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', ...info }, key, 128);
    expect(Buffer.from(derive(createSecretKey(Buffer.alloc(16, 7)), 'draft id', 16))).toEqual(
      Buffer.from(bits),
    );
  });
});

describe('a seal', () => {
  const session = sessions.begin();

  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        expect(new Uint8Array(seals.open(session, 'draft', seals.seal(session, 'draft', content))!)).toEqual(
          content,
        );
      }),
    );
  });

  it('does not open for another session or purpose, nor after any change', () => {
    const sealed = seals.seal(session, 'draft', Buffer.from('answers'));
    expect(seals.open(sessions.begin(), 'draft', sealed)).toBeUndefined();
    expect(seals.open(session, 'form', sealed)).toBeUndefined();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed);
      changed[at]! ^= 1;
      expect(seals.open(session, 'draft', changed)).toBeUndefined();
      expect(seals.open(session, 'draft', sealed.subarray(0, at))).toBeUndefined();
    }
  });

  it('is never the same twice', () => {
    const seal = () => Buffer.from(seals.seal(session, 'draft', Buffer.from('a'))).toString('hex');
    expect(seal()).not.toBe(seal());
  });
});
