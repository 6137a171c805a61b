/** The practice matter up to the point where the neutral begins: rules frozen, list accepted, exemplars attached, deliveries received. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseInstant, parseLocalDate, type LocalDate } from '#core/dates.ts';
import type { BatchId, JobId, PersonId } from '#core/ids.ts';
import { invariant, type Result } from '#core/result.ts';
import type { PracticeMatter } from '#backend/practice/load-practice.ts';
import { acceptList } from '#backend/use-cases/list/accept-list.ts';
import { attachExemplars } from '#backend/use-cases/list/attach-exemplars.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import { freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';

export const PRACTICE_TITLE = 'Practice matter: Larkspur Pictures and Local 417';
export const PRACTICE_REFERENCE = 'PRACTICE-417';

/** The files are ours: what they refuse is our own mistake. */
export function done<T>(result: Result<T, { readonly kind: string }>): T {
  invariant(result.ok, `the practice matter is in order (${result.ok ? '' : JSON.stringify(result.error)})`);
  return result.value;
}

export function settleRulesAndList(desk: Desk, practice: PracticeMatter): void {
  done(saveDraft(desk, { rules: JSON.parse(readFileSync(practice.rules, 'utf8')) as unknown }));
  done(freezeRules(desk, { agreedOn: day('2025-09-29') }));
  const { list } = practice.truth;
  const preview = done(previewList(desk, { fileName: basename(practice.listXlsx), bytes: readFileSync(practice.listXlsx) }));
  done(
    acceptList(desk, {
      previewId: preview.previewId,
      receivedFrom: list.deliveredBy,
      receivedOn: day(list.receivedAt.slice(0, 10)),
      asOf: null,
      basis: 'first',
      reason: null,
    }),
  );
}

export async function attachPracticeExemplars(desk: Desk, practice: PracticeMatter): Promise<number> {
  const people = new Map<number, PersonId>(practice.truth.exemplars.map(({ page, employeeId }) => [page, employeeId]));
  const file = { name: basename(practice.exemplars), bytes: () => readFile(practice.exemplars), people };
  return done(await attachExemplars(desk, [file])).attached;
}

export function receivePracticeBatch(
  desk: Desk,
  batch: PracticeMatter['batches'][number],
  union: string,
): { readonly jobId: JobId; readonly batchId: BatchId } {
  const receivedAt = parseInstant(batch.receivedAt);
  invariant(receivedAt !== null, 'a practice delivery has its moment');
  const files = batch.paths.map((path) => ({ name: basename(path), bytes: () => readFile(path) }));
  const form = batch.paths.every((path) => path.endsWith('.csv')) ? 'electronic' : 'scan';
  const deliveredBy = batch.deliveredBy === 'union' ? union : batch.carrier;
  const declaration = batch.declaration !== null;
  const delivery = { deliveredBy, receivedAt, stated: batch.statedCount, form, declaration } as const;
  return done(importBatch(desk, { delivery, files }));
}

function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  invariant(date !== null, `${text} is a day`);
  return date;
}
