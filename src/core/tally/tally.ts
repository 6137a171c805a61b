/** What a tally says: `formats.md` 4, arithmetic of `card-check-practice.md` 8. All integers, all persons unless said. */
import type { CardState } from '../card/card.ts';
import type { ReasonCode } from '../card/reason-codes.ts';
import type { CardId, PersonId } from '../ids.ts';

export type TallyOutcome = 'majority' | 'no-majority' | 'determinative' | 'blocked';

/** A document after a person has determined it and the rules (or her own determination) gave it a state. */
export type CardStanding = {
  readonly cardId: CardId;
  readonly personId: PersonId | null;
  readonly kind: 'card' | 'revocation' | 'portal-yes' | 'portal-no' | 'rival-card';
  readonly state: CardState;
  readonly codes: readonly ReasonCode[];
  readonly primary: ReasonCode | null;
};

export type PersonStanding = {
  readonly personId: PersonId;
  readonly state: 'eligible' | 'excluded' | 'challenged';
  readonly codes: readonly ReasonCode[];
  /** The limb of the formula that made the person eligible. */
  readonly limb: string | null;
};

/** `person:ID` or `card:ID`. */
export type OpenDisputeRef = `person:${string}` | `card:${string}`;

export type Tally = {
  readonly outcome: TallyOutcome;
  /** Paths of silent terms, `list.empty`, `undetermined` or `disputes`; empty unless blocked. */
  readonly blockedBy: readonly string[];
  readonly people: number;
  readonly eligible: number;
  readonly challenged: number;
  readonly excluded: number;
  readonly required: number;
  /** V: undisputed eligible persons with a valid card. */
  readonly counted: number;
  /** Q: undisputed eligible persons whose only card is questioned. */
  readonly questioned: number;
  readonly challengedWith: { readonly counted: number; readonly questioned: number; readonly none: number };
  /** denominator * counted - numerator * list, in the worst and best way of ruling. */
  readonly margin: { readonly worst: number; readonly best: number };
  /** [persons counted, persons on the list] at each end. */
  readonly range: { readonly worst: readonly [number, number]; readonly best: readonly [number, number] };
  readonly codes: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly acts: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly revocationsInTime: number;
  /** Smallest sets of open disputes whose rulings could turn the outcome. */
  readonly flips: readonly (readonly OpenDisputeRef[])[];
  readonly cards: readonly CardStanding[];
  readonly persons: readonly PersonStanding[];
};
