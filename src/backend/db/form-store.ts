/** Card forms that the neutral taught the desk. */
import type { CardForm } from '#core/card/card-form.ts';
import type { Instant } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

export type KeptForm = {
  readonly formId: string;
  readonly form: CardForm;
  readonly sample: Sha256 | null;
  readonly retired: boolean;
  readonly learnedAt: Instant;
};

type FormRow = {
  readonly formId: string;
  readonly form: string;
  readonly sample: Sha256 | null;
  readonly retired: number;
  readonly learnedAt: Instant;
};

/** In the order in which they were taught. */
export function cardForms(db: ReadDb): readonly KeptForm[] {
  const rows = prepared<[], FormRow>(
    db,
    'select form_id as formId, taught as form, sample, retired, learned_at as learnedAt from card_form order by learned_at, form_id',
  ).all();
  return rows.map((row) => ({ ...row, form: fromJson(row.form) as CardForm, retired: row.retired === 1 }));
}

export function insertForm(db: WriteDb, { formId, form, sample }: Omit<KeptForm, 'retired' | 'learnedAt'>, at: Instant): void {
  prepared<[string, string, string | null, string]>(
    db,
    'insert into card_form (form_id, taught, sample, learned_at) values (?, ?, ?, ?)',
  ).run(formId, JSON.stringify(form), sample, at);
}

export function retireForm(db: WriteDb, formId: string): void {
  prepared<[string]>(db, 'update card_form set retired = 1 where form_id = ?').run(formId);
}
