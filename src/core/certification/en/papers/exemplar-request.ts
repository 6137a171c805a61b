/** The request for exemplars. */
import type { LocalDate } from '../../../dates.ts';
import { count, date, figure, listed } from '../numbers.ts';

type ListAsked = { readonly version: number; readonly receivedOn: LocalDate; readonly people: number };

export const exemplarRequest = {
  title: 'Request for exemplars of signatures',
  heading: 'What is asked for',
  lead: (addressee: string, kinds: readonly string[]) =>
    `I ask ${addressee} to deliver to me, for each person below, copies of records that bear the person’s signature${
      kinds.length === 0 ? '' : ` (${listed(kinds)})`
    }, with all other particulars covered. The name of each file should begin with the person’s number on the list.`,
  everybody: ({ version, receivedOn, people }: ListAsked) =>
    `The request is for every person on the employee list: version ${String(version)}, received on ${date(receivedOn)}, ${count(people, 'person', 'people')}.`,
  drawn: (drawn: number, { version, receivedOn, people }: ListAsked) =>
    `The request is for ${count(drawn, 'person', 'people')} of the ${figure(people)} on the employee list, version ${String(version)}, received on ${date(receivedOn)}.`,
  tellsNothing: {
    everybody: 'It is made for the whole list and tells nothing of whether any person signed a card.',
    drawn:
      'At least two of every three were drawn by lot among all others on the list. That a person is named here does not tell whether the person signed a card.',
  },
  people: 'The people',
  peopleSummary: 'Rows and numbers of the employer’s own list',
  columns: ['Rows of the list', 'Number on the list'] as const,
  noId: 'no number',
  draw: 'The draw',
  drawTerm: 'Draw (SHA-256, keyed)',
  drawShown:
    'The lot was drawn by a secret of the matter and the head of its record at that moment. The neutral can make the same draw again, and show that it was one.',
} as const;
