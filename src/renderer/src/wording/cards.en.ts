import type { ReactNode } from 'react';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { FormRefusal } from '#contract/form-views.ts';
import type { ArrangeRefusal, Arrangement, BatchView, Delivery, SetAside, UnlockRefusal } from '#contract/intake-views.ts';
import type { DeclarationRefusal, DeskRefusal, DetermineRefusal, IntakeRefusal, SaveRefusal } from '#contract/refusals.ts';
import type { BoxKind, FormProblem } from '#core/card/card-form.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import { inWords, type WordsByKind } from './by-kind.ts';
import { phrase, strong } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const cards = (n: number) => counted(n, 'card', 'cards');
const pages = (n: number) => counted(n, 'page', 'pages');
const files = (n: number) => counted(n, 'file', 'files');
const backs = (n: number) => counted(n, 'back', 'backs');
const nothingChanged = 'This was refused, and nothing was changed.';

type Intake = IntakeRefusal | BoundaryRefusal | { readonly kind: 'no-such-person' } | { readonly kind: 'invalid-register' };

const intakeRefusals: WordsByKind<Intake> = {
  ...refusalsEn,
  'rules-not-frozen': 'Freeze the ground rules first: the rules are agreed before the first card is opened.',
  'nothing-chosen': 'No file was chosen.',
  'job-running': 'Cards are being taken in or read already. Wait until that is done, or stop it.',
  'reason-required': 'Write the explanation.',
  unreadable: ({ file, detail }) => `${file} could not be read: ${detail}.`,
  'no-such-person': 'This person is not on the list in force.',
  'invalid-register': 'Nothing of the list was taken. Correct these rows:',
};

const unlockRefusals: WordsByKind<UnlockRefusal | DeskRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-file': 'This file is open already, or no longer in this matter.',
  'job-running': 'Cards are being taken in. Wait until that is done, then open this file.',
};

const notPossible: Readonly<Record<Extract<ArrangeRefusal, { kind: 'not-possible' }>['why'], string>> = {
  'no-picture': 'An entry of a register has no page to lay together or apart.',
  'one-face': 'This card has one face only.',
  'same-card': 'Choose another card besides this one.',
  'no-part': 'One of the parts lies outside the picture or is too small. Move the lines.',
};

const arrangeRefusals: WordsByKind<ArrangeRefusal | DetermineRefusal | DeskRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-card': 'One of these control numbers is out of use. Choose the pages again.',
  'reason-required': 'Write the reason: it is kept in the record.',
  'card-in-dispute': (refusal) =>
    'cardId' in refusal
      ? `${refusal.cardId} is or was in dispute: what becomes of it is ruled there.`
      : 'One of these cards is in dispute: what becomes of it is ruled there.',
  'not-possible': ({ why }) => notPossible[why],
  forbidden: ({ rule }) => rule,
  'no-such-person': nothingChanged,
  'code-required': nothingChanged,
  'already-counted': nothingChanged,
};

const formProblems: WordsByKind<FormProblem> = {
  'not-a-form': ({ where }) => `This is no card form of this program${where === '' ? '' : ` (at ${where})`}.`,
  'no-name-box': 'Draw the box in which the name is written.',
  'box-outside': ({ box }) => `Box ${box} lies beside the picture.`,
  'checkbox-without-label': ({ box }) => `Write what checkbox ${box} says.`,
  'too-few-lines': ({ lines, needed }) =>
    `Only ${lines} printed lines were found outside the boxes, and ${needed} are needed to lay a page over the form. Choose a better scan, or draw the boxes smaller.`,
};

const formRefusals: WordsByKind<FormRefusal | DeskRefusal | SaveRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'no-such-card': 'This control number is out of use, or has no picture. Choose another card.',
  'no-such-form': 'This form is no longer used.',
  'name-required': 'Give the form a name.',
  'name-taken': 'Another form has this name already. Give it another, or take the other out of use first.',
  'unreadable-sample': 'What is printed on this card could not be read. Choose a sharper scan, best a blank card.',
  'invalid-form': ({ problems }) => problems.map((problem) => inWords<FormProblem>(formProblems, problem)).join(' '),
};

