/** A card as facts: what stands on it and how it came, before any rule is applied. `formats.md` 2. */
import type { CardId, PersonId } from '../ids.ts';
import type { ContactFields, RawName } from '../list/employee-list.ts';

export type CardKind = 'card' | 'revocation' | 'portal-yes' | 'portal-no' | 'rival-card';
export type SignatureForm = 'present' | 'absent' | 'drawn' | 'typed';
export type Wording = 'designation' | 'election-only' | 'dual-purpose';
export type SignatureMatch = 'consistent' | 'not-consistent' | 'inconclusive' | 'no-exemplar';

/** Of the submitter's declaration, after the delivery: it came later, or what came with the cards contradicts it. */
export type DeclarationFinding = 'arrived' | 'not-truthful';

export type CardFacts = ContactFields & {
  readonly cardId: CardId;
  readonly name: RawName;
  readonly title: string | null;
  readonly employer: string | null;
  /** ISO date or instant, or raw text as written; null where the card has no date. */
  readonly signedOn: string | null;
  readonly receivedOn: string | null;
  readonly unionName: string | null;
  readonly kind: CardKind;
  readonly signature: SignatureForm;
  readonly wording: Wording;
  readonly altered: boolean;
  readonly sharedSheet: boolean;
  readonly copy: boolean;
  readonly signatureMatch: SignatureMatch | null;
  readonly agreedText: string | null;
  /**
   * Whether the card says that its signer understands that there may be no election: `null` where nobody has looked yet; absent
   * in a register, where the `agreed_text` tells.
   */
  readonly understanding?: boolean | null;
  readonly confirmed: boolean | null;
  /**
   * Whether the submitter's declaration on how the signatures were obtained came with the electronic delivery of this card; absent
   * where the delivery is not electronic, or nothing tells how the card was delivered (a register alone).
   */
  readonly declared?: boolean;
  /** A person's determination of who it is; null = determined not on the list. */
  readonly employeeId: PersonId | null;
};

/** `formats.md` 4, `tally`: state of a document. */
export type CardState = 'counted' | 'not-counted' | 'questioned' | 'superseded' | 'unmatched' | 'act' | 'undetermined';
