/** Every sentence of the papers beside the certification, in English. */
import type { LocalDate } from '../../dates.ts';
import { count, date, figure, listed } from '../wording.en.ts';

export type Delivered = 'cards' | 'list' | 'exemplars' | 'evidence' | 'revocations';

export const practice = 'Practice matter · nothing here is real';

export const receipt = {
  title: 'Receipt',
  received: 'What was received',
  what: {
    cards: 'Authorization cards',
    list: 'Employee list',
    exemplars: 'Exemplars of signatures',
    evidence: 'Evidence',
    revocations: 'Revocations',
  },
  /** Evidence is acknowledged in the same words, whether or not there is a card it could bear on. */
  lead: (what: Delivered, from: string, on: LocalDate) =>
    `I received ${
      {
        cards: 'authorization cards',
        list: 'an employee list',
        exemplars: 'exemplars of signatures',
        evidence: 'evidence',
        revocations: 'revocations',
      }[what]
    } from ${from} on ${date(on)}.`,
  rows: {
    matter: 'Matter',
    to: 'Made out to',
    deliveredBy: 'Delivered by',
    receivedOn: 'Received on',
    stated: 'Documents stated',
    found: 'Documents found',
    difference: 'Difference',
    numbers: 'Control numbers',
    form: 'Form',
  },
  forms: { paper: 'originals on paper', copies: 'copies', electronic: 'electronic', mixed: 'paper and electronic' },
  numbers: ({ first, last }: { readonly first: string; readonly last: string }) =>
    first === last ? first : `${first} to ${last}, blank pages included`,
  agrees: 'The number stated and the number found agree.',
  differs: (stated: number, found: number) =>
    `${figure(stated)} were stated and ${figure(found)} found. Until the difference is explained nothing is certified.`,
  digests: 'Digests of the originals',
  digestsLead:
    'SHA-256 over each original as received, keyed with a secret of the matter: they prove later which files these were, and tell nothing to whom does not have the files.',
  digest: (place: number) => `Original ${String(place)}`,
  cardsSummary: 'What was received, from whom and when',
  digestsSummary: 'Keyed digests of the originals',
} as const;

export const head = {
  heading: 'Head of the record',
  lead: 'Keep this receipt. The record of the matter is a chain of hashes; this is its head at this moment. A record that is altered afterwards no longer contains it.',
  term: 'Head (SHA-256)',
  summary: 'The head of the record',
  alternative: (hash: string) => `QR code of the head ${hash}`,
} as const;

export const rulesReceipt = {
  title: 'Receipt for the ground rules',
  lead: {
    agreed: (on: LocalDate) =>
      `The ground rules of this card check were agreed and settled on ${date(on)}, before the first card was opened.`,
    ruled: (on: LocalDate) =>
      `The ground rules of this card check were ruled on and settled on ${date(on)}, before the first card was opened.`,
    'agreed-and-ruled': (on: LocalDate) =>
      `The ground rules of this card check were agreed, ruled on where the parties did not agree, and settled on ${date(on)}, before the first card was opened.`,
  },
  rules: 'The rules',
  hash: 'Ground rules (SHA-256)',
  amended:
    'They can be amended only by both parties or by a ruling, as a new version with its reason; the version above stays as it is.',
  identity: 'Digest',
} as const;

export const recovery = {
  title: 'Recovery sheet',
  lead: 'With this key the matter opens without its passphrase. Whoever holds it can read every card and every name in the matter: keep it as you would keep the cards themselves, away from the computer, and destroy it together with the matter.',
  key: 'Recovery key',
  typed:
    'Type the groups in this order, where the passphrase is asked for. Capitals and the spaces between groups do not matter; the last group finds typing errors.',
  scanned: 'The same key, to be scanned.',
  alternative: 'QR code of the recovery key',
  about: 'What it opens',
  rows: { matter: 'Matter', file: 'File', made: 'Made on' },
  changed: 'A change of the passphrase makes this sheet worthless; print a new one then.',
  noOther:
    'There is no other way: if the passphrase and every copy of this sheet are lost, the matter is lost. Nobody can open it for you.',
} as const;

export const worksheet = {
  title: 'The neutral’s confidential worksheet',
  caution:
    'CONFIDENTIAL. This worksheet names persons and how their cards were determined. It is for the neutral alone; no party may see it. The union may be shown the rows of its own cards.',
  documents: 'Documents',
  documentsLead: (documents: number, counted: number) =>
    `${count(documents, 'document', 'documents')}, of which ${figure(counted)} have the state counted.`,
  columns: ['No.', 'Person', 'Signed', 'State', 'Codes', 'Ruling or note'] as const,
  summary: 'One row for each document, with its state, codes and ruling',
  persons: 'Persons in dispute',
  personsColumns: ['Person', 'State', 'Codes', 'Ruling and grounds'] as const,
  personsSummary: 'One row for each person whose place in the unit was disputed',
  nobody: 'No person’s place in the unit was disputed.',
  unmatched: 'not on the list',
  states: {
    counted: 'counted',
    'not-counted': 'not counted',
    questioned: 'questioned',
    superseded: 'superseded',
    unmatched: 'not on the list',
    act: 'act',
    undetermined: 'undetermined',
    eligible: 'eligible',
    excluded: 'excluded',
    challenged: 'challenged',
  },
  originals: 'Originals',
} as const;

export const disposal = {
  title: 'Certificate of disposal',
  lead: 'I certify that what was entrusted to me in this matter was disposed of as follows.',
  columns: ['What', 'How', 'To whom', 'On'] as const,
  summary: 'What was disposed of, how, to whom and when',
  how: { returned: 'returned, sealed', destroyed: 'destroyed' },
  kept: (kept: readonly string[]) => `I still hold ${listed(kept)}, and whatever is not named above.`,
  what: {
    heading: 'What was disposed of',
    cards: 'authorization cards, with every copy',
    list: 'employee list, with every copy',
    exemplars: 'exemplars of signatures, with every copy',
    file: 'matter file, with every backup',
  },
  stillHeld: { certification: 'the certification', file: 'the encrypted matter file with what was scanned into it' },
  matter: 'The matter',
  matterTerm: 'Matter',
  neutralTerm: 'Neutral',
  witnessed: (name: string) => `It was done in the presence of ${name}.`,
  unwitnessed: 'No witness was present.',
  signatures: 'Signatures',
  signed: 'Signature of the neutral',
  signedByWitness: 'Signature of the witness',
  line: '______________________________',
} as const;

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
