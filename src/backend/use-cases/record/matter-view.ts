/** The matter at a glance: how far each station is. */
import { basename } from 'node:path';
import { batches } from '#backend/db/batch-store.ts';
import { certifications } from '#backend/db/certification-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { countEvents, headOf } from '#backend/db/event-store.ts';
import { listInForce, listVersions } from '#backend/db/list-store.ts';
import { frozenRules, rulesDraft } from '#backend/db/rules-store.ts';
import type { MatterView } from '#contract/views.ts';
import { foundInBatch } from '#backend/use-cases/standing/batch-found.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { openSubjects } from '#backend/use-cases/standing/open-disputes.ts';
import { unreadCards } from '#backend/use-cases/cards/read-cards.ts';
import { cardStandings, standings } from '#backend/use-cases/standing/standings.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';
import { AT_A_GLANCE, unmetViews } from '#backend/use-cases/tally/unmet.ts';

export function matterView(desk: Desk): MatterView {
  const { matterId, title, reference, practice } = desk.matter;
  return {
    matterId,
    title,
    reference,
    fileName: basename(desk.path),
    practice,
    head: headOf(desk.db),
    readOnly: desk.readOnly,
    stations: stationsOf(desk),
  };
}

function stationsOf(desk: Desk): MatterView['stations'] {
  const frozen = frozenRules(desk.db);
  const cards = cardStandings(desk);
  return {
    rules: {
      state: frozen !== null ? 'frozen' : rulesDraft(desk.db) === null ? 'none' : 'draft',
      version: frozen?.version ?? 0,
      frozenAt: frozen?.frozenAt ?? null,
    },
    list: {
      versions: listVersions(desk.db).length,
      people: listInForce(desk.db)?.people ?? 0,
      challenged: standings(desk)?.persons.filter(({ state }) => state === 'challenged').length ?? 0,
    },
    cards: cardsStation(desk),
    review: {
      left: cards.filter(({ state }) => state === 'undetermined').length,
      again: touchedCards(desk).length,
      total: cards.length,
    },
    disputes: disputesStation(desk),
    tally: { outcome: theTally(desk)?.outcome ?? null },
    certify: { issued: certifications(desk.db).length, unmet: unmetViews(desk, AT_A_GLANCE).length },
    record: { acts: countEvents(desk.db) },
  };
}

/** Open is open, in the docket or not; the total adds what is settled. */
function disputesStation(desk: Desk): MatterView['stations']['disputes'] {
  const open = openSubjects(desk);
  const outside = open.filter(({ disputeId }) => disputeId === null).length;
  return { open: open.length, total: disputes(desk.db).length + outside };
}

function cardsStation(desk: Desk): MatterView['stations']['cards'] {
  const all = batches(desk.db).map((batch) => ({ ...batch, found: foundInBatch(desk, batch.batchId).found }));
  const sum = (of: (batch: (typeof all)[number]) => number): number => all.reduce((total, batch) => total + of(batch), 0);
  return {
    found: sum(({ found }) => found),
    stated: sum(({ stated }) => stated),
    unexplained: all.filter(({ found, stated, explanation }) => found !== stated && explanation === null).length,
    unread: unreadCards(desk).length,
  };
}
