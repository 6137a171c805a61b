/** What a dispute is about, in a few words. */
import type { DisputeSubject } from '#contract/docket-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { nameOf } from './list-in-force.ts';

/** The neutral's screen only: a party's paper never carries it. */
export function labelOfSubject(desk: Desk, subject: DisputeSubject): string {
  switch (subject.kind) {
    case 'card':
      return `Card ${subject.cardId}`;
    case 'person':
      return nameOf(desk, subject.personId) ?? `Person ${subject.personId}`;
    case 'process':
      return 'The process';
    default:
      return subject satisfies never;
  }
}
