import type { ReactNode } from 'react';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { DoubleView, MatchChangeView } from '#contract/match-views.ts';
import type { Layout, Need, QueueFilter } from '#contract/queue-views.ts';
import type { DetermineRefusal, PutOffRefusal, SheetRefusal } from '#contract/refusals.ts';
import type { CardFacts } from '#core/card/card.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import { inWords, type WordsByKind } from './by-kind.ts';
import { phrase } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const cards = (n: number) => counted(n, 'card', 'cards');

const determineRefusals: WordsByKind<DetermineRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-card': 'This card is not in the matter any more.',
  'no-such-person': 'This person is not on the list in force. Choose again.',
  'code-required': 'Choose at least one reason.',
  'reason-required': 'Write why: an earlier decision that changes, or a reason that the rules did not offer, needs a note.',
  forbidden: ({ rule }) => `The rules forbid this: ${rule}`,
  'already-counted': ({ cardId }) =>
    `${cardId} is already counted for this person. Keep this one as a second card, or change that one first.`,
  'card-in-dispute': 'A dispute about this card is open. It is decided there, by a ruling.',
};

const sheetRefusals: WordsByKind<SheetRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'sheets-off': ({ why }) => why,
  'nothing-chosen': 'Nothing is left on it to determine.',
  'sheet-changed': ({ cardId }) =>
    `What is shown of ${cardId} is not so any more. Nothing was determined: lay it out anew and look again.`,
  'card-refused': ({ cardId, why }) =>
    `${cardId}: ${inWords<DetermineRefusal | BoundaryRefusal>(determineRefusals, why) ?? 'refused.'} Nothing was determined.`,
};

const putOffRefusals: WordsByKind<PutOffRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-card': 'This card is not in the matter any more.',
  'already-decided': 'This card is decided: it can only be decided anew.',
  'note-required': 'Write why first.',
};

/** What weighs for or against a person; what is not named here has the name of its column. */
const fields: Readonly<Record<string, string>> = {
  family_name: 'Surname',
  given_name: 'Given name',
  middle_name: 'Middle name',
  name_order: 'Order of names',
  other_words: 'Other words',
  family: 'Surname',
  surname: 'Surname',
  given: 'Given name',
  middle: 'Middle name',
  suffix: 'Suffix',
  name: 'Name',
  title: 'Title',
  employer: 'Employer',
  address: 'Address',
  city: 'City',
  postcode: 'Postcode',
  phone: 'Phone',
  email: 'E-mail',
  dateOfBirth: 'Date of birth',
  taxIdLast4: 'Tax id',
  prior: 'Before looking',
  date_of_birth: 'Date of birth',
  tax_id_last4: 'Tax id, last 4',
  reading: 'Other reading',
  overlap: 'Counted in part',
  rivals: 'Others on the list',
  ceiling: 'Never certain',
};

const needs: Readonly<Record<Need, string>> = {
  act: 'takes a card back?',
  unreadable: 'could not be read',
  unread: 'not read yet',
  weak: 'weak reading',
  review: 'several could match',
  clear: 'one clear candidate',
  none: 'nobody found',
};

const layouts: Readonly<Record<Layout, string>> = {
  entry: 'entries of a register',
  lying: 'lying pages',
  standing: 'standing pages',
  'several-faces': 'cards of several faces',
};

const shows: Readonly<Record<QueueFilter['show'], string>> = {
  left: 'To decide',
  'put-off': 'Put off',
  'joint-session': 'For the joint session',
  again: 'Look again',
  all: 'All cards',
  questioned: 'Questioned',
  'not-counted': 'Not counted',
  counted: 'Counted',
};

const signatures: Readonly<Record<CardFacts['signature'], string>> = {
  present: 'signed by hand',
  absent: 'not signed',
  drawn: 'drawn on a screen',
  typed: 'typed',
};

const kinds: Readonly<Record<CardFacts['kind'], string>> = {
  card: 'authorization card',
  revocation: 'revocation',
  'portal-yes': 'portal entry: yes',
  'portal-no': 'portal entry: no',
  'rival-card': 'card for another union',
};

const wordings: Readonly<Record<CardFacts['wording'], string>> = {
  designation: 'designates the union',
  'election-only': 'asks for an election only',
  'dual-purpose': 'representation or an election',
};

/** Never a certainty: a namesake who is not on the list cannot be excluded. */
function likely(probability: number): string {
  if (probability >= 0.999) return 'very likely';
  if (probability >= 0.95) return 'likely';
  if (probability >= 0.5) return 'more likely than not';
  return probability >= 0.05 ? 'possible' : 'unlikely';
}

