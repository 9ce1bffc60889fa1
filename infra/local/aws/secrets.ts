import { randomBytes } from 'node:crypto';
import { type KeyId, KEYS } from '../../../shared/adapters/names.ts';
import { type DataFolder, readJson, writeJson } from '../data-folder.ts';
import type { Secrets } from './kms.ts';

export const localKeyId = (id: KeyId): string => `local-${id}`;

/** The keys of this data folder, made at its first start: what they sealed is lost with them. */
export function secretsOf(folder: DataFolder): Secrets {
  const stored = readJson<Secrets>(folder.secrets);
  if (stored !== undefined) return stored;
  const ids = Object.keys(KEYS) as KeyId[];
  const made = Object.fromEntries(ids.map((id) => [localKeyId(id), randomBytes(32).toString('base64')]));
  writeJson(folder.secrets, made);
  return made;
}
