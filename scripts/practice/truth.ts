/** `truth.json`: every delivery with its facts and its careful determination, the docket, the figures. */
import type { PracticeBatch, PracticeDocument, PracticeTruth } from '#backend/practice/practice-truth.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { PersonId } from '#core/ids.ts';
import { answersOf } from './answers.ts';
import { determinationOf } from './determinations.ts';
import { CHALLENGES, COMPARISONS, DISPUTES } from './docket.ts';
import { LIST_ROWS } from './employee-list.ts';
import { EXPECTED } from './expected.ts';
import { E_CARD_FACTS, LETTER_FACTS, paperFacts } from './facts.ts';
import {
  CARDS_PDF,
  E_CARD_BATCH,
  E_CARDS,
  EMPLOYER,
  EXEMPLARS,
  LETTER,
  LETTER_BATCH,
  LIST_XLSX,
  NEUTRAL,
  NOTICE,
  PAPER_BATCH,
  PASSPHRASE,
  UNION,
} from './parties.ts';
import { PEOPLE } from './people.ts';
import { BLANK_PAGE, PLANNED_CARDS, type PlannedCard, UNREADABLE_FILE } from './plan.ts';

type Written = PracticeDocument['written'];

const NOTHING: Written = {
  name: null,
  date: null,
  title: null,
  employer: null,
  address: null,
  town: null,
  phone: null,
  email: null,
};

export function practiceTruth(): PracticeTruth {
  return {
    notice: NOTICE,
    neutral: NEUTRAL,
    union: UNION,
    employer: EMPLOYER,
    passphrase: PASSPHRASE,
    list: {
      file: LIST_XLSX,
      deliveredBy: EMPLOYER,
      receivedAt: '2025-10-01T17:20:00-04:00',
      people: PEOPLE.length,
      rows: LIST_ROWS,
    },
    exemplars: PEOPLE.map(({ id }, index) => ({
      employeeId: id as PersonId,
      file: EXEMPLARS,
      page: index + 1,
      kind: 'direct deposit form',
    })),
    batches: batches(),
    documents: documents(),
    challenges: CHALLENGES,
    comparisons: COMPARISONS,
    disputes: [...DISPUTES],
    expected: EXPECTED,
  };
}

/** All cards of the register, in the order of delivery. */
export function determinedCards(): readonly CardFacts[] {
  return documents().flatMap(({ facts }) => (facts ? [facts] : []));
}

function documents(): PracticeDocument[] {
  const paper = PLANNED_CARDS.map(paperDocument);
  const blankAt = BLANK_PAGE.page - 1;
  return [
    ...paper.slice(0, blankAt),
    blankPage(),
    ...paper.slice(blankAt),
    unreadable(),
    ...E_CARD_FACTS.map(eCardDocument),
    letterDocument(),
  ];
}

function paperDocument(card: PlannedCard): PracticeDocument {
  const determination = determinationOf(card.id);
  return {
    ref: `${card.file}#${card.page}`,
    batch: PAPER_BATCH,
    file: card.file,
    page: card.page,
    kind: 'card',
    layout: card.layout,
    turned: card.turned,
    skewDegrees: card.skewDegrees,
    written: writtenOn(card),
    employeeId: card.person as PersonId | null,
    facts: paperFacts(card),
    determination,
    note: determination.note,
  };
}

function writtenOn(card: PlannedCard): Written {
  const answers = answersOf(card);
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    name: answers.name,
    date: orNull(answers.date),
    title: orNull(answers.title),
    employer: orNull(answers.employer),
    address: orNull(answers.address),
    town: orNull(answers.town),
    phone: orNull(answers.phone),
    email: orNull(answers.email),
  };
}

function blankPage(): PracticeDocument {
  const note = 'A blank page in the feeder: noted and kept; there is no card on it.';
  return {
    ...noCard('blank', note),
    ref: `${BLANK_PAGE.file}#${BLANK_PAGE.page}`,
    file: BLANK_PAGE.file,
    page: BLANK_PAGE.page,
  };
}

function unreadable(): PracticeDocument {
  const note = 'The file is damaged and cannot be opened: kept as received, the union asked to send it again.';
  return { ...noCard('unreadable', note), ref: `${UNREADABLE_FILE.file}#1`, file: UNREADABLE_FILE.file, page: null };
}

function noCard(kind: 'blank' | 'unreadable', note: string): Omit<PracticeDocument, 'ref' | 'file' | 'page'> {
  return {
    batch: PAPER_BATCH,
    kind,
    layout: 'none',
    turned: 0,
    skewDegrees: 0,
    written: NOTHING,
    employeeId: null,
    facts: null,
    determination: null,
    note,
  };
}

function eCardDocument(facts: CardFacts): PracticeDocument {
  const determination = determinationOf(facts.cardId);
  return {
    ref: `${E_CARDS}#${facts.cardId}`,
    batch: E_CARD_BATCH,
    file: E_CARDS,
    page: null,
    kind: 'card',
    layout: 'e-card',
    turned: 0,
    skewDegrees: 0,
    written: { ...NOTHING, name: facts.name.full, date: facts.signedOn, title: facts.title, employer: facts.employer },
    employeeId: facts.employeeId,
    facts,
    determination,
    note: determination.note,
  };
}

function letterDocument(): PracticeDocument {
  const note =
    'A signed letter of one person, received the day before the count: a revocation in time. It is told as a number only.';
  return {
    ref: `${LETTER}#1`,
    batch: LETTER_BATCH,
    file: LETTER,
    page: 1,
    kind: 'revocation',
    layout: 'letter',
    turned: 0,
    skewDegrees: 0.8,
    written: { ...NOTHING, name: 'Gurdeep Kaur', date: 'October 6, 2025', address: '119 Lefferts Way, Queens' },
    employeeId: LETTER_FACTS.employeeId,
    facts: LETTER_FACTS,
    determination: { state: 'act', codes: ['R01'], primary: null, note },
    note,
  };
}

function batches(): PracticeBatch[] {
  const paperFiles = [...new Set(PLANNED_CARDS.map((card) => card.file)), UNREADABLE_FILE.file];
  return [
    {
      id: PAPER_BATCH,
      deliveredBy: 'union',
      carrier: 'Dana Ruiz, organizer',
      receivedAt: '2025-10-06T10:15:00-04:00',
      statedCount: 44,
      foundCount: 43,
      difference: `The union counted the damaged file ${UNREADABLE_FILE.file} as a card; page ${BLANK_PAGE.page} of ${CARDS_PDF} is blank and was not counted.`,
      declaration: null,
      files: paperFiles,
    },
    {
      id: E_CARD_BATCH,
      deliveredBy: 'union',
      carrier: 'Dana Ruiz, organizer',
      receivedAt: '2025-10-06T10:40:00-04:00',
      statedCount: 2,
      foundCount: 2,
      difference: null,
      declaration:
        'I declare that the cards of this register were signed through a form sent to the signer’s own e-mail address, opened with a code sent to the signer’s telephone, and that the text, the date and the particulars here are those that the signer saw and signed. Dana Ruiz, 6 October 2025.',
      files: [E_CARDS],
    },
    {
      id: LETTER_BATCH,
      deliveredBy: 'person',
      carrier: 'By mail to the neutral',
      receivedAt: '2025-10-07T09:05:00-04:00',
      statedCount: 1,
      foundCount: 1,
      difference: null,
      declaration: null,
      files: [LETTER],
    },
  ];
}
