import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { KeyPair } from '../../use-cases/ports/sealed-box.ts';

/** RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const ENCAPSULATED_KEY = 32;
const TAG = 16;
const LENGTH_PREFIX = 4;

const raw = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(base64url, 'base64url'));
const text = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url');

export async function makeKeyPair(): Promise<KeyPair> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: text(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: text(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

/** Encapsulated key, then ciphertext of (length, content, zeros): `size` bytes whatever the content. */
export async function sealTo(publicKey: string, content: Uint8Array, size: number): Promise<Uint8Array> {
  const room = size - ENCAPSULATED_KEY - TAG;
  if (content.length > room - LENGTH_PREFIX) {
    throw new RangeError(`${content.length} bytes do not fit into a sealed size of ${size}.`);
  }
  const padded = new Uint8Array(room);
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, LENGTH_PREFIX);
  const recipientPublicKey = await suite.kem.deserializePublicKey(raw(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey }, padded);
  const sealed = new Uint8Array(size);
  sealed.set(new Uint8Array(enc));
  sealed.set(new Uint8Array(ct), ENCAPSULATED_KEY);
  return sealed;
}

export async function open(privateKey: string, sealed: Uint8Array): Promise<Uint8Array> {
  const recipientKey = await suite.kem.deserializePrivateKey(raw(privateKey));
  const padded = new Uint8Array(
    await suite.open(
      { recipientKey, enc: sealed.slice(0, ENCAPSULATED_KEY) },
      sealed.slice(ENCAPSULATED_KEY),
    ),
  );
  const length = new DataView(padded.buffer).getUint32(0);
  return padded.subarray(LENGTH_PREFIX, LENGTH_PREFIX + length);
}
