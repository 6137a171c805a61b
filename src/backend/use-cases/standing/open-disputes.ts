/**
 * What is open, defined once for the docket, the tally and the stations: every dispute that is not settled, and every
 * question or challenge that stands against a card or a person without being in the docket yet.
 */
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { isPending } from '#core/dispute.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { swingOfCard, swingOfPerson, type OfOnePerson } from '#core/tally/swing.ts';
import type { OpenDisputeRef } from '#core/tally/tally.ts';
import { disputes, type DisputeRecord } from '#backend/db/dispute-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import type { DisputeSubject } from '#contract/docket-views.ts';
import { theTally } from './count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { cardOf, cardsOfPerson, personIn, standings, type Standings } from './standings.ts';

/** Cheap to ask: figures are worked out by `openDisputes`. */
export type OpenSubject = {
  readonly subject: DisputeSubject;
  /** Null while it is not in the docket. */
  readonly disputeId: DisputeId | null;
  readonly codes: readonly ReasonCode[];
};

export type OpenDispute = OpenSubject & {
  /** As the tally names it; null for an objection to the process, which moves no figure. */
  readonly ref: OpenDisputeRef | null;
  /** Null where it moves no figure. */
  readonly swing: number | null;
  /** In one of the smallest sets whose rulings could turn the outcome. */
  readonly determinative: boolean;
};

export function openSubjects(desk: Desk): readonly OpenSubject[] {
  return desk.memo('open-subjects', headOf(desk.db).hash, () => {
    const pending = disputes(desk.db).filter(isPending);
    const raised = pending.map((dispute): OpenSubject => {
      const { disputeId, code } = dispute;
      return { subject: subjectOf(dispute), disputeId, codes: code === null ? [] : [code] };
    });
    return [...raised, ...waiting(standings(desk), pending)];
  });
}

export function openDisputes(desk: Desk): readonly OpenDispute[] {
  return desk.memo('open-disputes', headOf(desk.db).hash, () => {
    const all = standings(desk);
    const decisive = new Set(theTally(desk)?.flips.flat());
    return openSubjects(desk).map((open) => {
      const ref = refOf(open.subject);
      return { ...open, ref, swing: swingOf(all, open.subject), determinative: ref !== null && decisive.has(ref) };
    });
  });
}

/** Questioned by a determination, or challenged by the list, the rules or a title: open, whether or not somebody raised it. */
function waiting(all: Standings | null, pending: readonly DisputeRecord[]): readonly OpenSubject[] {
  if (all === null) return [];
  const cards = new Set<CardId | null>(pending.map(({ cardId }) => cardId));
  const people = new Set<PersonId | null>(pending.map(({ personId }) => personId));
  return [
    ...all.cards.flatMap(({ cardId, state, codes }): readonly OpenSubject[] =>
      state === 'questioned' && !cards.has(cardId) ? [{ subject: { kind: 'card', cardId }, disputeId: null, codes }] : [],
    ),
    ...all.persons.flatMap(({ personId, state, codes }): readonly OpenSubject[] =>
      state === 'challenged' && !people.has(personId) ? [{ subject: { kind: 'person', personId }, disputeId: null, codes }] : [],
    ),
  ];
}

export function subjectOf({ cardId, personId }: Pick<DisputeRecord, 'cardId' | 'personId'>): DisputeSubject {
  if (cardId !== null) return { kind: 'card', cardId };
  return personId === null ? { kind: 'process' } : { kind: 'person', personId };
}

export function refOf(subject: DisputeSubject): OpenDisputeRef | null {
  switch (subject.kind) {
    case 'card':
      return `card:${subject.cardId}`;
    case 'person':
      return `person:${subject.personId}`;
    case 'process':
      return null;
    default:
      return subject satisfies never;
  }
}

export function swingOf(all: Standings | null, subject: DisputeSubject): number | null {
  if (all === null || subject.kind === 'process') return null;
  if (subject.kind === 'person') return swingOfPerson(ofPerson(all, subject.personId));
  return swingOfCard(ofPerson(all, cardOf(all, subject.cardId)?.personId ?? null), subject.cardId);
}

function ofPerson(all: Standings, personId: PersonId | null): OfOnePerson {
  if (personId === null) return { rules: all.rules, person: null, cards: [] };
  return { rules: all.rules, person: personIn(all, personId), cards: cardsOfPerson(all, personId) };
}
