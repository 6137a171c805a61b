/** Whether two cards speak of one signer, by what stands on them besides the name. */
import type { MatchQuery } from './match.ts';
import { type Contacts, contactsOf } from './contacts.ts';
import { parseWrittenName } from './parse-name.ts';

/** Agree: an identifier is equal and nothing weighs against it. Conflict: more is against than for. */
export type CardAgreement = 'agree' | 'unknown' | 'conflict';

/** An identifier of one person weighs more than what a household shares. */
const WEIGHT = { taxIds: 2, births: 2, phones: 1, emails: 1, suffix: 1 } as const;

export function compareCards(a: MatchQuery, b: MatchQuery): CardAgreement {
  const [own, other] = [contactsOf([a]), contactsOf([b])];
  let balance = 0;
  for (const field of ['taxIds', 'births', 'phones', 'emails'] as const) balance += WEIGHT[field] * sign(own, other, field);
  balance += addressSign(own, other);
  if (suffixOfCard(a) !== suffixOfCard(b)) balance -= WEIGHT.suffix;
  return balance > 0 ? 'agree' : balance < 0 ? 'conflict' : 'unknown';
}

function sign(a: Contacts, b: Contacts, field: 'taxIds' | 'births' | 'phones' | 'emails'): number {
  const [own, other] = [a[field][0], b[field][0]];
  if (own === undefined || other === undefined) return 0;
  return own === other ? 1 : -1;
}

function addressSign(a: Contacts, b: Contacts): number {
  const [own, other] = [a.addresses[0], b.addresses[0]];
  if (own === undefined || other === undefined) return 0;
  return own.number === other.number && own.street.slice(0, 3) === other.street.slice(0, 3) ? 1 : -1;
}

function suffixOfCard(card: MatchQuery): string {
  return card.name === null ? '' : (parseWrittenName(card.name)[0]?.suffix ?? '');
}
