/**
 * The tables of accepted lists, read again out of the vault for the recount. A list is a file that somebody sent: it is parsed in the decoding
 * process, as when it came, and never where the key of the matter is.
 */
import type { Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import type { Table } from '#core/list/table.ts';
import { listVersions } from '#backend/db/list-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

/** While the matter is open; the hash names the bytes. */
const readOf = new WeakMap<Desk['db'], Map<Sha256, Table>>();

/** Before whatever recounts. Once read, they stay read; where the process failed it is a fault, and the next to ask tries again. */
export async function readListsAgain(desk: Desk): Promise<void> {
  const read = tablesOf(desk);
  const unread = listVersions(desk.db)
    .filter(({ sha256 }) => !read.has(sha256))
    .map(({ sha256 }) => ({ sha256, bytes: readBlob(desk.db, sha256) }));
  for (const { sha256, bytes } of unread) {
    // That it is gone is for the recount to say.
    if (bytes === null) continue;
    // The name tells nothing: what the file is, is told by its bytes.
    const table = await desk.tools.asideDecoder().readList({ bytes, fileName: 'list' });
    invariant(table.ok, 'a list that was read once reads again');
    read.set(sha256, table.value);
  }
}

/** Null where nobody has asked for it yet. */
export function listReadAgain({ db }: Pick<Desk, 'db'>, sha256: Sha256): Table | null {
  return readOf.get(db)?.get(sha256) ?? null;
}

function tablesOf({ db }: Desk): Map<Sha256, Table> {
  const known = readOf.get(db) ?? new Map<Sha256, Table>();
  readOf.set(db, known);
  return known;
}
