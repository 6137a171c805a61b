/** The next confirmation sheet: undecided cards of which nothing is left to look for, twelve at a time. Shows; decides nothing. */
import { CARDS_ON_A_SHEET, whyNoSheets, whyNotOnSheet } from '#core/card/confirmation-sheet.ts';
import type { BatchId, CardId, PersonId } from '#core/ids.ts';
import { isPending } from '#core/dispute.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { suggestedPersons } from '#backend/db/suggestion-store.ts';
import { cardsPutOff } from '#backend/db/put-off-store.ts';
import type { SheetCardView, SheetView } from '#contract/sheet-views.ts';
import { cardRows, originOf } from '#backend/use-cases/cards/card-queries.ts';
import { keyedDigest, type Desk } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { offerFor } from './offer-codes.ts';
import { lastSaid } from '#core/list/last-said.ts';
import { needs } from './review-queue.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';
import { cardsOfPerson, personIn, standings, type Standings } from '#backend/use-cases/standing/standings.ts';
import { suggestionFor } from '#backend/use-cases/standing/suggest.ts';

export function confirmationSheet(desk: Desk, { batchId }: { readonly batchId: BatchId | null }): SheetView {
  const all = standings(desk);
  if (all === null)
    return { off: 'There is nothing to confirm before the rules are frozen and a list is in force.', cards: [], clear: 0 };
  const off = whyNoSheets(all.rules);
  if (off !== null) return { off, cards: [], clear: 0 };
  const needOf = needs(desk);
  const clear = cardRows(desk).filter((card) => (batchId === null || card.batchId === batchId) && needOf(card.row) === 'clear');
  const around = surroundings(desk, all);
  const cards: SheetCardView[] = [];
  for (const { row } of clear) {
    if (cards.length === CARDS_ON_A_SHEET) break;
    const view = sheetCard(desk, around, row.cardId);
    if (view !== null) cards.push(view);
  }
  return { off: null, cards, clear: clear.length };
}

/** What is the same for all cards of a sheet. */
export type AroundSheet = {
  readonly all: Standings;
  readonly heldBack: ReadonlySet<CardId>;
  /** How many undecided cards each person is proposed for. */
  readonly proposed: ReadonlyMap<PersonId, number>;
};

export function surroundings(desk: Desk, all: Standings): AroundSheet {
  const inDispute = disputes(desk.db).flatMap((dispute) =>
    isPending(dispute) && dispute.cardId !== null ? [dispute.cardId] : [],
  );
  const undecided = new Set(all.cards.flatMap(({ cardId, state }) => (state === 'undetermined' ? [cardId] : [])));
  const proposed = new Map<PersonId, number>();
  for (const [cardId, personId] of suggestedPersons(desk.db, all.list.version.version)) {
    if (undecided.has(cardId)) proposed.set(personId, (proposed.get(personId) ?? 0) + 1);
  }
  return { all, heldBack: new Set([...inDispute, ...cardsPutOff(desk.db).keys()]), proposed };
}

/** The card as a sheet shows it, or null where it must be looked at by itself. */
export function sheetCard(desk: Desk, around: AroundSheet, cardId: CardId): SheetCardView | null {
  const card = cardById(desk.db, cardId);
  const [image] = card?.images ?? [];
  if (card === null || image === undefined || card.kind !== 'card' || card.keyed !== null) return null;
  if (around.all.cards.find((each) => each.cardId === cardId)?.state !== 'undetermined') return null;
  const kept = readingOf(desk.db, cardId);
  const match = suggestionFor(desk, card).match;
  const [candidate] = match.candidates;
  const personId = candidate?.personId ?? null;
  const person = personId === null ? null : personInForce(desk, personId);
  const offer = offerFor(desk, { cardId, personId, facts: factsAsRead(card, kept) });
  const why = whyNotOnSheet({
    reading: kept?.reading ?? null,
    outcome: match.outcome,
    person: (personId === null ? null : personIn(around.all, personId))?.state ?? null,
    spokenOf: offer.codes.length > 0 || offer.forbidden.length > 0 || offer.suggestedState !== 'counted',
    otherCards: personId === null ? 0 : otherCards(around, cardId, personId),
    heldBack: around.heldBack.has(cardId),
  });
  if (why !== null || kept === null || candidate === undefined || person === null) return null;
  const { fields, signature, turned } = kept.reading;
  const { name, signedOn } = fields;
  if (name?.box == null || signedOn?.box == null || signedOn.date === null || signature.box === null) return null;
  const { displayName, rows } = person;
  const view: Omit<SheetCardView, 'shown'> = {
    ...place(card),
    image,
    turned,
    crops: { name: name.box, signature: signature.box, signedOn: signedOn.box },
    nameRead: name.text,
    signedOn: signedOn.date,
    person: {
      personId: candidate.personId,
      displayName,
      rows: rows.map(({ row }) => row),
      title: lastSaid(person, 'title'),
      employer: lastSaid(person, 'employer'),
    },
    agreeing: candidate.reasons
      .filter(({ weight, field }) => weight > 1 && field !== 'prior')
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ field }) => field),
  };
  return { ...view, shown: keyedDigest(desk, sortedJson({ ...view, list: around.all.list.version.version })) };
}

function place(card: Card): Pick<SheetCardView, 'cardId' | 'batch' | 'origin'> {
  return { cardId: card.cardId, batch: card.batchNumber, origin: originOf(card) };
}

/** Determined ones, and ones for which the machine proposes the same person. */
function otherCards({ all, proposed }: AroundSheet, cardId: CardId, personId: PersonId): number {
  const determined = cardsOfPerson(all, personId).filter((other) => other.cardId !== cardId).length;
  return determined + Math.max(0, (proposed.get(personId) ?? 0) - 1);
}
