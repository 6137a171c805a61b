import type { ReactNode } from 'react';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { ListPreview, ListQuestionView, ListVersionView, PlaceOnList } from '#contract/list-views.ts';
import type { ListRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { Bearing } from '#core/list/diff-person.ts';
import type { ListQuestion } from '#core/list/employee-list.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import type { WordsByKind } from './by-kind.ts';
import { phrase, strong } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const people = (n: number) => counted(n, 'person', 'people');
const decidedCards = (n: number) => counted(n, 'decided card', 'decided cards');

type Problem = { readonly row: number | null; readonly column: string | null; readonly message: string };

function problem({ row, column, message }: Problem): string {
  const where = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean).join(', ');
  return where === '' ? message : `${where}: ${message}`;
}

const refusals: WordsByKind<ListRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'unreadable-list': ({ problems }) => `The list could not be taken in. ${problems.map(problem).join(' ')}`,
  'preview-expired': 'The preview is no longer held. Choose the file again.',
  'rules-not-frozen': 'Freeze the ground rules first: eligibility is worked from them.',
  'unit-required': ({ units }) => `Say to which unit it belongs: ${units.join(', ')}.`,
  'no-such-question': 'This question is no longer asked: another answer has settled it.',
  'answer-does-not-fit': 'Choose two people or more for this answer.',
  'reason-required': 'Write the reason.',
};

type RequestRefusal =
  | SaveRefusal
  | BoundaryRefusal
  | { readonly kind: 'names-signers' }
  | { readonly kind: 'nobody-needed' }
  | { readonly kind: 'nobody-listed' };

const requestRefusals: WordsByKind<RequestRefusal> = {
  ...refusalsEn,
  'names-signers': 'A request for signers only would tell the employer who signed. Ask for everybody, or draw others by lot.',
  'nobody-needed': 'No signature has to be compared yet, so there is nobody to hide among others. Ask for everybody.',
  'nobody-listed': 'There is nobody on the list in force.',
  'not-writable': ({ fileName }) => `${fileName} cannot be written there.`,
};

const questions: Readonly<Record<ListQuestion['kind'], string>> = {
  'possibly-one-person': 'Possibly one person',
  'one-id-two-names': 'One id, two names',
  'perhaps-listed-before': 'Perhaps listed before',
  'blank-name': 'No name',
  'odd-date': 'Odd date',
  'name-order': 'Order of names',
};

const answers: Readonly<Record<NonNullable<ListQuestionView['answered']>['answer'], string>> = {
  'one-person': 'One person',
  'different-people': 'Different people',
  'some-one-person': 'Some are one person',
  noted: 'Looked at, left as it is',
};

const bases: Readonly<Record<ListVersionView['basis'], string>> = {
  first: 'First list',
  joint: 'By both parties',
  ruling: 'By a ruling',
  unilateral: 'By one party alone',
};

const versionStates: Readonly<Record<ListVersionView['state'], string>> = {
  'in-force': 'In force',
  superseded: 'Superseded',
  ignored: 'Ignored: nobody had authority (S03)',
};

/** What a column may mean: `formats.md` 1. */
const columnMeanings = {
  employee_id: 'employee id',
  name: 'name',
  given_name: 'given name',
  middle_name: 'middle name',
  family_name: 'family name',
  suffix: 'suffix',
  other_names: 'other names',
  title: 'title',
  department: 'department',
  employer: 'employer',
  job: 'job',
  started_on: 'started on',
  ended_on: 'ended on',
  days_worked: 'days worked',
  hours_worked: 'hours worked',
  address: 'address',
  city: 'city',
  region: 'region',
  postcode: 'postcode',
  phone: 'phone',
  email: 'email',
  date_of_birth: 'date of birth',
  tax_id_last4: 'tax id last4',
  status: 'status',
  status_reason: 'status reason',
  raised_by: 'raised by',
};

/** Fields of a row where two versions differ; the others have the name of their column. */
const fields: Readonly<Record<string, string>> = {
  taxIdLast4: 'last four of the tax id',
  hoursWorkedHundredths: 'hours worked',
  statusReason: 'reason of the status',
  startedOn: 'first day',
  endedOn: 'last day',
  givenName: 'given name',
  middleName: 'middle name',
  familyName: 'family name',
  displayName: 'name',
  otherNames: 'other names',
  daysWorked: 'days worked',
  dateOfBirth: 'date of birth',
  raisedBy: 'raised by',
};

const bearings: Readonly<Record<Bearing, string>> = {
  eligibility: 'Eligibility',
  matching: 'Recognising a card',
  nothing: 'Nothing',
};

