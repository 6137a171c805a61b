/** A second review under way, and the neutral's own log: invented, as the window gets them. */
import type { BlindDeskView, ConductView, SecondReviewView } from '#contract/second-look-views.ts';
import { aCardId, anInstant, aPerson, aReviewCard, personName } from './views.ts';

export function aSecondReview(part: Partial<SecondReviewView> = {}): SecondReviewView {
  return {
    reviewer: { name: 'T. Marsh', namedAt: anInstant('2023-11-20T09:00:00Z') },
    done: 50,
    total: 261,
    agreement: { cards: 50, agreed: 48, kappaHundredths: 87 },
    disagreements: [
      {
        cardId: aCardId(31),
        first: { state: 'counted', personName: personName(3) },
        second: { state: 'questioned', personName: personName(3) },
        note: 'The month could be a 1 or a 7.',
        at: anInstant('2023-11-20T10:12:00Z'),
        outcome: 'open',
        reason: null,
      },
      {
        cardId: aCardId(44),
        first: { state: 'counted', personName: personName(4) },
        second: { state: 'unmatched', personName: null },
        note: '',
        at: anInstant('2023-11-20T10:40:00Z'),
        outcome: 'stands',
        reason: 'The telephone number is this person’s.',
      },
    ],
    ...part,
  };
}

export function aBlindDesk(part: Partial<BlindDeskView> = {}): BlindDeskView {
  const { cardId, images, reading, facts } = aReviewCard(9);
  const candidates = [0, 1, 2].map((index) => {
    const { personId, displayName, title, employer, rows } = aPerson(index);
    return { personId, displayName, title, employer, rows, state: 'eligible' as const };
  });
  return {
    seat: 'second-reviewer',
    name: 'T. Marsh',
    card: { cardId, images, reading, facts, candidates },
    done: 12,
    total: 261,
    ...part,
  };
}

export function aConduct(part: Partial<ConductView> = {}): ConductView {
  return {
    since: anInstant('2023-11-15T09:00:00Z'),
    cards: 212,
    medianMs: 7_400,
    medianLooks: 2,
    runs: [{ from: 88, to: 103, medianMs: 1_900, first: aCardId(89), last: aCardId(104) }],
    sample: { done: 4, total: 14, agreement: { cards: 4, agreed: 4, kappaHundredths: null } },
    ...part,
  };
}
