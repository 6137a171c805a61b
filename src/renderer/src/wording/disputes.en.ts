import type { ReactNode } from 'react';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { ComparisonTerms, DisputeState, DisputeSubject, DocketOverview, Party, Ruling } from '#contract/docket-views.ts';
import type { DisputeRefusal, FilingRefusal, PapersRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { SignatureMatch } from '#core/card/card.ts';
import type { ComparisonDoubt, Consequence, Feature, FeatureFinding } from '#core/dispute/comparison.ts';
import type { Deadline, DeadlineKind, DeadlineState } from '#core/dispute/deadlines.ts';
import type { WordsByKind } from './by-kind.ts';
import { phrase } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;

/** In a sentence: “raised by the union”. */
const theParty: Readonly<Record<Party, string>> = { union: 'the union', employer: 'the employer', neutral: 'the neutral' };
const parties: Readonly<Record<Party, string>> = { union: 'The union', employer: 'The employer', neutral: 'The neutral' };

const refusals: WordsByKind<DisputeRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-dispute': 'This dispute is not in the matter.',
  'no-such-subject': 'There is no such card or person in this matter. Check the number.',
  'already-open': 'A dispute about the same thing is open already. Add the position there.',
  'party-may-not': ({ party, rule }) => `${parties[party]} may not raise this: ${rule}`,
  'grounds-required': 'Write the grounds: a ruling without grounds cannot stand.',
  'ruling-does-not-fit': 'This ruling does not answer this kind of dispute.',
  'comparison-not-provided': 'The ground rules provide for no comparison of signatures (signatureComparison.mode: none).',
  withdrawn: 'This dispute was withdrawn. Open a new one if the question has come back.',
};

const gone = 'What this paper belongs to is not in the matter any more.';

const papersRefusals: WordsByKind<PapersRefusal | SaveRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-dispute': gone,
  'no-such-subject': gone,
};

const filingRefusals: WordsByKind<FilingRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-person': 'This person is not on the list in force. Search again; an omission is raised as a dispute.',
  'grounds-required': 'Write what the evidence is.',
};

const states: Readonly<Record<DisputeState, string>> = {
  open: 'Open',
  heard: 'Heard',
  ruled: 'Ruled',
  withdrawn: 'Withdrawn',
};

const rulings: Readonly<Record<Ruling, { readonly word: string; readonly act: string }>> = {
  counted: { word: 'Counted', act: 'Rule: count the card' },
  'not-counted': { word: 'Not counted', act: 'Rule: do not count' },
  eligible: { word: 'Eligible', act: 'Rule: eligible' },
  excluded: { word: 'Excluded', act: 'Rule: excluded' },
  sustained: { word: 'Sustained', act: 'Rule: sustain' },
  overruled: { word: 'Overruled', act: 'Rule: overrule' },
};

/** Person challenges move the denominator, card questions the numerator; an objection moves nothing by itself. */
const subjects: Readonly<Record<DisputeSubject['kind'], string>> = {
  card: 'Card questioned',
  person: 'Person challenged',
  process: 'Objection to the process',
};

const comparisons: Readonly<Record<SignatureMatch, string>> = {
  consistent: 'Consistent',
  'not-consistent': 'Not consistent',
  inconclusive: 'Inconclusive',
  'no-exemplar': 'No exemplar',
};

const features: Readonly<Record<Feature, string>> = {
  slant: 'Slant',
  proportions: 'Proportions',
  'letter-forms': 'Letter forms',
  joins: 'Joins, lifts',
  spacing: 'Spacing',
  baseline: 'Baseline',
  pressure: 'Pressure',
  'closing-stroke': 'End strokes',
};

const findings: Readonly<Record<FeatureFinding, string>> = {
  agrees: 'agrees',
  differs: 'differs',
  'cannot-tell': 'cannot tell',
};

const doubts: Readonly<Record<ComparisonDoubt, string>> = {
  'no-feature-checked': 'No feature is marked: say what you looked at.',
  'nothing-differs': 'Not consistent, and nothing is marked as differing.',
  'only-differences': 'Consistent, and nothing is marked as agreeing.',
};

/** What the ground rules make of an outcome other than a consistent one. */
const consequences: Readonly<Record<NonNullable<Consequence>, string>> = {
  count: 'Agreed: the card counts all the same.',
  question: 'Agreed: the card stays questioned until it is ruled on.',
  rule: 'Nothing follows by itself: it is evidence for your ruling.',
};

