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

/** How often reading and matching were right, of how many. */
export type ReadingFigures = {
  readonly cards: number;
  readonly onList: number;
  readonly first: number;
  readonly firstThree: number;
  readonly clear: number;
  readonly clearWrong: number;
  readonly dates: number;
  readonly datesRight: number;
  readonly signatures: number;
  readonly signaturesRight: number;
};

export function readingFigures(desk: Desk, { truth }: PracticeMatter, cards: PlayedCards): ReadingFigures {
  const seen = truth.documents.flatMap((document): readonly Seen[] => {
    const cardId = cards.get(document.ref);
    return cardId === undefined || document.kind !== 'card' ? [] : [{ document, cardId }];
  });
  const onList = seen.filter(({ document }) => document.employeeId !== null);
  const places = onList.map((each) => placeOfTruth(desk, each));
  const dates = seen.filter(({ document }) => document.layout !== 'e-card' && isIsoDay(document.facts?.signedOn));
  const signatures = seen.filter(({ document }) => document.layout !== 'e-card');
  const clear = onList.filter(({ cardId }) => matchOf(desk, cardId)?.outcome === 'clear');
  return {
    cards: seen.length,
    onList: onList.length,
    first: places.filter((place) => place === 0).length,
    firstThree: places.filter((place) => place !== null && place < 3).length,
    clear: clear.length,
    clearWrong: clear.filter((each) => placeOfTruth(desk, each) !== 0).length,
    dates: dates.length,
    datesRight: dates.filter((each) => dateRead(desk, each) === each.document.facts?.signedOn).length,
    signatures: signatures.length,
    signaturesRight: signatures.filter((each) => signatureAgrees(desk, each)).length,
  };
}

export function readingLines(figures: ReadingFigures): readonly string[] {
  const { cards, onList, first, firstThree, clear, clearWrong, dates, datesRight, signatures, signaturesRight } = figures;
  return [
    `Cards that came: ${cards}, of people on the list: ${onList}`,
    `True person proposed first: ${first} of ${onList}; among the first three: ${firstThree}`,
    `Called clear by the engine: ${clear}, of them wrong: ${clearWrong}`,
    `Dates read right: ${datesRight} of ${dates} that are written plainly`,
    `Signature present or absent, as read: ${signaturesRight} of ${signatures}`,
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
