/** What can be wrong with the disk under an open matter, told from what was thrown. The words are the window's and the terminal's. */

/** `gone`: the file was moved, removed or replaced; `failing`: reading or writing failed; `damaged`: pages that are not as written. */
export type DiskTrouble = 'full' | 'read-only' | 'gone' | 'failing' | 'damaged';

/** Acts after this would go into a file that nobody will find again. */
export class MatterFileGone extends Error {
  override readonly name = 'MatterFileGone';
  readonly code = 'MATTER_FILE_GONE';
}

const BY_CODE: readonly (readonly [RegExp, DiskTrouble])[] = [
  [/^(MATTER_FILE_GONE|SQLITE_READONLY_DBMOVED)$/, 'gone'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'read-only'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO|ENXIO|ENODEV|ESTALE)/, 'failing'],
];

/** Null where the disk is not to blame. */
export function diskTroubleOf(thrown: unknown): DiskTrouble | null {
  if (!(thrown instanceof Error)) return null;
  if (thrown.name === 'VaultFault') return 'damaged';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
