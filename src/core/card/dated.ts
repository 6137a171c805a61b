/** A document with its dates read: which day it was signed, with the doubt there is. */
import type { LocalDate } from '../dates.ts';
import type { Moment } from '../rules/moments.ts';
import type { CardFacts } from './card.ts';
import type { CardTerms } from './card-terms.ts';
import { readWrittenDate, type WrittenDate } from './dates-on-cards.ts';

export type Signed =
  | { readonly kind: 'on'; readonly at: Moment }
  | { readonly kind: 'blank' }
  | { readonly kind: 'doubtful'; readonly how: Exclude<WrittenDate['kind'], 'date'>; readonly couldBe: readonly LocalDate[] };

export type Dated = { readonly facts: CardFacts; readonly signed: Signed; readonly received: Moment | null };

export function dated(facts: CardFacts, terms: CardTerms): Dated {
  const received = facts.receivedOn === null ? null : terms.clock(facts.receivedOn);
  return { facts, received, signed: signedOf(facts, received, terms) };
}

/** A portal dates its own entries: where only the receipt is given, it is the act. */
function signedOf(facts: CardFacts, received: Moment | null, terms: CardTerms): Signed {
  const text = facts.signedOn?.trim() ?? '';
  if (text === '') {
    const isPortal = facts.kind === 'portal-yes' || facts.kind === 'portal-no';
    return isPortal && received !== null ? { kind: 'on', at: received } : { kind: 'blank' };
  }
  const at = terms.clock(text);
  if (at !== null) return { kind: 'on', at };
  const written = readWrittenDate(text, terms.rules.card.dateOrder);
  if (written.kind === 'date') return { kind: 'on', at: { day: written.date, second: null } };
  return { kind: 'doubtful', how: written.kind, couldBe: written.kind === 'ambiguous' ? written.couldBe : [] };
}

/** When a person acted, for putting acts in order: signing, else receipt. */
export function actMoment({ signed, received }: Dated): Moment | null {
  return signed.kind === 'on' ? signed.at : received;
}