const screen = {
  theList: 'the employee list',
  title: 'Employee list',
  none: 'No list yet',
  noneWhy:
    'The employer’s list, as CSV, XLSX, XLS or ODS. You see what was recognised and what is doubtful before it is accepted; no row is ever dropped in silence.',
  inPractice: 'In the practice matter the dialog opens where its files lie: take employee-list.xlsx.',
  choose: 'Choose the list …',
  newer: 'Take in a newer list …',
  paste: 'Paste a list …',
  standing: (given: { readonly eligible: number; readonly challenged: number; readonly excluded: number }) =>
    `${people(given.eligible + given.challenged + given.excluded)}: ${readableNumber(given.eligible)} eligible, ${readableNumber(given.challenged)} challenged, ${readableNumber(given.excluded)} excluded.`,
  people: 'People',
  titles: 'Titles',
  questions: 'Questions',
  versions: 'Versions',
  anotherDate: 'Another date',
};

const table = {
  search: 'Search',
  placeholder: 'name, id, title, employer or row',
  which: 'Which people',
  all: 'All',
  people: 'people',
  name: 'Name',
  title: 'Title',
  employer: 'Employer',
  rows: 'Rows',
  state: 'State',
  nobody: 'Nobody found. Try a part of the name, or another state.',
  manyRows: (n: number) => `${n} rows`,
  range: (from: number, to: number, total: number) => `${from} to ${to} of ${people(total)}`,
  firstPage: 'This is the first page',
  lastPage: 'This is the last page',
  earlier: 'Earlier',
  later: 'Later',
};

const person = {
  thePerson: 'the person',
  person: 'Person',
  personOf: (id: string) => `Person ${id}`,
  notInForce: 'Not on the list in force',
  earlierVersion: 'An earlier version of the list may hold this person.',
  worked: 'Eligibility, worked',
  freezeFirst: 'Freeze the ground rules to have it worked out.',
  rowsOnList: (n: number) => (n === 1 ? 'Row on the list' : `${n} rows on the list`),
  exemplars: 'Exemplars',
  noExemplars: 'None attached.',
  exemplar: (label: string) => `Exemplar: ${label}`,
  cards: 'Cards: for the neutral alone',
  masked: 'Not shown while names are masked.',
  noCards: 'None.',
  openDispute: 'Open the dispute',
  challenge: 'Challenge this person …',
  row: (row: number) => `Row ${row}`,
  noTitle: 'no title',
  fromTo: 'From, to',
  period: (from: string | null, to: string | null) => `${from ?? 'not stated'} to ${to ?? 'now'}`,
  workedTerm: 'Worked',
  days: (n: number) => `${n} days`,
  hours: (n: number) => `${n} hours`,
  contact: 'Contact',
  marked: 'Marked',
  by: (party: string) => `by ${party}`,
};

const exemplars = {
  attached: (n: number) => `${counted(n, 'exemplar', 'exemplars')} attached.`,
  ask: 'Ask for exemplars …',
  attach: 'Attach exemplars …',
  ofPeople: (n: number) => `Exemplars of ${people(n)} …`,
  askTitle: 'Ask the employer for signed records',
  everybody: {
    title: 'Everybody on the list',
    says: 'The letter asks for every person. It tells nothing of who signed.',
    act: 'Save the letter …',
  },
  drawn: {
    title: 'Those in question, among others drawn by lot',
    says: 'For each signature to be compared at least two other people, and never fewer than ten, drawn by a secret of this matter. The letter gives rows and numbers of the employer’s own list. On a short list it asks for everybody.',
    act: 'Draw and save the letter …',
  },
  signers: {
    title: 'Signers only',
    says: 'Never: the request would tell the employer who signed. It is refused, and the refusal is recorded.',
    act: null,
  },
  saved: (fileName: string) => `Saved as ${fileName}. Hand it to the employer.`,
  close: 'Close',
};

/** Practice guide 9: five of five signed is everybody. Withholding figures does not help, as the result itself tells. */
const told: Readonly<Record<NonNullable<ListPreview['resultTells']>, string>> = {
  'everybody-signed':
    'On so short a list only the cards of everybody reach the number required: a result “reached” would tell that each person signed. Tell both parties before you accept it.',
  'all-but-one-signed':
    'On so short a list the number required is all but one: who did not sign would know from a result “reached” that each of the others did. Tell both parties before you accept it.',
  'nobody-signed':
    'One card reaches the number required: a result “not reached” would tell that nobody signed. Tell both parties before you accept it.',
};

