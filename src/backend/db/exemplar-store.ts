/** Signature exemplars, attached to people of the list: for the whole list, never only for signers. */
import type { Instant } from '#core/dates.ts';
import type { ExemplarId, PersonId, Sha256 } from '#core/ids.ts';
import { isOfPersonIn, standsForIn } from './answer-store.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type Exemplar = {
  readonly exemplarId: ExemplarId;
  readonly personId: PersonId;
  readonly label: string;
  readonly sha256: Sha256;
  readonly widthPx: number;
  readonly heightPx: number;
};

const SELECT = `select exemplar_id as exemplarId, ${standsForIn('exemplar')} as personId, label, exemplar.sha256 as sha256,
  width_px as widthPx, height_px as heightPx from exemplar join image on image.sha256 = exemplar.sha256`;

export function exemplarsOf(db: ReadDb, personId: PersonId): readonly Exemplar[] {
  return prepared<[string], Exemplar>(db, `${SELECT} where ${isOfPersonIn('exemplar')} order by label, exemplar_id`).all(
    personId,
  );
}

export function exemplarById(db: ReadDb, exemplarId: ExemplarId): Exemplar | null {
  return prepared<[string], Exemplar>(db, `${SELECT} where exemplar_id = ?`).get(exemplarId) ?? null;
}

export function hasExemplar(db: ReadDb, personId: PersonId, sha256: Sha256): boolean {
  return (
    prepared<[string, string]>(db, 'select 1 from exemplar where person_id = ? and sha256 = ?').get(personId, sha256) !==
    undefined
  );
}

export function insertExemplar(
  db: WriteDb,
  exemplar: Pick<Exemplar, 'exemplarId' | 'personId' | 'label' | 'sha256'>,
  at: Instant,
): void {
  prepared<[string, string, string, string, string]>(
    db,
    'insert into exemplar (exemplar_id, person_id, label, sha256, attached_at) values (?, ?, ?, ?, ?)',
  ).run(exemplar.exemplarId, exemplar.personId, exemplar.label, exemplar.sha256, at);
}

export type ExemplarCount = { readonly people: number; readonly files: number };

export function countExemplars(db: ReadDb): ExemplarCount {
  return (
    prepared<[], ExemplarCount>(
      db,
      `select count(distinct ${standsForIn('exemplar')}) as people, count(*) as files from exemplar`,
    ).get() ?? {
      people: 0,
      files: 0,
    }
  );
}
