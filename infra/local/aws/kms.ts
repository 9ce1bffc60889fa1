import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ServiceError } from './service-error.ts';

interface Input {
  readonly KeyId?: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Record<string, string>;
  readonly NumberOfBytes?: number;
  readonly KeySpec?: 'AES_256' | 'AES_128';
}

/** Keys by id, base64. */
export type Secrets = Readonly<Record<string, string>>;

const ARN = 'arn:aws:kms:eu-west-2:000000000000:key/';

/** Encrypt, Decrypt and GenerateDataKey of KMS under keys that lie in a file. */
export function kms(secrets: Secrets) {
  const keyOf = (id: string): Buffer => {
    const secret = secrets[id];
    if (secret === undefined) throw new ServiceError('NotFoundException', `There is no key ${id}.`);
    return Buffer.from(secret, 'base64');
  };

  const seal = (plain: Buffer, { KeyId = '', EncryptionContext }: Input) => {
    const id = KeyId.replace(ARN, '');
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyOf(id), iv).setAAD(boundTo(id, EncryptionContext));
    const sealed = [cipher.update(plain), cipher.final()];
    const blob = Buffer.concat([
      Buffer.from([id.length]),
      Buffer.from(id),
      iv,
      cipher.getAuthTag(),
      ...sealed,
    ]);
    return { KeyId: ARN + id, CiphertextBlob: blob.toString('base64') };
  };

  const open = ({ KeyId, CiphertextBlob = '', EncryptionContext }: Input) => {
    const blob = Buffer.from(CiphertextBlob, 'base64');
    const at = 1 + (blob[0] ?? 0);
    const id = blob.subarray(1, at).toString();
    if (KeyId !== undefined && KeyId.replace(ARN, '') !== id) {
      throw new ServiceError('IncorrectKeyException', 'This was encrypted under another key.');
    }
    try {
      const cipher = createDecipheriv('aes-256-gcm', keyOf(id), blob.subarray(at, at + 12));
      cipher.setAAD(boundTo(id, EncryptionContext)).setAuthTag(blob.subarray(at + 12, at + 28));
      const plain = Buffer.concat([cipher.update(blob.subarray(at + 28)), cipher.final()]);
      return { KeyId: ARN + id, Plaintext: plain.toString('base64') };
    } catch {
      throw new ServiceError(
        'InvalidCiphertextException',
        'The text, its key or its context is not what was sealed.',
      );
    }
  };

  return {
    Encrypt: (input: Input) => seal(Buffer.from(input.Plaintext ?? '', 'base64'), input),
    Decrypt: open,
    GenerateDataKey(input: Input) {
      const plain = randomBytes(input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32));
      return { ...seal(plain, input), Plaintext: plain.toString('base64') };
    },
  };
}

/** What a ciphertext is bound to: its key, and its encryption context in whatever order it was given. */
const boundTo = (id: string, context: Record<string, string> = {}): Buffer =>
  Buffer.from(JSON.stringify([id, Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))]));
