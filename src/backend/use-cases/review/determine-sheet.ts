/**
 * A sheet of cards determined with one key: one transaction, and every card an act of its own under the neutral's name, with the same
 * refusals as if it were determined alone. Determined is only what the sheet showed. docs/adr/0010.
 */
import { whyNoSheets } from '#core/card/confirmation-sheet.ts';
import type { BatchId, CardId, PersonId, Sha256 } from '#core/ids.ts';
import { isPending } from '#core/dispute.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { cardById } from '#backend/db/card-store.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import type { BlankPagesView, SheetCardView } from '#contract/sheet-views.ts';
import { cardRows } from '#backend/use-cases/cards/card-queries.ts';
import { sheetCard, surroundings } from './confirmation-sheet.ts';
import { determineWithin, noteRefusal, type DetermineRefusal } from './determine-card.ts';
import { perform, type Desk, type ReadOnly, type Recorder } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from '#backend/use-cases/standing/facts-as-read.ts';
import { theListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import { putOffWithin } from './put-off.ts';
import { standings } from '#backend/use-cases/standing/standings.ts';

export type DetermineSheet = {
  readonly cards: readonly { readonly cardId: CardId; readonly personId: PersonId; readonly shown: Sha256 }[];
  /** Doubted: they are looked at by themselves, and come on no sheet again. */
  readonly takenOut: readonly CardId[];
};

export type SheetRefusal =
  | ReadOnly
  | { readonly kind: 'sheets-off'; readonly why: string }
  | { readonly kind: 'nothing-chosen' }
  /** What the sheet showed of this card is not so any more: nothing was determined. */
  | { readonly kind: 'sheet-changed'; readonly cardId: CardId }
  | { readonly kind: 'card-refused'; readonly cardId: CardId; readonly why: DetermineRefusal };

export type SheetDetermined = { readonly determined: readonly CardId[] };

export function determineSheet(desk: Desk, given: DetermineSheet): Result<SheetDetermined, SheetRefusal> {
  const done = perform<SheetDetermined, SheetRefusal>(desk, (record) => {
    const shown = asShown(desk, given);
    if (!shown.ok) return shown;
    const sheetId = desk.newId();
    for (const [index, view] of shown.value.entries()) {
      const refused = determineShown(desk, record, { view, sheetId, place: index + 1, of: shown.value.length });
      if (refused !== null) return err({ kind: 'card-refused', cardId: view.cardId, why: refused });
    }
    for (const cardId of given.takenOut) {
      const left = putOffWithin(desk, record, { cardId, until: 'alone', note: 'Taken off a confirmation sheet.' });
      if (!left.ok) return err({ kind: 'sheet-changed', cardId });
    }
    return ok({ determined: shown.value.map(({ cardId }) => cardId) });
  });
  if (!done.ok && done.error.kind === 'card-refused') {
    const { cardId, why } = done.error;
    const personId = given.cards.find((card) => card.cardId === cardId)?.personId;
    invariant(personId !== undefined, 'a card of the sheet was refused');
    noteRefusal(desk, { cardId, determination: { state: 'counted', personId } }, why);
  }
  return done;
}

/** Laid out anew and compared with what she saw, before anything is determined. */
function asShown(desk: Desk, { cards, takenOut }: DetermineSheet): Result<readonly SheetCardView[], SheetRefusal> {
  const all = standings(desk);
  const off = all === null ? 'No list is in force.' : whyNoSheets(all.rules);
  if (all === null || off !== null) return err({ kind: 'sheets-off', why: off ?? '' });
  if (cards.length + takenOut.length === 0) return err({ kind: 'nothing-chosen' });
  const named = [...cards.map(({ cardId }) => cardId), ...takenOut];
  const twice = named.find((cardId, index) => named.indexOf(cardId) !== index);
  if (twice !== undefined) return err({ kind: 'sheet-changed', cardId: twice });
  const around = surroundings(desk, all);
  const views: SheetCardView[] = [];
  for (const { cardId, personId, shown } of cards) {
    const view = sheetCard(desk, around, cardId);
    if (view === null || view.shown !== shown || view.person.personId !== personId) return err({ kind: 'sheet-changed', cardId });
    views.push(view);
  }
  return ok(views);
}

type Shown = { readonly view: SheetCardView; readonly sheetId: string; readonly place: number; readonly of: number };

function determineShown(desk: Desk, record: Recorder, { view, ...sheet }: Shown): DetermineRefusal | null {
  const { cardId, person, image, shown } = view;
  const card = cardById(desk.db, cardId);
  const listVersion = theListInForce(desk)?.version.version;
  invariant(card !== null && listVersion !== undefined, 'a card of a sheet is in the matter, and so is the list');
  const facts = factsAsRead(card, readingOf(desk.db, cardId));
  const determination = { state: 'counted', personId: person.personId } as const;
  const done = determineWithin(
    desk,
    record,
    { cardId, determination, facts, reason: null },
    { ...sheet, image: image.sha256, listVersion, rows: person.rows, shownDigest: shown },
  );
  return done.ok ? null : done.error;
}

/** Undecided pages of a batch that the reading calls blank. */
export function blankPages(desk: Desk, { batchId }: { readonly batchId: BatchId }): BlankPagesView {
  const pending = new Set(disputes(desk.db).flatMap((dispute) => (isPending(dispute) ? [dispute.cardId] : [])));
  const pages = cardRows(desk).flatMap(({ row, batchId: of }) => {
    const { cardId, origin, image, turned } = row;
    const open = of === batchId && row.blank && row.state === 'undetermined' && !pending.has(cardId);
    return open && image !== null ? [{ cardId, origin, image, turned }] : [];
  });
  return { batchId, pages };
}
