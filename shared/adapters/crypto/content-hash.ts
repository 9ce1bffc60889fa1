import { createHash } from 'node:crypto';
import type { ContentHash } from '../../use-cases/ports/content-hash.ts';

export const sha256Hex: ContentHash = (content) => createHash('sha256').update(content).digest('hex');
