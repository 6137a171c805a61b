/** Every row of a table that can still be read, around the pages that cannot. */
import type Database from 'better-sqlite3';

export type Row = Readonly<Record<string, unknown>>;
export type RowsRead = { readonly rows: readonly Row[]; readonly lost: boolean };

const AT_ONCE = 200;
/** Numbers tried one by one behind the last row that was read: more than a page holds. Then ever further on, for a damaged inner page hides many. */
const ONE_BY_ONE = 512;
const FURTHEST = 2 ** 31;

export function readableRows(db: Database.Database, table: string): RowsRead {
  return hasRowid(db, table) ? byNumber(db, table) : fromBothEnds(db, table);
}

function hasRowid(db: Database.Database, table: string): boolean {
  return (
    db.prepare<[string], { wr: number }>("select wr from pragma_table_list where schema = 'main' and name = ?").get(table)?.wr ===
    0
  );
}

/** Forward in steps; where a step fails, number by number until rows can be read again. */
function byNumber(db: Database.Database, table: string): RowsRead {
  const next = db.prepare<[number, number], Row & { _n: number }>(
    `select rowid as _n, * from "${table}" where rowid > ? order by rowid limit ?`,
  );
  const at = db.prepare<[number], Row & { _n: number }>(`select rowid as _n, * from "${table}" where rowid = ?`);
  const found: Row[] = [];
  let last = 0;
  let lost = false;
  const take = ({ _n, ...row }: Row & { _n: number }): void => {
    found.push(row);
    last = _n;
  };
  for (;;) {
    try {
      const rows = next.all(last, AT_ONCE);
      rows.forEach(take);
      if (rows.length === 0) return { rows: found, lost };
    } catch {
      lost = true;
      const one = nextSingle(next, at, last);
      if (one === null) return { rows: found, lost };
      take(one);
    }
  }
}

type Numbered = Row & { _n: number };

function nextSingle(
  next: Database.Statement<[number, number], Numbered>,
  at: Database.Statement<[number], Numbered>,
  last: number,
): Numbered | null {
  const tried = (read: () => Numbered | undefined): Numbered | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  const following = tried(() => next.get(last, 1));
  if (following !== undefined) return following;
  for (let number = last + 1; number <= last + ONE_BY_ONE; number += 1) {
    const row = tried(() => at.get(number));
    if (row !== undefined) return row;
  }
  for (let step = ONE_BY_ONE; step < FURTHEST; step *= 2) {
    const row = tried(() => next.get(last + step, 1));
    if (row !== undefined) return row;
  }
  return null;
}

/** Without numbers there is no reaching into the middle: from the beginning to the first damage, and from the end back to the last. */
function fromBothEnds(db: Database.Database, table: string): RowsRead {
  const keys = db
    .prepare<[string], { name: string }>('select name from pragma_table_info(?) where pk > 0 order by pk')
    .all(table)
    .map(({ name }) => `"${name}"`);
  const read = (way: 'asc' | 'desc'): { readonly rows: Row[]; readonly ended: boolean } => {
    const rows: Row[] = [];
    try {
      for (const row of db
        .prepare<[], Row>(`select * from "${table}" order by ${keys.map((key) => `${key} ${way}`).join(', ')}`)
        .iterate())
        rows.push(row);
      return { rows, ended: true };
    } catch {
      return { rows, ended: false };
    }
  };
  const forward = read('asc');
  return forward.ended ? { rows: forward.rows, lost: false } : { rows: [...forward.rows, ...read('desc').rows], lost: true };
}
