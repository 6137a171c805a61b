/** The record as it is read, checked and handed on. */
import { verifyStored } from '#core/audit/chain.ts';
import type { ChainedEvent } from '#core/audit/event.ts';
import { meaning } from '#core/audit/meaning.ts';
import { summarise } from '#core/audit/summary.ts';
import { canonicalText } from '#core/canonical.ts';
import { allEvents, countEvents, eventsPage, kindsRecorded, storedEvents } from '#backend/db/event-store.ts';
import type { ChainCheck, EventView, RecordPage } from '#contract/record-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

export function recordPage(
  desk: Desk,
  given: { readonly kind: string | null; readonly before: number | null; readonly limit: number },
): RecordPage {
  return {
    total: countEvents(desk.db, given.kind),
    kinds: kindsRecorded(desk.db),
    events: eventsPage(desk.db, given).map(eventView),
  };
}

function eventView(event: ChainedEvent): EventView {
  const { seq, at, actor, kind, data, hash, previousHash } = event;
  return {
    seq,
    at,
    actor,
    kind,
    meaning: meaning[kind] ?? '',
    summary: summarise(event),
    data,
    hash,
    previousHash,
  };
}

export function verifyRecord(desk: Desk): ChainCheck {
  const verdict = verifyStored(storedEvents(desk.db), desk.sha256);
  return {
    whole: verdict.whole,
    checked: verdict.checked,
    brokenAt: verdict.whole ? null : verdict.brokenAt,
    head: verdict.head,
  };
}

/** One event a line, in the canonical form with its hash, for whoever checks the chain without this program. */
export function recordLines(desk: Desk): string {
  const lines: string[] = [];
  for (const event of allEvents(desk.db)) lines.push(canonicalText(event));
  return `${lines.join('\n')}\n`;
}