const suggestOne = (name: string | null) => `These cards suggest one person${name === null ? '' : `, ${name}`}`;

const doubles: Readonly<Record<DoubleView['kind'], (personName: string | null) => string>> = {
  'same-file': () => 'The same file came twice. Is it one card?',
  'same-picture': () => 'The same picture came twice. Is it one card?',
  'one-person': (name) => `${suggestOne(name)}. Did she sign twice?`,
  'claim-conflict': (name) => `${suggestOne(name)}, but they disagree. Is one of them somebody else’s?`,
  'one-stranger': () => 'These cards carry one name and one identifier, and fit nobody on the list. Are they one signer?',
  'alike-signatures': () => 'The signatures of these cards look very alike. Is it one card, copied?',
  'one-signature-two-names': () => 'The signatures of these cards look like one image, under two names. Compare them by eye.',
};

const outcomes = { clear: 'clear', review: 'a question', none: 'nobody' };

const changes: WordsByKind<MatchChangeView> = {
  'determined-person-gone': ({ fromVersion }) =>
    `The list has changed since list ${fromVersion}: the person you decided on is not on it any more. Your decision stands until you change it.`,
  'another-first': ({ fromVersion, decided, before, after }) =>
    decided
      ? `You decided on ${before ?? 'nobody'}. Since list ${fromVersion} the proposal would be ${after ?? 'nobody'}. Your decision stands until you change it.`
      : `Since list ${fromVersion} the proposal is ${after ?? 'nobody'}; before it was ${before ?? 'nobody'}.`,
  'another-outcome': ({ fromVersion, before, after }) =>
    `Since list ${fromVersion} the proposal is ${outcomes[after]}; before it was ${outcomes[before]}.`,
};

const match = {
  likely,
  /** A share of people, as it was used. */
  oneIn: (share: number) => `one in ${readableNumber(Math.max(1, Math.round(1 / share)))} people`,
  doubles,
  changes,
  nothingAgainst: 'nothing speaks against',
  caption: 'Reasons, with their weight for (+) and against (−), beside those of the next person',
  bits: 'Bits for and against',
  thisPerson: 'This person',
  inAll: 'In all',
  legend: 'Each +1 doubles the odds that this is the person, each −1 halves them. A proposal decides nothing.',
  basis: (engine: string, hash: ReactNode, list: number) => phrase` ${engine}, numbers ${hash}, list ${list}.`,
  mayBeOne: 'Cards that may be one with this',
  oneOrTwo: 'One card or two?',
  open: (cardId: string) => `Open ${cardId}`,
};

const screen = {
  title: 'Review',
  theQueue: 'the queue',
  theCard: 'the card',
  notInMatter: 'This card is not in the matter',
  toQueue: 'Go to the queue',
  takenOut: 'It may have been taken out with its batch.',
  keySheets: 'Confirmation sheets: several clear cards at a time',
  keyHide: 'Hide what the machine proposes, or show it',
  keyTwice: 'Key name and date twice, or once',
  none: 'No cards to review yet',
  toCards: 'Go to Cards',
  takeInFirst: 'Take in the union’s cards first. They come here as soon as they are read.',
  again: (n: number) => `${counted(n, 'decided card', 'decided cards')} to look at again`,
  lookAgain: (n: number) => `Look at ${n === 1 ? 'it' : 'them'} again`,
  againWhy: (n: number) =>
    `A later list, rule or act makes the rules say something else of ${n === 1 ? 'it' : 'them'}. What you decided stands until you decide anew.`,
  allDecided: 'Every card is decided',
  noneInState: 'No card is in this state',
  toDisputes: 'Go to Disputes',
  toTally: 'Go to Tally',
  lookDecided: 'Look at decided cards',
  backToLeft: 'Back to what is left',
  allDetermined: (n: number) =>
    `All ${readableNumber(n)} are determined under your name. Any of them can be looked at again; a change needs a reason.`,
  otherFilter: 'Choose another filter.',
};

const queue = {
  which: 'Which cards',
  goTo: 'Go to a card',
  left: (left: string, total: string) => `${left} left of ${total}`,
  sifted: 'Sifted',
  blind: 'Blind',
  options: 'Options',
  sheetsShow: 'Sheets show what the machine proposes.',
  sheets: 'Sheets',
  hide: 'Hide what the machine proposes',
  keyTwice: 'Key name and date twice',
  batch: 'Batch',
  everyBatch: 'Every batch',
  batchOf: (number: number, n: number) => `Batch ${number} (${n})`,
  reason: 'Reason',
  everyReason: 'Every reason',
  layout: 'Layout',
  everyLayout: 'Every layout',
};

