/** The deadlines of this matter, as they stand now. */
import { deadlines, type Deadline } from '#core/dispute/deadlines.ts';
import { certifications } from '#backend/db/certification-store.ts';
import { listVersions } from '#backend/db/list-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

/** None before the ground rules are frozen: nothing is agreed that could run. */
export function runningDeadlines(desk: Desk): readonly Deadline[] {
  const rules = frozenRules(desk.db)?.rules;
  if (rules === undefined) return [];
  return deadlines({
    rules,
    now: desk.now(),
    listReceivedOn: listVersions(desk.db)[0]?.receivedOn ?? null,
    certifiedAt: certifications(desk.db).at(-1)?.issuedAt ?? null,
  });
}