const declarationRefusals: WordsByKind<DeclarationRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'not-electronic': 'Only an electronic delivery has a declaration of its submitter.',
  'declaration-there': 'The declaration is there already.',
  'when-required': 'Write when it arrived.',
  'reason-required': 'Write the reason.',
};

/** How a delivery came. */
const forms: Readonly<Record<Delivery['form'], string>> = {
  paper: 'on paper, scanned here',
  scan: 'as scans',
  electronic: 'as e-cards',
};

const boxes: Readonly<Record<BoxKind, string>> = {
  name: 'Name',
  given: 'Given name',
  family: 'Family name',
  signature: 'Signature',
  date: 'Date',
  title: 'Title',
  employer: 'Employer',
  union: 'Union name',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  checkbox: 'Checkbox',
  declaration: 'Declaration',
};

const screen = {
  title: 'Cards',
  takeIn: 'Take in what the union delivers. Every original is kept byte for byte, in the encrypted file.',
  standing: (found: number, stated: number) =>
    `${cards(found)} found, ${cards(stated)} stated. Blank pages are kept and flagged.`,
  read: (n: number) => `Read ${cards(n)}`,
  review: (n: number) => `Review ${cards(n)}`,
  enterRevocation: 'Enter a revocation …',
  deliveries: 'Deliveries',
  theDeliveries: 'deliveries',
  lightTable: 'Light table',
  cardForms: 'Card forms',
};

const batch = {
  none: 'No delivery yet',
  noneWhy: 'Write above who delivered and how many cards they say there are; then drop the files. A receipt is ready at once.',
  title: (given: { readonly number: number; readonly by: string; readonly at: string; readonly form: Delivery['form'] }) =>
    `Batch ${given.number}: ${given.by}, ${given.at}, ${forms[given.form]}`,
  stated: (n: ReactNode) => phrase`${n} stated`,
  found: (n: ReactNode) => phrase`${n} found`,
  blank: (n: ReactNode) => phrase`${n} blank, kept`,
  between: (n: ReactNode) => phrase`${n} between the cards, kept`,
  aside: (n: ReactNode) => phrase`${n} laid aside`,
  unsettled: (n: number) => `${pages(n)} nearly empty: read first`,
  toExplain: 'Difference to explain',
  explained: 'Difference explained',
  arriving: 'Still being taken in',
  agree: 'Numbers agree',
  lying: ({ numbers, arrangement: { sides, cardsPerSheet, separators } }: Pick<BatchView, 'numbers' | 'arrangement'>) =>
    [
      numbers === null ? 'No control numbers given' : `Control numbers ${numbers.first} to ${numbers.last}`,
      ...(cardsPerSheet === 1 ? [] : [`${cardsPerSheet} cards on a sheet`]),
      ...(sides === 'both' ? ['fronts and backs'] : []),
      ...(separators ? ['sheets between the cards'] : []),
    ].join('; '),
  originals: (n: number) => counted(n, 'original', 'originals'),
  file: 'File',
  size: 'Size',
  pages: 'Pages',
  cards: 'Cards',
  remarks: 'Remarks',
  why: (found: number, stated: number) =>
    `Why ${readableNumber(found)} and not ${readableNumber(stated)}? Matching waits for the answer.`,
  writeExplanation: 'Write the explanation',
  enterExplanation: 'Enter the explanation',
  saved: (fileName: string) => `Saved as ${fileName}`,
  saveReceipt: 'Save the receipt …',
};

