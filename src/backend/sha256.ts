/** The one SHA-256 of the backend: what core takes as a parameter. */
import { createHash } from 'node:crypto';
import type { HashBytes, Sha256 } from '#core/ids.ts';

export const sha256Of: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256;
