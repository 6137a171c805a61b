import { DerError } from '#backend/keys/der.ts';
import { PdfRefused } from '../pdf-value.ts';
import { CmsRefused } from './read-cms.ts';

/** What a broken or hostile file makes readers throw; any other error is a mistake of ours. */
export function sentenceOf(error: unknown): string {
  if (error instanceof PdfRefused || error instanceof CmsRefused || error instanceof DerError) {
    return `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return `Unreadable: ${error.code}.`;
  if (error instanceof RangeError || error instanceof TypeError) return 'It is built in a way that cannot be read.';
  throw error;
}