const declaration = {
  there: 'The submitter’s declaration is there.',
  notThere: 'No truthful declaration of the submitter is there: where the rules require it, each card is questioned (C21).',
  unsaid: 'Whether the submitter’s declaration came was not said when the delivery was taken in.',
  notTruthful: 'It is not truthful …',
  hasArrived: 'It has arrived …',
  arrived: 'The declaration arrived',
  arrivedHint: 'Its cards are no longer questioned for want of it.',
  untrue: 'The declaration is not truthful',
  untrueHint: 'What came with the cards contradicts it. Where the rules require one, each card of the delivery is questioned.',
  writeWhen: 'Write when it arrived',
  writeReason: 'Write the reason',
  title: (number: number) => `The declaration of batch ${number}`,
  comeBack: 'Decided cards of this delivery of which the rules then say something else come back to Review. None is changed.',
  find: 'What do you find?',
  arrivedAt: 'Arrived',
  reason: 'Reason, for the record',
  enter: 'Enter the finding',
};

/** How the cards of a delivery lie, as its form has it. */
export type Lying = Pick<Arrangement, 'sides' | 'separators'> & { readonly cardsPerSheet: string };

const delivery = {
  title: 'A delivery',
  by: 'Delivered by',
  received: 'Received',
  stated: 'Cards stated',
  how: 'How they came',
  cardsBy: (form: Delivery['form']) => `Cards ${forms[form]}`,
  declaration: 'Submitter’s declaration',
  choose: 'Choose …',
  came: 'Came with them',
  didNotCome: 'Did not come',
  files: 'Files of this delivery',
  dropped: (n: number) => `${files(n)} dropped.`,
  complete: 'Complete the form beside, then take them in.',
  takeIn: (n: number) => `Take in ${files(n)}`,
  dropHere: 'Drop files here',
  kinds: 'PDF, TIFF, JPEG, PNG, WebP, HEIC, or a register (CSV, JSON)',
  inPractice: 'The dialog opens where the practice deliveries lie, each in its folder.',
  chooseFiles: 'Choose files …',
  noFile: 'No file: enter a list …',
  more: 'More about this delivery',
  lie: ({ sides, cardsPerSheet, separators }: Lying) =>
    [
      sides === 'one' ? 'fronts only' : 'fronts and backs',
      cardsPerSheet.trim() === '1' ? 'one card on a sheet' : `${cardsPerSheet} cards on a sheet`,
      separators ? 'sheets between them' : 'nothing between them',
    ].join(', '),
  sides: 'Sides',
  fronts: 'Fronts only',
  frontBack: 'Front, back, front, back …',
  perSheet: 'Cards on a sheet',
  between: 'Between the cards',
  nothing: 'Nothing',
  patches: 'Sheets with a patch code or QR code',
  problems: {
    deliveredBy: 'Who handed them over?',
    receivedAt: 'When were they received?',
    stated: 'How many cards did they say there are?',
    declaration: 'Did it come with them?',
    cardsPerSheet: (most: number) => `1 to ${most}`,
  },
};

const table = {
  title: (by: string) => `A list from ${by}`,
  how: 'How does it come?',
  pasted: 'Pasted from a table',
  pastedHint: 'The first row holds the column names.',
  keyed: 'Keyed by hand',
  theTable: 'The table',
  paste: 'Paste the table',
  keyOne: 'Key at least one card',
  nameless: (row: number) => `Row ${row} has no name`,
  takeTable: 'Take in the table',
  take: (n: number) => `Take in ${cards(n)}`,
  signature: 'Signature',
  cell: (label: string, row: number) => `${label}, row ${row}`,
  anotherRow: 'Another row',
  columns: { name: 'Name', signed_on: 'Date signed', title: 'Title', employer: 'Employer', union_name: 'Union' },
  signatures: { present: 'present', absent: 'absent', drawn: 'drawn', typed: 'typed' },
};

const act = {
  title: 'A revocation or a denial',
  what: 'What came in?',
  revocation: 'A revocation',
  revocationHint: 'The signer takes the card back.',
  denial: 'A denial',
  denialHint: 'The signer says that the signature is not hers or his.',
  choosePerson: 'Choose the person …',
  anotherPerson: 'Another person …',
  personMissing: 'Choose the person',
  whenMissing: 'Write when it arrived',
  arrived: 'Arrived',
  dated: 'Dated (if it is)',
  form: 'Form',
  signed: 'Signed, by one person',
  anyWriting: 'Another writing',
  note: 'Note for the record',
  enterRevocation: 'Enter the revocation',
  enterDenial: 'Enter the denial',
  entered: (cardId: string) => `Entered as ${cardId}. Neither party learns from this app that it came.`,
};

