/** The review as the careful neutral of the truth file does it, by keyboard. */
import type { CardFacts } from '#core/card/card.ts';
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';
import type { Person } from '../screens/person.ts';
import {
  choosePerson,
  correct,
  decide,
  decideWithCodes,
  later,
  shownCard,
  type Correction,
  type ShownCard,
} from '../screens/review-screen.ts';
import { documents, originOf } from './practice-scope.ts';

/** Every card of the walk; answers the control numbers that the window gave, by the numbers of the truth file. */
export async function determineEverything(neutral: Person): Promise<ReadonlyMap<string, string>> {
  const cardIds = new Map<string, string>();
  const waiting = new Set(documents.filter(({ determination }) => determination?.state === 'superseded').map(({ ref }) => ref));
  for (let card = await shownCard(neutral); card !== null; card = await shownCard(neutral)) {
    const document = documentOf(card);
    if (document.facts !== null) cardIds.set(document.facts.cardId, card.cardId);
    // A second card waits for the first.
    if (waiting.delete(document.ref)) await later(neutral, card);
    else await determine(neutral, card, document);
  }
  return cardIds;
}

function documentOf({ cardId, origin }: ShownCard): PracticeDocument {
  const document = documents.find((each) => originOf(each) === origin);
  if (document === undefined) throw new Error(`${cardId} (${origin}) is no document of the walk`);
  return document;
}

async function determine(neutral: Person, card: ShownCard, document: PracticeDocument): Promise<void> {
  const { determination, employeeId, facts } = document;
  const correction = facts === null ? null : correctionOf(card.facts, facts);
  if (correction !== null) await correct(neutral, correction);
  if (employeeId !== null) await choosePerson(neutral, card, employeeId);
  const codes = determination?.codes ?? [];
  const note = determination?.note ?? '';
  const state = determination?.state;
  switch (state) {
    case 'counted':
      return decide(neutral, card, 'Enter');
    case 'superseded':
      return decide(neutral, card, 'u');
    case 'questioned':
      return decideWithCodes(neutral, card, { key: 'q', codes, note });
    case 'not-counted':
      return decideWithCodes(neutral, card, { key: 'x', codes, note });
    case 'act':
      return decideWithCodes(neutral, card, { key: 'v', codes, note });
    // Not on the list, or a page with nothing on it.
    case 'unmatched':
    case 'undetermined':
    case undefined:
      return decide(neutral, card, 'n');
    default:
      return state satisfies never;
  }
}

/** What a person puts right before deciding: only what the machine read otherwise than it stands on the paper. */
function correctionOf(read: CardFacts, written: CardFacts): Correction | null {
  const correction: Correction = {
    ...(isNamed(read) ? {} : { name: written.name.full ?? '' }),
    ...(same(read.signedOn, written.signedOn) ? {} : { signedOn: written.signedOn }),
    ...(folded(read.unionName) === folded(written.unionName) ? {} : { unionName: written.unionName }),
    ...(read.signature === written.signature ? {} : { signature: written.signature }),
    ...(read.kind === written.kind ? {} : { kind: written.kind }),
    ...(read.wording === written.wording ? {} : { wording: written.wording }),
    ...(read.altered === written.altered ? {} : { altered: written.altered }),
  };
  return Object.keys(correction).length === 0 ? null : correction;
}

function isNamed({ name }: CardFacts): boolean {
  return name.full !== null || name.family !== null;
}

const same = (read: string | null, written: string | null): boolean => (read ?? '') === (written ?? '');
const folded = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
