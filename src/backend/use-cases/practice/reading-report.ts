/** What the machine read and proposed, beside what is true of the practice matter: printed, never used. */
import type { CardId } from '#core/ids.ts';
import { cardById } from '#backend/db/card-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import type { PracticeMatter } from '#backend/practice/load-practice.ts';
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { PlayedCards } from './practice-documents.ts';
import { suggestionFor } from '#backend/use-cases/standing/suggest.ts';

type Seen = { readonly document: PracticeDocument; readonly cardId: CardId };

export function readingReport(desk: Desk, { truth }: PracticeMatter, cards: PlayedCards): readonly string[] {
  const seen = truth.documents.flatMap((document): readonly Seen[] => {
    const cardId = cards.get(document.ref);
    return cardId === undefined || document.kind !== 'card' ? [] : [{ document, cardId }];
  });
  const onList = seen.filter(({ document }) => document.employeeId !== null);
  const places = onList.map((each) => placeOfTruth(desk, each));
  const first = places.filter((place) => place === 0).length;
  const three = places.filter((place) => place !== null && place < 3).length;
  const dates = seen.filter(({ document }) => document.layout !== 'e-card' && isIsoDay(document.facts?.signedOn));
  const datesRight = dates.filter((each) => dateRead(desk, each) === each.document.facts?.signedOn).length;
  const signatures = seen.filter(({ document }) => document.layout !== 'e-card');
  const signaturesRight = signatures.filter((each) => signatureAgrees(desk, each)).length;
  const clear = onList.filter(({ cardId }) => matchOf(desk, cardId)?.outcome === 'clear');
  const clearWrong = clear.filter((each) => placeOfTruth(desk, each) !== 0).length;
  return [
    `Cards that came: ${seen.length}, of people on the list: ${onList.length}`,
    `True person proposed first: ${first} of ${onList.length}; among the first three: ${three}`,
    `Called clear by the engine: ${clear.length}, of them wrong: ${clearWrong}`,
    `Dates read right: ${datesRight} of ${dates.length} that are written plainly`,
    `Signature present or absent, as read: ${signaturesRight} of ${signatures.length}`,
  ];
}

function matchOf(desk: Desk, cardId: CardId) {
  const card = cardById(desk.db, cardId);
  return card === null ? null : suggestionFor(desk, card).match;
}

function placeOfTruth(desk: Desk, { document, cardId }: Seen): number | null {
  const place = matchOf(desk, cardId)?.candidates.findIndex(({ personId }) => personId === document.employeeId) ?? -1;
  return place < 0 ? null : place;
}

function dateRead(desk: Desk, { cardId }: Seen): string | null {
  return readingOf(desk.db, cardId)?.reading.fields.signedOn?.date ?? null;
}

function signatureAgrees(desk: Desk, { document, cardId }: Seen): boolean {
  const present = readingOf(desk.db, cardId)?.reading.signature.present;
  return present === (document.facts?.signature === 'absent' ? 'no' : 'yes');
}

function isIsoDay(text: string | null | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');
}