function touched(ofThese: number, again: number): string {
  if (ofThese === 0 && again === 0) return 'No decided card is of any of them.';
  const cards = `${decidedCards(ofThese)} ${ofThese === 1 ? 'is' : 'are'} of these people`;
  return again === 0
    ? `${cards}; the rules would still say the same of ${ofThese === 1 ? 'it' : 'each'}.`
    : `${cards}; ${again === ofThese ? 'all' : counted(again, 'card', 'cards')} would have to be looked at again.`;
}

const preview = {
  lead: (rows: number, persons: number, digest: ReactNode) =>
    phrase`${counted(rows, 'row', 'rows')}, ${people(persons)}. Not accepted yet. SHA-256 ${digest}`,
  leave: 'Leave it',
  toAcceptance: 'To the acceptance ↓',
  against: (given: { readonly added: number; readonly removed: number; readonly changed: number }) =>
    phrase`Against the list in force: ${strong(String(given.added))} added, ${strong(String(given.removed))} removed, ${strong(String(given.changed))} changed.`,
  touched,
  nobodysCards: (n: number) =>
    `Somebody new is on this list: ${counted(n, 'card', 'cards')} determined “Not on list” would come back under “Look again”.`,
  told,
  wouldStand: (given: { readonly eligible: number; readonly challenged: number; readonly excluded: number }) =>
    `Under the ground rules: ${given.eligible} eligible, ${given.challenged} challenged, ${given.excluded} excluded.`,
  excludedBy: (n: number, code: string) => `${people(n)}: ${code}`,
  nobodyEligible: 'Under the ground rules nobody on this list is eligible.',
  checkColumns: 'Look whether the file has the columns that the rules work from, and whether each is taken for what it is.',
  lookAgain: (n: number) => `Cards to look at again, should this list take force (${n})`,
  accept: 'Accept this list',
  receivedFrom: 'Received from',
  receivedOn: 'Received on',
  asOf: 'As of (if it says)',
  authority: 'By what authority',
  reason: 'Reason',
  unilateral: 'Unless the ground rules give one party this authority, the list is kept, logged and ignored (S03).',
  acceptIt: 'Accept the list',
  missing: {
    from: 'Write from whom it was received',
    on: 'Write when it was received',
    reason: 'Write the reason for the newer list',
  },
};

const columns = {
  title: 'Columns',
  inFile: 'In the file',
  takenFor: 'Taken for',
  example: 'For example',
  meaning: (header: string) => `What ${header} means`,
  leftOut: 'left out',
};

const doubtful = {
  none: 'Nothing doubtful was found in this list.',
  title: (n: number) => `Doubtful in this list (${n})`,
  what: 'What',
  where: 'Where',
  detail: 'Detail',
  allAnswered: 'Every question of this list is answered.',
  once: 'People are counted once. Whoever stands on the list twice counts twice against the majority until you say otherwise; the list itself stays as it was received.',
  answered: (n: number) => `Answered (${n})`,
  again: 'Answer again',
  reason: 'Reason',
  reasonFirst: 'Write the reason first',
  tickTwo: 'Tick two or more',
  leave: 'Looked at, leave it',
  about: (n: number) => `The answer is about ${people(n)}`,
};

const titles = {
  none: 'The unit names every title on this list, or you have decided it.',
  title: 'Titles that the unit does not name',
  noTitle: 'No title',
  challenged: (n: number) => `${people(n)} challenged until decided`,
  reason: 'Reason',
  reasonFirst: 'Write the reason first',
  inUnit: 'In the unit',
  inUnitOf: (unit: string) => `In unit ${unit}`,
  notInUnit: 'Not in the unit',
  inNoUnit: 'In no unit',
};

const versions = {
  version: 'Version',
  file: 'File',
  received: 'Received',
  asOf: 'As of',
  rows: 'Rows',
  people: 'People',
  authority: 'Authority',
  state: 'State',
  accepted: (at: string) => `accepted ${at}`,
  from: (whom: string) => `from ${whom}`,
  notStated: 'not stated',
};

const places: Readonly<Record<PlaceOnList, string>> = {
  eligible: 'Eligible',
  challenged: 'Challenged: counts only if she stays',
  excluded: 'Excluded: counts for nothing',
  absent: 'Not on this list: counts for nothing',
};