const card = {
  decidedAgain: 'Decided. Look again?',
  askedAgain: (act: string) =>
    `Asked again now: ${act}, just kept as an act of this person, changes what the agreed rules say of this card.`,
  isThereOne: 'Is there a card on this page?',
  whose: 'Whose card is this?',
  doTheyMatch: 'Do these two match?',
  laidAside: 'laid aside, no document',
  decided: (cardId: string, word: string) => `${cardId}: ${word}.`,
  keyFirst: 'Key what stands on the card first: it is then compared with what was read.',
  correctFirst: 'Finish the correction first, or leave it.',
  rulesAsked: 'The rules are being asked.',
  personFirst: 'Choose the person first.',
  choosePerson: 'Choose the person first: a candidate, or search the list.',
  countedAlready: (cardId: string) => `${cardId} is already counted for this person. Keep this one as a second card (U).`,
  sayWhy: 'Say first why the earlier decision changes.',
  /** A rule as the desk behind the window says it. */
  forbidden: (rule: string) => rule,
  isDecided: 'This card is decided.',
  putOff: 'Put off',
  firstCard: 'This is the first card',
  back: 'Back',
  skip: 'Skip',
  whatToDecide: 'What to decide',
};

const keys = {
  count: 'Count for the person shown',
  question: 'Question',
  notCounted: 'Do not count, with a reason',
  notListed: 'Not on the list',
  second: 'Second card of this person',
  act: 'Revocation or another act',
  dispute: 'Open a dispute',
  search: 'Search the list',
  correct: 'Correct what was read',
  compare: 'Compare with exemplars',
  putOff: 'Put off, with a note',
  next: 'Next card, deciding nothing',
  back: 'Back',
  candidate: (n: number) => `Candidate ${n}`,
};

const acts = {
  whyChanges: 'Why the earlier decision changes',
  nobody: 'nobody',
  thisPerson: 'this person',
  choosePerson: 'Choose a person to count it for',
  countKeyed: 'Count, once it is keyed',
  countFor: (name: string, signedOn: string | null) => `Count for ${name}${signedOn === null ? '' : `, signed ${signedOn}`}`,
  question: 'Question',
  notCounted: 'Do not count',
  notListed: 'Not on list',
  second: 'Second card',
  act: 'Revocation',
  dispute: 'Dispute',
};

const side = {
  inDispute: 'In dispute: open it',
  putOff: { later: 'Put off:', 'joint-session': 'Put off for the joint session:', alone: 'To be seen by itself:' },
  takesBack: 'This paper speaks of taking a card back. Is it a revocation? Only you can say.',
  isRevocation: 'It is a revocation',
  nothingFound: 'Nothing was found on this page. If it is blank, it is “Not on list” (N).',
  allBlank: (batch: number) => `All blank pages of batch ${batch} …`,
  notRead: 'Not read yet. Read the cards at Cards, or key what stands on this one (T).',
  hidden: 'What the machine proposes is hidden until you choose a person: below, or by searching (/).',
  whyFirst: 'Why this person comes first',
  whyProposed: 'Why this person is proposed',
  fine: 'Nothing in the ground rules speaks against this card.',
  rulesSay: 'What the ground rules say',
  decides: 'decides',
  so: (effect: string) => `So: ${effect}.`,
  decidedOnce: 'Decided',
  decidedOften: 'Decided, newest first',
  forPerson: (name: ReactNode) => phrase`for ${name}`,
  onSheet: 'on a sheet',
  declaration: (given: { readonly form: string; readonly alike: number; readonly surely: boolean }) =>
    `The printed declaration ${given.surely ? 'reads unlike' : 'may differ from'} that of “${given.form}” (${given.alike} % alike). Look at it: where the agreement requires that form, the code is C25. Nothing follows by itself.`,
};

const candidates = {
  title: 'Who else it could be',
  nobody: 'Nobody on the list resembles this card',
  who: 'Who could it be?',
  others: 'Others',
  nearest: 'Nobody is proposed; these come nearest.',
  more: (n: number) => `${n} more`,
  search: 'Search the list',
};

const search = {
  title: 'Search the employee list',
  label: 'Name, employee id, title or row',
  hint: 'Enter takes the first; the arrow keys go down the list.',
  people: 'people',
  found: 'People found',
  none: 'Nobody found. Try a part of the surname. If the person should be on the list and is not, decide “Not on list”: an omission can then be claimed as a dispute.',
  aPerson: 'a person of the list',
};