const modes: Readonly<Record<ComparisonTerms['mode'], string>> = {
  none: 'The ground rules provide for no comparison of signatures.',
  all: 'The ground rules have every card compared.',
  sample: 'The ground rules have a sample of the cards compared.',
  'when-questioned': 'The ground rules have a signature compared when it is questioned.',
};

const deadlineKinds: Readonly<Record<DeadlineKind, string>> = {
  list: 'Employee list due',
  challenges: 'Challenges to persons',
  'challenge-window': 'Objections after the count',
  retention: 'Cards and list are kept',
};

const deadlineStates: Readonly<Record<DeadlineState, string>> = {
  waiting: 'Not running yet',
  running: 'Running',
  met: 'Met',
  missed: 'Missed',
  over: 'Over',
};

const from: Readonly<Record<Deadline['from'], string>> = {
  demand: 'after the demand',
  count: 'before the count',
  certification: 'after the certification',
};

const deadlines = {
  title: 'Deadlines',
  kinds: deadlineKinds,
  states: deadlineStates,
  came: 'came',
  until: (when: string) => `until ${when}`,
  waitsFor: {
    demand: 'no date of the demand is agreed',
    count: 'no date of the count is agreed',
    certification: 'begins when you certify',
  },
  term: ({ length, unit, from: begins }: Pick<Deadline, 'length' | 'unit' | 'from'>) =>
    `${unit === 'days' ? counted(length, 'day', 'days') : counted(length, 'hour', 'hours')} ${from[begins]}`,
};

/** Open is what the stations and the tally count too: in the docket or not. */
function lead(listed: number, { open, determinative }: Pick<DocketOverview, 'open' | 'determinative'>): string {
  if (open === 0) {
    if (listed === 0) return 'No dispute has been raised.';
    return listed === 1 ? 'The one dispute is settled.' : `All ${listed} are settled.`;
  }
  const decides =
    determinative === 0
      ? 'None of them can change the result as it stands.'
      : `${determinative} can still change the result: rule ${determinative === 1 ? 'it' : 'them'} first.`;
  return `${open} open. ${decides}`;
}

const docket = {
  title: 'Disputes',
  theDocket: 'the docket',
  theDispute: 'the dispute',
  notInMatter: 'This dispute is not in the matter',
  back: 'Back to the docket',
  chooseAnother: 'Go back and choose another.',
  lead,
  first: 'Rule this first',
  keyOpen: 'Open a dispute',
  keyFile: 'File evidence about a person',
  open: 'Open a dispute …',
  file: 'File evidence …',
  docket: 'Docket',
  tab: (n: number) => `Docket (${n})`,
  evidence: (n: number) => `Evidence by person (${n})`,
  doubles: 'One card or two?',
  second: 'Second reviewer',
  nothingIn: 'Nothing is in the docket yet',
  nothing: 'Nothing is disputed',
  say: (key: ReactNode) =>
    phrase`A party challenges a person, a card is questioned, or someone objects to the process: open it here, or with ${key} from a card in review.`,
  theDoubles: 'the cards that may be one',
  noDoubles: 'No two cards look like one',
  noDoublesWhy: 'Cards are compared by picture, by signature, and by the person they suggest, as far as they are read.',
  openDoubles: 'Open the cards, look, and decide each by itself. Nothing is joined by the machine.',
};

const filters = {
  which: 'Which disputes',
  status: 'Status',
  statuses: { unsettled: 'To rule', settled: 'Settled', all: 'All' },
  about: 'About',
  abouts: {
    all: 'Anything',
    person: 'Persons challenged',
    card: 'Cards questioned',
    process: 'Objections to the process',
  },
  raisedBy: 'Raised by',
  anyone: 'Anyone',
  reason: 'Reason',
  anyReason: 'Any reason',
  noCode: 'No code',
  order: 'Order',
  orders: { first: 'What decides first', swing: 'Largest swing first', newest: 'Newest first', number: 'By number' },
};

const table = {
  number: 'No.',
  about: 'About',
  ground: 'Ground',
  raisedBy: 'Raised by',
  when: 'When',
  swing: 'Swing',
  state: 'State',
  none: 'No dispute fits. Choose otherwise above.',
  late: 'after the deadline',
  determinative: 'determinative',
  ruled: (word: string) => `Ruled: ${word.toLowerCase()}`,
};

const waiting = {
  title: (n: number) => `Open, and not in the docket yet (${n})`,
  questioned: 'Questioned.',
  challenged: 'Challenged.',
  margin: (by: string) => `margin ${by}`,
  takeUp: 'Take it up …',
  showAll: (n: number) => `Show all ${n}`,
  thePerson: 'the person',
  notListed: 'This person is not on the list in force any more.',
};