const compare = {
  title: 'Compare versions',
  from: 'From',
  to: 'To',
  choice: (version: number, on: string, state: string) => `Version ${version}, received ${on} (${state.toLowerCase()})`,
  chooseTwo: 'Choose two different versions.',
  theComparison: 'the comparison',
  freezeFirst: 'Freeze the ground rules first: without them there is no count to compare.',
  ignored: (version: number) =>
    `Version ${version} is kept and without effect: nobody had authority to change the list (S03). Its column shows only what it would have been.`,
  count: 'The count on each, with the same determinations and rulings',
  countLabel: 'The count on each version',
  version: (version: number) => `Version ${version}`,
  places,
  noCards: 'No counted or questioned card stands otherwise on the two.',
  cards: (n: number) => `${counted(n, 'card', 'cards')} of people who stand otherwise`,
  card: 'Card',
  person: 'Person',
  decided: 'Decided',
  onVersion: (version: number) => `On version ${version}`,
};

const differences = {
  none: (unchanged: number) => `Nobody differs: ${people(unchanged)} as before.`,
  added: (n: number) => `Added (${n})`,
  noneAdded: 'Nobody is added.',
  removed: (n: number) => `Removed (${n})`,
  noneRemoved: 'Nobody is removed.',
  changed: (n: number) => `Changed (${n})`,
  unchanged: (n: number) => `${people(n)} unchanged.`,
  name: 'Name',
  title: 'Title',
  where: 'Where',
  what: 'What changed',
  bearsOn: 'It bears on',
  otherName: 'One id, another name: a new name, or another person?',
  row: (row: number) => `row ${row}`,
  earlierRow: (row: number) => `earlier row ${row}`,
  blank: 'blank',
  possiblySame: phrase`${strong('Possibly the same person')}, removed under one entry and added under another. Software joins nobody: ask the employer for a list with the right id, or go on with both as they are.`,
  pair: (removed: ReactNode, added: ReactNode, agreeing: string) => phrase`${removed} and ${added}: same ${agreeing}`,
  more: (n: number) => `And ${counted(n, 'more', 'more')}, not drawn here.`,
};

const asOf = {
  title: 'Another date',
  none: 'No date to move',
  noneWhy: 'Under these ground rules the list itself says who is eligible, or they name no date. Nothing hangs on one.',
  say: (isPeriod: boolean) =>
    `Move the ${isPeriod ? 'payroll period' : 'eligibility date'} and see who would enter and who would leave. Nothing is written, and nothing that is decided changes: the agreed ${isPeriod ? 'period' : 'date'} moves only by an amendment of the ground rules.`,
  began: 'What if the period began on',
  ended: 'and ended on',
  date: 'What if the eligibility date were',
  wrongOrder: 'The period would end before it begins',
  isAgreed: 'This is what was agreed',
  back: 'Back to what was agreed',
  theList: 'the list at that date',
  nothing: 'Nothing hangs on a date here.',
  write: (isPeriod: boolean) => `Write a whole ${isPeriod ? 'period' : 'date'}.`,
  how: 'How the list stands at the two dates',
  onList: 'On the list',
  asAgreed: 'As agreed',
  asAgreedOn: (days: string) => `As agreed, ${days}`,
  atThatDate: 'At that date',
  days: (from: string | null, to: string) => (from === null ? to : `${from} to ${to}`),
  eligible: 'Eligible',
  challenged: 'Challenged',
  excluded: 'Excluded',
  needed: 'Cards needed',
  difference: (n: number) => (n > 0 ? `${readableNumber(n)} more` : `${readableNumber(-n)} fewer`),
  enter: (n: number) => `Would enter (${n})`,
  noneEnter: 'Nobody would enter.',
  leave: (n: number) => `Would leave (${n})`,
  noneLeave: 'Nobody would leave.',
  turn: (n: number) => `Would become, or cease to be, a question (${n})`,
};

const paste = {
  title: 'Paste a list',
  table: 'The list',
  hint: 'The first line names the columns, at least name; then a line for each person or job. Copy it from a spreadsheet, or type it with commas between the columns.',
  /** As a spreadsheet copies it: a row of headers, then a row a person or job. */
  sample: 'name\temployee id\ttitle\nReed, Anna\t1001\tPayroll accountant',
  first: 'Paste or type the list first',
  look: 'See what it means',
};

export const listEn = {
  refusals,
  requestRefusals,
  questions,
  answers,
  bases,
  versionStates,
  columnMeanings,
  fields,
  bearings,
  screen,
  paste,
  table,
  person,
  exemplars,
  preview,
  columns,
  doubtful,
  titles,
  versions,
  compare,
  differences,
  asOf,
};

export type ListWording = typeof listEn;