const palette = {
  titles: {
    question: 'Question this card: for what?',
    'not-counted': 'Do not count this card: why?',
    act: 'Not a card, but an act: which?',
  },
  verbs: { question: 'Question the card', 'not-counted': 'Do not count the card', act: 'Keep as an act' },
  chooseOne: 'Choose at least one reason',
  noteFirst: 'Write the note first',
  reasons: 'Reasons',
  ownNote: 'A note for the record: this reason is yours, not the rules’',
  note: 'A note for the record (optional)',
  leave: 'Leave it',
};

const putOff = {
  title: (cardId: string) => `Put ${cardId} off: why?`,
  done: (cardId: string, later: boolean) => `${cardId}: put off ${later ? 'for later' : 'for the joint session'}.`,
  note: 'A note, for you and for the record',
  hint: 'It stands on the card when it comes again, behind the others.',
  noteFirst: 'Write the note first',
  later: 'For later',
  joint: 'For the joint session',
  leave: 'Leave it',
};

const facts = {
  noName: 'no name',
  noDate: 'no date',
  quoted: (text: string) => `“${text}”`,
  title: 'What stands on the card',
  name: 'Name',
  date: 'Date, as YYYY-MM-DD or as it is written',
  dateEmpty: 'Left empty: the card has no date.',
  received: 'Received, as YYYY-MM-DD',
  receivedHint: 'Where a card came on another day than its delivery. Offered again for the next cards of the batch.',
  union: 'Union',
  employer: 'Employer',
  jobTitle: 'Title',
  signature: 'Signature',
  kind: 'What it is',
  words: 'Its words',
  understanding: 'Says that there may be no election',
  understandings: { unseen: 'not looked at yet', stated: 'yes, it says so', missing: 'no, it does not' },
  altered: 'Visibly altered',
  shared: 'Several signers on the sheet',
  copy: 'A copy, not the original',
  done: (cardId: string) => `Done with ${cardId}`,
  leave: 'Leave it as it was',
};

const marks = {
  signature: 'Signature',
  signatureOn: (cardId: string) => `Signature on ${cardId}`,
  words: 'Words',
  kind: 'What it is',
  itsWords: 'Its words',
  seen: 'Seen',
  altered: 'altered',
  sharedSheet: 'several signers',
  copy: 'a copy',
};

const twice = {
  two: 'You and the machine read two things. Which stands on the card?',
  key: 'Key what stands on the card',
  compare: 'Compare with the reading',
  nothing: 'nothing',
  you: (words: string) => `You: ${words}`,
  machine: (words: string) => `Machine: ${words}`,
  nameOn: (cardId: string) => `Name as written on ${cardId}`,
  dateOn: (cardId: string) => `Date as written on ${cardId}`,
};

const pair = {
  title: 'On the card and on the list',
  onCard: 'on the card',
  onList: 'on the list',
  name: 'Name',
  nobody: 'nobody chosen',
  signed: 'Signed',
  union: 'Union',
  employer: 'Employer',
  jobTitle: 'Title',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  otherCards: 'Other cards',
  correct: 'Correct what was read',
  notRead: 'not read',
  keyed: 'keyed by you',
  weak: 'weak reading',
  asYouPut: 'as you put it',
  useDelivery: 'Use the delivery’s',
  received: (on: string) => `received ${on}`,
  whichDay: 'Which day?',
};

const viewing = {
  beside: (cardId: string) => `${cardId} beside an exemplar`,
  face: (cardId: string, front: boolean) => `${cardId}, ${front ? 'front' : 'back'}`,
  turnOver: 'Turn the card over',
  from: (batch: number, origin: string) => `batch ${batch}, ${origin}`,
  ways: 'Ways of looking',
  backSide: 'Back side',
  frontSide: 'Front side',
  compare: 'Compare',
  backToCard: 'Back to the card',
  personFirst: 'Choose a person first.',
  fetching: 'Fetching exemplars …',
  noExemplar: 'No exemplar is attached for this person. Exemplars are attached for the whole list, at Employee list.',
  signatureOf: (cardId: string) => `${cardId}, signature`,
  exemplar: (n: number, of: number, label: ReactNode) => phrase`Exemplar ${n} of ${of}: ${label}`,
  nextExemplar: 'Next exemplar',
  thirdImage: 'A third image: another exemplar, another card of the person, none',
  third: (n: number, of: number) => (n === 0 ? 'Third image' : `Third image, ${n} of ${of}`),
  exemplarOf: 'Exemplar of the signature',
};