const opening = {
  title: 'Open a dispute',
  what: 'What is it about?',
  person: 'A person',
  personHint: 'Whether someone belongs on the list. Evidence is filed by person, card or no card.',
  card: 'A card',
  cardHint: 'Signature, date, wording, or how it was obtained.',
  process: 'The process',
  processHint: 'An objection to how the check is done.',
  theProcess: 'the process',
  number: 'Number of the card',
  writeNumber: 'Write the number of the card',
  goOn: 'Go on',
  leave: 'Leave it',
  about: (label: string) => `Open a dispute about ${label}`,
  thisPerson: 'this person',
  raisedBy: 'Raised by',
  code: 'Reason code',
  none: 'none',
  ground: 'Ground',
  groundHint: 'In one sentence. Both sides’ positions are added on the board.',
  clause: 'Clause of the ground rules (optional)',
  writeGround: 'Write the ground',
  open: 'Open the dispute',
};

const board = {
  next: 'Next dispute',
  back: 'Back to the docket',
  further: 'Next exemplar, or next page of a paper',
  raised: (given: {
    readonly number: number;
    readonly by: Party;
    readonly at: string;
    readonly clause: string | null;
    readonly late: boolean;
  }) =>
    `Dispute ${given.number}, raised by ${theParty[given.by]}, ${given.at}${given.clause === null ? '' : `, ground rules ${given.clause}`}${given.late ? ', after the deadline for challenges' : ''}.`,
  withdrawn: 'Withdrawn …',
  docket: 'Docket',
  noOther: 'No other dispute is in the docket',
  nextOne: 'Next',
  settled: 'Settled',
  movesNothing: 'Moves no figure',
  moves: (by: string, determinative: boolean) =>
    `Moves the margin by ${by}, ${determinative ? 'determinative' : 'not determinative'}`,
};

const withdrawal = {
  title: (number: number) => `Dispute ${number} was withdrawn`,
  say: 'It stays in the docket and in the record, and no longer stands between the count and its result.',
  why: 'By whom, and why',
  writeWhy: 'Write by whom and why',
  enter: 'Enter the withdrawal',
  leave: 'Leave it open',
};

const comparing = {
  title: 'Comparison of signatures',
  nothingHere: 'Nothing can be recorded here.',
  presumption: 'Presumption',
  noExemplar: (follows: string) =>
    `There is no exemplar of this person. ${follows} Exemplars are asked for the whole list, never for signers only.`,
  recordNone: 'Record that there is none',
  lookAtAll: (n: number) =>
    `Look at ${n === 1 ? 'the one exemplar' : `all ${n} exemplars`}. Genuine signatures vary: lay eyes doubt one in four of them. Inconclusive is an answer like the others.`,
  whatDecided: 'What decided it (optional)',
  forExample: 'signed on a clipboard …',
  how: 'How it comes out',
  lookedAt: 'What you looked at',
  feature: 'Feature',
  notYet: 'Not compared yet.',
  made: 'Comparisons made',
  exemplars: (n: number) => (n === 0 ? 'no exemplar' : counted(n, 'exemplar', 'exemplars')),
  nothingAgainst: 'Nothing stands against the signature.',
  silent: 'The ground rules are silent on what follows.',
};

const looking = {
  cardAndExemplar: 'Card and exemplar',
  cardAndPaper: 'Card and paper',
  nothing: 'Nothing to look at',
  processHasNone: 'An objection to the process has no image.',
  noImage: 'No image and no exemplar for this one.',
  openPerson: 'Open the person on the list',
  cardCaption: (label: string, signedOn: string | null) => `${label}${signedOn === null ? ', no date' : `, signed ${signedOn}`}`,
  exemplar: (n: number, of: number, label: ReactNode) => phrase`Exemplar ${n} of ${of}: ${label}`,
  paperPage: (page: number, of: number) => `Paper, page ${page} of ${of}`,
  page: (name: ReactNode, page: number, of: number) => phrase`${name}, page ${page} of ${of}`,
  nextPage: 'Next page',
  putAway: 'Put the paper away',
  nextExemplar: 'Next exemplar',
  what: 'What there is to look at',
  ways: 'Ways of looking',
};

const papers = {
  title: 'Papers',
  aPaper: 'A paper',
  masked: 'Names are masked: the pages are not shown. Press M to show names again.',
  pageOf: (page: number, of: number) => `Page ${page} of ${of}`,
  pages: (n: number) => counted(n, 'page', 'pages'),
  kept: (why: string) => `Kept as it came; ${why}`,
  look: 'Look',
  save: 'Save as it came …',
  attach: 'Attach papers …',
  notTaken: (n: number) =>
    `${counted(n, 'paper was', 'papers were')} not attached, and nothing of ${n === 1 ? 'it' : 'them'} is kept:`,
};

