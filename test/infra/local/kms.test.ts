import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kms } from '../../../infra/local/aws/kms.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const service = kms({ link: key(1), shuffle: key(2) });
const base64 = fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const context = fc.dictionary(fc.string({ minLength: 1 }), fc.string());

test('opens what it sealed, with the context in any order', () => {
  fc.assert(
    fc.property(base64, context, (Plaintext, EncryptionContext) => {
      const { CiphertextBlob } = service.Encrypt({ KeyId: 'link', Plaintext, EncryptionContext });
      const reversed = Object.fromEntries(Object.entries(EncryptionContext).toReversed());
      expect(service.Decrypt({ CiphertextBlob, EncryptionContext: reversed }).Plaintext).toBe(Plaintext);
    }),
  );
});

test('a data key comes in the clear and sealed', () => {
  const made = service.GenerateDataKey({ KeyId: 'shuffle', KeySpec: 'AES_256' });
  expect(Buffer.from(made.Plaintext, 'base64')).toHaveLength(32);
  expect(service.Decrypt({ CiphertextBlob: made.CiphertextBlob }).Plaintext).toBe(made.Plaintext);
});

test('refuses another context, another key and a changed ciphertext', () => {
  const sealed = service.Encrypt({ KeyId: 'link', Plaintext: 'AAAA', EncryptionContext: { campaign: 'a' } });
  const { CiphertextBlob } = sealed;
  expect(() => service.Decrypt({ CiphertextBlob, EncryptionContext: { campaign: 'b' } })).toThrow(
    /what was sealed/,
  );
  expect(() =>
    service.Decrypt({ CiphertextBlob, KeyId: 'shuffle', EncryptionContext: { campaign: 'a' } }),
  ).toThrow(/another key/);
  const changed = Buffer.from(CiphertextBlob, 'base64');
  changed[changed.length - 1]! ^= 1;
  const broken = { CiphertextBlob: changed.toString('base64'), EncryptionContext: { campaign: 'a' } };
  expect(() => service.Decrypt(broken)).toThrow(/what was sealed/);
});
