/** A card's facts before a person looked at it: what a register says, else what the machine read. Doubt stays doubt. */
import type { CardFacts, CardKind, SignatureForm, Wording } from '#core/card/card.ts';
import type { CardReading } from '#core/reading/reading.ts';
import type { Card } from '#backend/db/card-store.ts';
import type { KeptReading } from '#backend/db/reading-store.ts';

const NO_CONTACT = {
  address: null,
  city: null,
  region: null,
  postcode: null,
  phone: null,
  email: null,
  dateOfBirth: null,
  taxIdLast4: null,
} as const;

export function factsAsRead(card: Pick<Card, 'cardId' | 'keyed' | 'kind' | 'receivedAt'>, kept: KeptReading | null): CardFacts {
  if (card.keyed !== null) {
    const asked = card.keyed.agreedText === null ? { understanding: null } : {};
    return {
      ...card.keyed,
      ...asked,
      receivedOn: card.keyed.receivedOn ?? card.receivedAt,
      cardId: card.cardId,
      employeeId: null,
    };
  }
  const read = factsOfReading(kept?.reading ?? null);
  return { ...read, receivedOn: card.receivedAt, cardId: card.cardId, kind: cardKind(card.kind) };
}

function cardKind(kind: Card['kind']): CardKind {
  return kind === 'denial' ? 'revocation' : kind;
}

function factsOfReading(reading: CardReading | null): Omit<CardFacts, 'cardId' | 'kind'> {
  const text = (field: keyof CardReading['fields']): string | null => reading?.fields[field]?.text.trim() || null;
  return {
    ...NO_CONTACT,
    name: { full: text('name'), given: null, middle: null, family: null, suffix: null },
    title: text('title'),
    employer: text('employer'),
    address: text('address'),
    phone: text('phone'),
    email: text('email'),
    // An ambiguous date stays as it is written: a person decides what it says.
    signedOn: reading?.fields.signedOn?.date ?? text('signedOn'),
    receivedOn: null,
    unionName: text('union'),
    signature: signatureRead(reading),
    wording: wordingRead(reading),
    altered: false,
    sharedSheet: false,
    copy: false,
    signatureMatch: null,
    agreedText: null,
    understanding: null,
    confirmed: null,
    employeeId: null,
  };
}

function signatureRead(reading: CardReading | null): SignatureForm {
  if (reading?.signature.made !== undefined) return reading.signature.made;
  return reading?.signature.present === 'no' ? 'absent' : 'present';
}

function wordingRead(reading: CardReading | null): Wording {
  // Where no declaration was recognised, the form in the hands of the union is the likely one; the neutral sees the card.
  return reading?.wording ?? 'designation';
}
