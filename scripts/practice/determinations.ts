/** What the careful neutral determines of each card at review, before any ruling, and why. Unlisted: counted. */
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';

type Determination = NonNullable<PracticeDocument['determination']>;

const COUNTED: Determination = { state: 'counted', codes: [], primary: null, note: '' };

export function determinationOf(id: string): Determination {
  return TROUBLE[id] ?? COUNTED;
}

function because(state: Determination['state'], code: NonNullable<Determination['primary']>, note: string): Determination {
  return { state, codes: [code], primary: code, note };
}

const counted = (note: string): Determination => ({ ...COUNTED, note });

const TROUBLE: Readonly<Record<string, Determination>> = {
  D08: counted('The earlier of her two cards; 9/9 is the same day in either order.'),
  D12: because('not-counted', 'C01', 'The signature line is blank; a printed name is no signature.'),
  D13: because('superseded', 'C16', 'She signed again; the earlier card (D08) counts.'),
  D14: because('not-counted', 'C04', 'Signed 12 September 2024; the window begins on 6 October 2024.'),
  D19: because('questioned', 'C02', 'No date. The collector offers a statement.'),
  D20: because('questioned', 'C08', 'The older form: recognition or election.'),
  D22: counted('He also sent an e-card, three days later; this one is earlier.'),
  D24: counted('Rebecca Goldfarb is the earlier name of Rebecca Stein (the list says so; same telephone, same hand).'),
  D25: because('superseded', 'C16', 'The same person under her present name; the card of 29 August (D24) counts.'),
  D26: counted('She left on 1 October, after the eligibility date: no effect (P07).'),
  D32: counted('Two people of one name at one address, father and son. Telephone and title are the son’s.'),
  D33: because('questioned', 'C03', '10/09/2024: in the window if October, before it if September.'),
  D34: because('questioned', 'C12', 'The signature does not look like the exemplar.'),
  D35: because('questioned', 'C08', 'The older form: recognition or election.'),
  D36: because('questioned', 'C08', 'The older form: recognition or election.'),
  D37: because('questioned', 'C09', 'The date was struck out and written again.'),
  D38: because('questioned', 'C13', 'Two faint strokes: too little to compare.'),
  D39: because('not-counted', 'C06', 'The form is that of Local 714.'),
  D40: because('not-counted', 'R01', 'Revoked by a signed letter received on 7 October, before the count (D48).'),
  D41: counted('A valid card of a person challenged as a supervisor: counts if she is in the unit.'),
  D42: counted('A valid card of a person challenged as on loan: counts if he is in the unit.'),
  D43: because('not-counted', 'P06', 'Left on 12 September 2025: not employed on the eligibility date.'),
  D44: because('unmatched', 'P01', 'Nobody of this name is on the list, nor anyone near it.'),
  D47: {
    state: 'superseded',
    codes: ['C16', 'C25'],
    primary: 'C16',
    note: 'An e-card with a typed signature, which would count; but the paper card of this person (D22) is earlier.',
  },
};