const arrange = {
  what: 'What to do with the chosen pages',
  choose: 'Choose pages below.',
  chosen: (n: number) => `${pages(n)} chosen.`,
  acts: { join: 'Lay together …', faces: 'Take faces apart …', cut: 'Cut the sheet …', 'set-aside': 'No document …' },
  unmask: 'Unmask names first: the page must be seen.',
  teach: 'Teach the form …',
  done: 'Done',
  leave: 'Leave it',
  why: 'Why',
  writeReason: 'Write the reason',
  not: {
    none: 'Choose pages first.',
    noPage: (cardId: string) => `${cardId} is an entry of a register: it has no page.`,
    inDispute: (cardId: string) => `${cardId} is in dispute: its ruling decides.`,
    twoPages: 'Choose two pages or more.',
    oneCard: 'Choose one card.',
    oneFace: 'It has one face only.',
    onePage: 'Choose one page.',
  },
  joinTitle: (n: number) => `${pages(n)}, one card`,
  keeps: 'The card keeps the control number',
  otherIs: (cardId: string) => `${cardId} is`,
  othersAre: 'The others are',
  back: 'Its back, or a further page',
  backHint: 'Shown behind the front.',
  rescan: 'The same paper, scanned again',
  rescanHint: 'Shown first from now on, and read anew.',
  outOfUse: (cardIds: string) => `${cardIds}: out of use from now on, never given again. The record keeps this.`,
  joinAs: (cardId: string) => `Lay together as ${cardId}`,
  apart: (cardId: string) => `Take ${cardId} apart`,
  apartSay: (cardId: string, others: number) =>
    `${cardId} keeps its first face. ${counted(others, 'other face', 'other faces')} of it get control numbers of their own.`,
  asideTitle: (n: number) => `${pages(n)}: no document`,
  asideSay: (n: number): string =>
    n === 1
      ? 'The page stays in the file with its control number, and no longer counts as found.'
      : 'The pages stay in the file with their control number, and no longer count as found.',
  whatIsIt: 'What is it?',
  aside: { blank: 'Blank', 'not-a-card': 'Not a card', separator: 'A sheet between the cards' } satisfies Record<
    SetAside,
    string
  >,
  notCardHint: 'A cover letter, a receipt, a list.',
  whyMore: 'Why (if there is more to say)',
  layAside: (n: number) => `Lay ${pages(n)} aside`,
  lapses: (cardIds: string) => `What you decided of ${cardIds} lapses: the card is then another one and waits for you again.`,
  cutTitle: (cardId: string) => `Cut ${cardId} into cards`,
  wholePage: (cardId: string) => `${cardId}, the whole page`,
  rows: 'Rows',
  columns: 'Columns',
  lineAcross: (n: number) => `Line across ${n}`,
  lineDown: (n: number) => `Line down ${n}`,
  layLine: 'Lay at least one line',
  cutSay: (cardId: string) =>
    `The parts get control numbers of their own and ${cardId} is out of use. The page itself is kept whole.`,
  cutInto: (n: number) => `Cut into ${n} cards`,
};

