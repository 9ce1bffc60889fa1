import { createCipheriv, hkdfSync } from 'node:crypto';
import type { SeededBytes } from '../../use-cases/ports/seeded-bytes.ts';

/** AES-256 in counter mode under a key that HKDF-SHA256 derives from seed and label. */
export const seededBytes: SeededBytes = (seed, label) => {
  const key = new Uint8Array(hkdfSync('sha256', seed, '', `holdfast ${label}`, 32));
  const cipher = createCipheriv('aes-256-ctr', key, new Uint8Array(16));
  return (count) => cipher.update(new Uint8Array(count));
};
