import { randomBytes } from 'node:crypto';
import { OpenError } from '@hpke/core';
import { describe, expect, test } from 'vitest';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { ENVELOPE_BYTES } from '../../../shared/domain/answer/envelope.ts';

describe('sealing to a public key', () => {
  test.each([0, 1, 4_000, ENVELOPE_BYTES - 52])(
    'gives one size and opens again, content of %i bytes',
    async (length) => {
      const { publicKey, privateKey } = await hpke.makeKeyPair();
      const content = randomBytes(length);
      const sealed = await hpke.sealTo(publicKey, content, ENVELOPE_BYTES);
      expect(sealed.length).toBe(ENVELOPE_BYTES);
      expect(Buffer.from(await hpke.open(privateKey, sealed)).equals(content)).toBe(true);
    },
  );

  test('refuses content that does not fit rather than grow', async () => {
    const { publicKey } = await hpke.makeKeyPair();
    await expect(hpke.sealTo(publicKey, new Uint8Array(ENVELOPE_BYTES - 51), ENVELOPE_BYTES)).rejects.toThrow(
      RangeError,
    );
  });

  test('is never the same twice, opens under no other key and not after a changed byte', async () => {
    const [mine, other] = [await hpke.makeKeyPair(), await hpke.makeKeyPair()];
    const content = new TextEncoder().encode('the same');
    const sealed = await hpke.sealTo(mine.publicKey, content, 256);
    expect(Buffer.from(await hpke.sealTo(mine.publicKey, content, 256)).equals(sealed)).toBe(false);
    await expect(hpke.open(other.privateKey, sealed)).rejects.toThrow(OpenError);
    const changed = sealed.slice();
    changed[200]! ^= 1;
    await expect(hpke.open(mine.privateKey, changed)).rejects.toThrow(OpenError);
  });

  test('makes raw keys of 32 bytes, as RFC 9180 serialises X25519', async () => {
    const { publicKey, privateKey } = await hpke.makeKeyPair();
    expect(Buffer.from(publicKey, 'base64url').length).toBe(32);
    expect(Buffer.from(privateKey, 'base64url').length).toBe(32);
  });
});
