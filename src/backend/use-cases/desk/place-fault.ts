/** Whether a thrown error is of the place that was chosen to write to, and no bug: full, gone, or not ours to write to. */
import type { ReadOnly } from './desk.ts';

export type SaveRefusal = ReadOnly | { readonly kind: 'not-writable'; readonly fileName: string };

const PLACE_FAULTS = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
];

export function isPlaceFault(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && PLACE_FAULTS.some((code) => String(thrown.code).startsWith(code));
}