const filing = {
  aboutPerson: 'Evidence filed about the person',
  by: (party: string, number: number) => `${party}, filing ${number}`,
  byPerson: 'Filed by person: whoever filed it does not know whether there is a card.',
  none: 'No evidence is filed',
  noneWhy:
    'A party may file evidence about anyone on the list. It is kept by person, and its receipt says the same whether or not there is a card: nobody learns from it who signed.',
  file: 'File evidence …',
  title: (number: number, party: Party, at: string) => `Filing ${number}, by ${theParty[party]}, ${at}`,
  saveReceipt: 'Save the receipt …',
  about: (person: ReactNode) => phrase`About ${person}`,
  bearsOnNothing: 'Nothing in the docket concerns this person.',
  openBears: 'Open the dispute it bears on',
  another: 'And another',
  fileAbout: 'File evidence about a person',
  sameWords: 'It is filed by person, card or no card. Its receipt says “received” in the same words for everyone on the list.',
  filedBy: 'Filed by',
  whatItIs: 'What it is',
  whatHint: 'First-hand and in writing, if the ground rules ask for it. Papers are kept byte for byte.',
  writeWhat: 'Write what the evidence is',
  fileIt: 'File it',
  fileWith: 'File it and attach papers …',
  filedWithout: 'The evidence is filed. Papers can be attached to it at any time, from the filing.',
  toTheFiling: 'To the filing',
  leave: 'Leave it',
};

const hearing = {
  title: 'Hearing',
  enterOne: 'Enter a hearing',
  none: 'Not heard. A hearing is not always needed.',
  entered: (at: string) => `entered ${at}`,
  present: (who: string) => `Present: ${who}`,
  heardOn: 'Heard on',
  who: 'Who was there (optional)',
  said: 'What was said, in short (optional)',
  chooseDay: 'Choose the day',
  enter: 'Enter the hearing',
  leave: 'Leave it',
};

const onList = {
  theCard: 'The card',
  onList: 'On the list',
  person: 'Person',
  rows: 'Rows',
  row: (row: number) => `Row ${row}`,
  from: (day: string | null) => (day === null ? 'start not stated' : `from ${day}`),
  to: (day: string) => `to ${day}`,
  nameOnCard: 'Name on card',
  signed: 'Signed',
  unionOnCard: 'Union on card',
  notRead: 'not read',
  presumption: 'Presumption',
  cards: 'Cards',
  none: 'none',
  worked: 'Eligibility, worked',
};

const positions = {
  title: 'Positions',
  add: 'Add a position',
  ground: 'Ground',
  none: (party: string) => `${party}: no position yet.`,
  says: { union: 'The union says', employer: 'The employer says', neutral: 'The neutral notes' },
  who: 'Who',
  whatTheySay: 'What they say',
  writeFirst: 'Write it first',
  addIt: 'Add the position',
  leave: 'Leave it',
};

const ruling = {
  title: 'Ruling',
  inForce: 'Ruling in force',
  unit: (unit: string) => `unit ${unit}`,
  superseded: 'superseded',
  withdrawn: 'Withdrawn: nothing is left to rule.',
  choose: 'Choose how to rule',
  writeGrounds: 'Write the grounds',
  keepDraft: 'Keep as a draft',
  give: 'Give the ruling',
  supersedes: 'A new ruling supersedes it',
  draftOf: (at: string) => `Draft of ${at}. Only you see it, and it changes no figure.`,
  how: 'How to rule',
  inUnit: 'In which unit',
  inUnitHint: 'Without a unit she stays challenged wherever more than one unit claims her.',
  byTitle: 'As her title says',
  unitOf: (id: string) => `Unit ${id}`,
  grounds: 'Grounds',
  final: 'A ruling is final until superseded by another, with reasons. Both stay in the record.',
  isDraft: 'This is the draft that is kept',
};

export const disputesEn = {
  theParty,
  parties,
  refusals,
  papersRefusals,
  filingRefusals,
  states,
  rulings,
  subjects,
  comparisons,
  features,
  findings,
  doubts,
  consequences,
  modes,
  deadlines,
  docket,
  filters,
  table,
  waiting,
  opening,
  board,
  withdrawal,
  comparing,
  looking,
  papers,
  filing,
  hearing,
  onList,
  positions,
  ruling,
};

export type DisputesWording = typeof disputesEn;
