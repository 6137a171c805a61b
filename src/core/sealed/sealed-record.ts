/**
 * What is kept of a matter for its challenge period once cards and list are given back: enough to examine a non-sign allegation
 * (OLRB Bilow's: after the certification people said that they had never signed), and nobody's name.
 */
import type { StandingWithout } from '../audit/event.ts';
import type { CardState } from '../card/card.ts';
import type { ReasonCode } from '../card/reason-codes.ts';
import type { Instant, LocalDate } from '../dates.ts';
import type { MatterId, Sha256 } from '../ids.ts';
import { nameKey } from '../list/names.ts';
import type { TallyOutcome } from '../tally/tally.ts';
import { reaches, type Threshold } from '../tally/threshold.ts';

export const SEALED_SCHEMA = 'countersign/sealed-record@1';

export type SealedCard = {
  /** The control number that the certification's record and the receipts know. */
  readonly number: number;
  readonly state: CardState;
  readonly codes: readonly ReasonCode[];
  /** Keyed digests of what the person whose card it is may be asked for by: her id and her names. None where it is nobody's. */
  readonly whose: readonly Sha256[];
  /** The delivered file, and the pictures of the card, by hash: a card that is brought back is known by them. */
  readonly file: Sha256 | null;
  readonly pictures: readonly Sha256[];
};

export type SealedCertification = {
  readonly version: number;
  readonly kind: 'certification' | 'no-result';
  readonly sha256: Sha256;
  readonly issuedAt: Instant;
  readonly replaces: number | null;
  /** Of several units the one that it is about. */
  readonly unit: string | null;
  readonly outcome: TallyOutcome;
  readonly eligible: number;
  readonly counted: number;
  readonly required: number;
  readonly threshold: Threshold;
  /** Persons counted and persons on the list with every open dispute ruled against the union. */
  readonly worst: readonly [number, number];
  /** Numbers of the cards that count in it; empty for one that was replaced. */
  readonly countedCards: readonly number[];
};

export type SealedRecord = {
  readonly schema: typeof SEALED_SCHEMA;
  readonly sealId: string;
  readonly matter: {
    readonly matterId: MatterId;
    readonly title: string;
    readonly reference: string;
    readonly neutral: string;
    readonly practice: boolean;
  };
  /** Keys the digests of this record, as it keyed those of the matter. */
  readonly secret: string;
  readonly timeZone: string;
  readonly sealedAt: Instant;
  readonly keptUntil: LocalDate | null;
  readonly rulesSha256: Sha256;
  /** Keyed: a list can be guessed. */
  readonly list: { readonly digest: Sha256; readonly rows: number; readonly people: number };
  readonly certifications: readonly SealedCertification[];
  readonly cards: readonly SealedCard[];
  readonly software: string;
};

/** What is digested of an id or a name: the same whatever its capitals, and whether the family name stands first or last. */
export function askedForAs(text: string): string {
  return `sealed-person\n${nameKey({ full: text, given: null, middle: null, family: null, suffix: null })}`;
}

/** In force: replaced by no later one. */
export function certificationsInForce<T extends { readonly version: number; readonly replaces: number | null }>(
  all: readonly T[],
): readonly T[] {
  const replaced = new Set(all.map(({ replaces }) => replaces));
  return all.filter(({ version }) => !replaced.has(version));
}

/**
 * Whether a certified result is certain without these cards. A card of a person who is challenged is already left out of the worst
 * case; leaving it out again errs toward looking closer.
 */
export function standingWithout(certification: SealedCertification, denied: readonly number[]): StandingWithout {
  const { kind, outcome, threshold, worst, countedCards } = certification;
  if (kind === 'no-result') return 'no-result';
  const lost = countedCards.filter((number) => denied.includes(number)).length;
  // Fewer cards never bring about a majority.
  if (outcome !== 'majority' || lost === 0) return 'stands';
  const [counted, list] = worst;
  return reaches(threshold, counted - lost, list) ? 'stands' : 'may-change';
}
