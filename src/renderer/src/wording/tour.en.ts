/** The tour of the practice matter: a step a station, and the post that belongs to it. */
import type { PracticeDelivery, PracticeSubmission } from '#contract/practice-views.ts';
import type { Station } from '#contract/views.ts';
import type { LocalDate } from '#core/dates.ts';
import { writtenEn } from './written.ts';

const { counted, date } = writtenEn;

/** What to do here; once it is done, what is good to do still and where it goes on. */
type StepWords = { readonly say: string; readonly after: string };

const steps: Readonly<Record<Station, StepWords>> = {
  rules: {
    say: 'The rules that the parties agreed are here as a draft. Read them in plain words, see whether a term is silent, then freeze them.',
    after: 'Frozen: from now on they are applied as they stand. Each party gets its receipt; then take in the employee list.',
  },
  list: {
    say: 'Take in the employer’s list: look whether each column was taken for the right thing, then accept it at the foot of the page.',
    after:
      'Accepted. Attach the exemplars of signatures, and open a person to read why he or she is eligible. Then come the cards.',
  },
  cards: {
    say: 'Three deliveries came. Take in each with what its letter states; where stated and found differ, write why.',
    after: 'Every delivery is explained. While cards are still being read, those that are read can be reviewed.',
  },
  review: {
    say: 'Decide each card: compare it with the person beside it, and look at the date. Enter counts, Q questions, X does not count, T corrects what was read.',
    after: 'Every card is decided. What you questioned, and who is challenged, waits in Disputes.',
  },
  disputes: {
    say: 'Take up what can change the result: enter what the letters say of it, compare, and rule with your grounds.',
    after: 'What is still open can no longer change the result. Read it in the tally.',
  },
  tally: {
    say: 'Read the sentence, then how delivered became counted, then what could still turn the result.',
    after: 'The result stands, whatever becomes of what is open. It can be certified.',
  },
  certify: {
    say: 'Make a signing identity, settle what is unmet, read the very pages, and sign.',
    after: 'Signed. Save the PDF and both parties’ packages; then look at the record.',
  },
  record: {
    say: 'Every act of yours is here, chained. Above it: how your determinations compare with a careful neutral’s.',
    after: 'That was the whole job. Close the matter (Matter menu); your own is made on the welcome page.',
  },
};

const controls = {
  title: 'Tour of the practice matter',
  at: (step: number, of: number, station: string) => `${step} of ${of} · ${station}`,
  done: '✓ done',
  letters: 'Letters',
  before: 'Before',
  stepBefore: 'The step before',
  next: 'Next',
  nextStep: 'The next step',
  close: 'Close',
  closeTour: 'Close the tour',
  finish: 'Finish',
  finishTour: 'Finish the tour',
};

const letters = {
  agreement: 'Letter of agreement',
  signedByBoth: (on: LocalDate) => `Signed by both parties on ${date(on)}.`,
  list: (on: LocalDate, file: string, exemplars: string) =>
    `Received on ${date(on)}: ${file}, and a signature of each person in ${exemplars}.`,
  delivery: ({ from, carrier, receivedAt, stated, declaration }: PracticeDelivery, files: string) =>
    `Received${carrier === from ? '' : ` by ${carrier}`} on ${date(receivedAt.slice(0, 10) as LocalDate)}, ${receivedAt.slice(11)}: ${counted(stated, 'card', 'cards')} stated${
      declaration === null ? '' : ' as e-cards, with the submitter’s declaration'
    }. ${files}`,
  files: (folder: string, names: readonly string[]) =>
    names.length === 1 ? `In the folder ${folder}: ${names.join()}.` : `In the folder ${folder}: all ${names.length} files.`,
  card: (id: string | null, origin: string) => `${id === null ? 'Card' : `Card ${id}`}, ${origin}`,
  person: (id: string) => `Person ${id}`,
  raised: (by: PracticeSubmission['raisedBy'], ground: string, clause: string) => `Raised by the ${by}: ${ground} (${clause})`,
  union: (says: string) => `The union: ${says}`,
  employer: (says: string) => `The employer: ${says}`,
};

export const tourEn = { steps, controls, letters };

export type TourWording = typeof tourEn;
