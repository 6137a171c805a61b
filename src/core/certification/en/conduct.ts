/** How the check was conducted, what was ruled, and what was objected. */
import type { LocalDate } from '../../dates.ts';
import type { PrintedBatch } from '../facts.ts';
import { date, figure, listed, sentence } from './numbers.ts';

const FORMS: Readonly<Record<PrintedBatch['form'], string>> = {
  paper: 'original paper cards',
  copies: 'copies of cards',
  electronic: 'electronically signed cards',
  mixed: 'paper and electronic cards',
};

export const conduct = {
  list: (list: { receivedOn: LocalDate; from: string; asOf: LocalDate | null; rows: number; people: number }): string => {
    const asOf = list.asOf === null ? '' : `, stating the employees as of ${date(list.asOf)}`;
    const persons =
      list.rows === list.people ? '' : `, naming ${figure(list.people)} ${list.people === 1 ? 'person' : 'persons'}`;
    return `On ${date(list.receivedOn)} I received the employee list from ${list.from}${asOf}: ${figure(list.rows)} ${
      list.rows === 1 ? 'row' : 'rows'
    }${persons}.`;
  },
  batch: (batch: PrintedBatch): string => {
    const declared =
      batch.declaration === null
        ? ''
        : batch.declaration
          ? ' The declaration of the submitter on the electronic signatures was received with them.'
          : ' No declaration on the electronic signatures was received with them.';
    return `On ${date(batch.receivedOn)} I received ${FORMS[batch.form]} from ${batch.from}.${declared}`;
  },
  exemplars: (exemplars: { receivedOn: LocalDate; from: string; people: number; kinds: readonly string[] }): string => {
    const kinds = exemplars.kinds.length === 0 ? '' : ` (${listed(exemplars.kinds)})`;
    return `On ${date(exemplars.receivedOn)} I received from ${exemplars.from} exemplars of the signatures of ${figure(exemplars.people)} listed ${
      exemplars.people === 1 ? 'employee' : 'employees'
    }${kinds}, whether or not a card was delivered for them.`;
  },
  noExemplars: 'No exemplars of signatures were requested or received.',
  determined: (names: readonly string[]): string =>
    `Documents were determined by persons alone: ${listed(names)}. Software proposed readings and candidates; it determined nothing.`,
  present: (people: readonly { name: string; role: string }[]): string =>
    `Present at the count: ${listed(people.map(({ name, role }) => `${name} (${role})`))}. No card was shown to them.`,
  nobodyPresent: 'No representative of a party was present while cards were examined.',
} as const;

export const rulings = {
  lead: 'Persons are not named. Rulings on single cards are kept by the neutral and disclosed to no party.',
  none: 'No ruling on a person’s place in the unit was needed.',
  summary: 'Rulings on persons, without names',
  columns: ['No.', 'Concerns', 'Question', 'Held', 'Grounds'] as const,
  held: { eligible: 'Eligible', excluded: 'Excluded' } as const,
  grounds: (grounds: string, clause: string | null, on: LocalDate) =>
    `${sentence(clause === null ? grounds : `${grounds.replace(/\.$/, '')} (${clause})`)} Ruled on ${date(on)}.`,
} as const;

export const objections = {
  none: 'No objection to the conduct of the card check was received; none is pending.',
  entry: (objection: { raisedBy: string; objection: string; disposition: string; on: LocalDate }) =>
    `${sentence(objection.objection)} Raised by ${objection.raisedBy}; disposed of on ${date(objection.on)}: ${sentence(objection.disposition)}`,
  nonePending: 'None is pending.',
  until: (day: LocalDate) => `Objections may be made to the neutral until ${date(day)}.`,
} as const;
