import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { KeyWrapping } from '../../use-cases/ports/key-wrapping.ts';

export const kmsKeyWrapping = (client: KMSClient, keyId: string): KeyWrapping => ({
  async wrap(key, purpose) {
    const input = { KeyId: keyId, Plaintext: key, EncryptionContext: { ...purpose } };
    return given((await client.send(new EncryptCommand(input))).CiphertextBlob);
  },
  async unwrap(wrapped, purpose) {
    const input = { KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: { ...purpose } };
    return given((await client.send(new DecryptCommand(input))).Plaintext);
  },
});

function given(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new Error('KMS answered without a key.');
  return bytes;
}