const lightTable = {
  which: 'Which cards',
  all: 'All',
  blankPages: 'Blank pages',
  whichBatch: 'Which batch',
  everyBatch: 'Every batch',
  batch: (number: number) => `Batch ${number}`,
  arrange: 'Arrange pages',
  theCards: 'cards',
  none: 'No cards yet',
  noneInState: 'No card is in this state',
  takeInFirst: 'Take in a delivery first.',
  otherState: 'Choose another state above.',
  range: (from: number, to: number, total: number) => `${from} to ${to} of ${cards(total)}`,
  firstPage: 'This is the first page',
  lastPage: 'This is the last page',
  earlier: 'Earlier',
  later: 'Later',
  register: 'entry of a register',
  covered: 'covered',
  faces: (n: number) => `${n} faces.`,
  inDispute: 'In dispute.',
  noName: 'no name read',
  notRead: 'not read yet',
  laidAside: { blank: 'Blank, laid aside', 'not-a-card': 'Not a card', separator: 'Between the cards' },
  sheetBetween: 'Sheet between?',
  blank: 'Blank',
};

const form = {
  title: (cardId: string) => `A card form, from ${cardId}`,
  reading: (cardId: string) => `Reading what is printed on ${cardId} …`,
  giveName: 'Give the form a name',
  drawName: 'Draw the box of the name',
  name: 'Name of the form',
  draw: (lines: number) =>
    `Draw a box around each place where something is written. ${counted(lines, 'line', 'lines')} of print found: by those outside the boxes later pages are laid over the form.`,
  add: 'Add a box',
  teach: 'Teach this form',
  box: (n: number) => `Box ${n}`,
  says: 'It says',
  removeBox: (n: number) => `Remove box ${n}`,
  remove: 'Remove',
  picture: 'The card that the form is drawn on',
  boxSpoken: (n: number, what: string) => `Box ${n}, ${what}. Arrow keys move it, with Shift they resize it.`,
  takeIn: 'Take in a form from a file …',
  theForms: 'forms',
  none: 'No card form yet',
  noneWhy:
    'Cards are read by the words printed on them. Where that goes wrong, teach the desk the form: on the light table press Arrange pages, choose a blank or any one card, then Teach the form.',
  saved: (fileName: string) => `Saved as ${fileName}`,
  save: 'Save the form …',
  outOfUse: 'Take out of use',
  readBefore: (n: number, name: string) =>
    `${counted(n, 'undecided card was', 'undecided cards were')} read before “${name}” was taught. Read again, the fields are where you drew them, and the declaration is compared with this form’s. What is decided stays as it was read.`,
  readAgain: (n: number) => `Read ${counted(n, 'undecided card', 'undecided cards')} again`,
  noPicture: 'Taken in from a file, without a picture',
  drawnOn: (name: string) => `The card that ${name} was drawn on`,
  holds: (n: number, lines: number) =>
    `${counted(n, 'box', 'boxes')}; ${counted(lines, 'printed line', 'printed lines')} to lay pages by.`,
  quoted: (kind: string, label: string) => `${kind} “${label}”`,
};

const offered = {
  /** A draft of what goes into the record, for her to write otherwise. */
  reason: 'Scanned on both sides: every second page is the empty back of the page before.',
  ask: (n: number) => `Every second page is blank. Are they backs? Then lay ${backs(n)} to their fronts.`,
  lay: (n: number) => `Lay ${backs(n)} to their fronts`,
};

const remarks = {
  sameBytes: (n: number) => `Same bytes as in batch ${n}: not taken in again.`,
  page: (n: number) => `Page ${n}`,
  password: (file: string) => `Password of ${file}`,
  writePassword: 'Write the password',
  open: 'Open it',
  seal: strong('Electronic signature.'),
  noCertificate: 'no certificate',
  key: (digest: string) => `key ${digest}`,
  timeBy: { 'time-stamp': 'time-stamped', signer: 'by the signer’s own clock' },
  whole: 'covers the whole file',
  part: 'covers a part of the file',
  problems: (n: number) => `${counted(n, 'problem', 'problems')} in what was delivered; everything else went on`,
};

export const cardsEn = {
  intakeRefusals,
  unlockRefusals,
  arrangeRefusals,
  formRefusals,
  declarationRefusals,
  boxes,
  screen,
  batch,
  declaration,
  delivery,
  table,
  act,
  arrange,
  lightTable,
  form,
  offered,
  remarks,
};

export type CardsWording = typeof cardsEn;