const register = {
  title: (cardId: string) => `${cardId}: an entry of the register, without an image`,
  name: 'Name',
  signed: 'Signed',
  received: 'Received',
  signature: 'Signature',
  union: 'Union',
  employer: 'Employer',
  jobTitle: 'Title',
  email: 'E-mail',
  phone: 'Phone',
  agreedText: 'Agreed text',
  confirmed: 'Confirmed',
  notStated: 'not stated',
  yes: 'yes',
  no: 'no',
};

const blanks = {
  title: (batch: number) => `The blank pages of batch ${batch}`,
  thePages: 'the pages',
  done: (n: number, batch: number) => `${counted(n, 'page', 'pages')} of batch ${batch} confirmed blank.`,
  say: (n: number) =>
    `The machine found nothing on ${n === 1 ? 'this page' : `these ${n} pages`}. If you confirm, each is kept as a page that holds no card: an act of its own, under your name. A page with anything on it is decided by itself.`,
  scanned: (cardId: string) => `${cardId}, as scanned`,
  none: 'No page is left.',
  confirm: (n: number) => `Confirm ${counted(n, 'blank page', 'blank pages')}`,
  leave: 'Leave them',
};

const sheets = {
  theSheet: 'the sheet',
  done: (n: number) => `${cards(n)} counted, each under your name.`,
  keyCount: 'Count the cards left on the sheet',
  toSingle: 'Back to single cards',
  keyTake: 'Take a card out, or put it back',
  keyLook: 'Look at all of a card',
  oneCard: 'Is this card the person’s beside it?',
  eachCard: 'Is each card the person’s beneath it?',
  say: 'Above the card, beneath it the list. Take out what you doubt: each card left becomes an act of its own, under your name.',
  onSheet: 'Cards on this sheet',
  anew: 'Lay it out anew',
  masked: 'Names are masked: nothing can be looked at.',
  coming: (n: number) =>
    `The pictures of ${counted(n, 'card', 'cards')} are still coming: nothing is determined before you can see it.`,
  clear: (n: number, byThemselves: number) =>
    `${counted(n, 'undecided card', 'undecided cards')} with one clear candidate${byThemselves === 0 ? '' : `; ${readableNumber(byThemselves)} to be looked at alone, which no sheet takes`}`,
  title: 'Confirmation sheets',
  noneLeft: 'No card is left for a sheet',
  off: 'No sheets in this matter',
  takes: 'A sheet takes cards that were read well, have one clear candidate, and of which the ground rules say nothing.',
  alone: (n: number) =>
    `${counted(n, 'undecided card', 'undecided cards')} with a clear candidate ${n === 1 ? 'asks' : 'ask'} for a look by ${n === 1 ? 'itself' : 'themselves'}: an entry of a register, without a picture to confirm by, a weak reading, a second card of the person, a code of the rules, or your own doubt.`,
  deed: (left: number, out: number) => {
    if (left === 0) return out === 1 ? 'Leave it to be seen by itself' : `Leave all ${out} to be seen by themselves`;
    if (out === 0) return left === 1 ? 'Count this card' : `Count these ${left} cards`;
    return left === 1 ? 'Count the other card' : `Count the other ${left} cards`;
  },
  look: 'Look',
  lookAtAll: (cardId: string) => `at all of ${cardId}`,
  takeOut: 'Take out',
  putBack: 'Put back',
  maskedCard: 'Names are masked: show them (M) to look at the card.',
  takenOut: 'Taken out: you will see it by itself.',
  agree: (fieldsThatAgree: string) => `agree: ${fieldsThatAgree}`,
  signed: (on: string) => `signed ${on}`,
  allOf: (cardId: string) => `All of ${cardId}`,
  keyToggle: 'Take it out of the sheet, or put it back',
  keyNext: 'Next card of the sheet',
  toSheet: 'Back to the sheet',
  nextCard: 'Next card',
};

export const reviewEn = {
  determineRefusals,
  sheetRefusals,
  putOffRefusals,
  fields,
  needs,
  layouts,
  shows,
  signatures,
  kinds,
  wordings,
  match,
  screen,
  queue,
  card,
  keys,
  acts,
  side,
  candidates,
  search,
  palette,
  putOff,
  facts,
  marks,
  twice,
  pair,
  viewing,
  register,
  blanks,
  sheets,
};

export type ReviewWording = typeof reviewEn;
