/**
 * Acts drawn at random, of the neutral's and of her jobs', and after every one of them all that the desk shows: what was followed from one act
 * to the next is what a desk that has kept nothing works out of the file.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDate } from '#core/dates.ts';
import type { CardId, DisputeId, PersonId } from '#core/ids.ts';
import { err, type Result } from '#core/result.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { answerList } from '#backend/use-cases/list/answer-list.ts';
import { batchViews, cardsPage } from '#backend/use-cases/cards/card-queries.ts';
import { confirmationSheet } from '#backend/use-cases/review/confirmation-sheet.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { determineWithin } from '#backend/use-cases/review/determine-card.ts';
import { determineSheet } from '#backend/use-cases/review/determine-sheet.ts';
import { addPosition, ruleDispute, withdrawDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { docketOverview } from '#backend/use-cases/disputes/docket-overview.ts';
import { enterAct } from '#backend/use-cases/disputes/enter-act.ts';
import { cardsAsFiled, keptCards } from '#backend/use-cases/standing/kept-cards.ts';
import { listQuestions, questionKey } from '#backend/use-cases/list/list-questions.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { createMemo } from '#backend/use-cases/desk/memo.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { openDisputes } from '#backend/use-cases/standing/open-disputes.ts';
import { putCardOff } from '#backend/use-cases/review/put-off.ts';
import { readUnread, unreadCards } from '#backend/use-cases/cards/read-cards.ts';
import { queueAround } from '#backend/use-cases/review/review-queue.ts';
import { amendRules } from '#backend/use-cases/rules/rules-acts.ts';
import { setAsidePages } from '#backend/use-cases/review/set-aside-pages.ts';
import { standings } from '#backend/use-cases/standing/standings.ts';
import { rankCards } from '#backend/use-cases/standing/suggest.ts';
import { touchedCards } from '#backend/use-cases/standing/touched-cards.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  factsOf,
  onCard,
  onPerson,
  testSurroundings,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { aBlankReading, aPlainReading, phoneList, toolsThatRead, withReadCards } from '#test/builders/read-cards.ts';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';

const CARDS = 7;
const PEOPLE = 9;
const SHOWS = ['left', 'all', 'again', 'put-off', 'joint-session', 'questioned', 'not-counted', 'counted'] as const;

type Drawn = { readonly act: keyof typeof ACTS; readonly card: number; readonly person: number };
const cardId = ({ card }: Drawn) => `C-000${card}` as CardId;
const personId = ({ person }: Drawn) => `E${person}` as PersonId;
const openOne = (desk: Desk, { card }: Drawn): DisputeId => {
  const raised = disputes(desk.db);
  return raised[card % Math.max(1, raised.length)]?.disputeId ?? ('D-none' as DisputeId);
};

/** Many of what is drawn is refused, for instance of a card that is in dispute: then nothing may have changed. */
const ACTS = {
  count: (desk, of) => determine(desk, cardId(of), counted(personId(of)), 'As it is now.'),
  question: (desk, of) =>
    determine(desk, cardId(of), { state: 'questioned', personId: personId(of), codes: ['C09'] }, 'The year is written over.'),
  'do not count': (desk, of) =>
    determine(desk, cardId(of), { state: 'not-counted', personId: personId(of), codes: ['C06'] }, 'Another union.'),
  'not on the list': (desk, of) => determine(desk, cardId(of), { state: 'unmatched' }, 'Nobody of that name.'),
  'a later card': (desk, of) => determine(desk, cardId(of), { state: 'superseded', personId: personId(of) }, 'She signed again.'),
  'put off': (desk, of) =>
    putCardOff(desk, { cardId: cardId(of), until: of.person % 2 === 0 ? 'later' : 'joint-session', note: 'Ask.' }),
  'lay aside': (desk, of) => setAsidePages(desk, { cardIds: [cardId(of)], what: 'blank', reason: 'Nothing is on it.' }),
  'dispute the card': (desk, of) => raise(desk, onCard(cardId(of)), 'C09'),
  'challenge the person': (desk, of) => raise(desk, onPerson(personId(of)), 'P04'),
  'take a position': (desk, of) => addPosition(desk, { disputeId: openOne(desk, of), party: 'union', text: 'It is valid.' }),
  'rule for it': (desk, of) => rule(desk, of, ['counted', 'eligible']),
  'rule against it': (desk, of) => rule(desk, of, ['not-counted', 'excluded']),
  withdraw: (desk, of) => withdrawDispute(desk, { disputeId: openOne(desk, of), reason: 'They agreed.' }),
  'a sheet': (desk) => {
    const { cards } = confirmationSheet(desk, { batchId: null });
    const given = cards.map((each) => ({ cardId: each.cardId, personId: each.person.personId, shown: each.shown }));
    return determineSheet(desk, { cards: given.slice(0, 2), takenOut: [] });
  },
  'a newer list': (desk, { card, person }) => withList(desk, aList(PEOPLE - 3 + ((card + person) % 6)), 'joint'),
  'an answer on the list': (desk, { person }) => {
    const asked = listQuestions(desk);
    const question = asked[person % Math.max(1, asked.length)];
    if (question === undefined) return null;
    const answer = person % 2 === 0 ? 'different-people' : 'one-person';
    return answerList(desk, {
      key: questionKey(desk, question),
      answer,
      persons: question.persons ?? [],
      reason: 'It is known.',
    });
  },
  'other rules': (desk, { card }) =>
    amendRules(desk, {
      rules: { ...PLAIN_RULES_JSON, dualCards: card % 2 === 0 ? 'both' : 'neither' },
      basis: 'joint',
      reason: 'Agreed.',
    }),
  'a revocation': (desk, of) =>
    enterAct(desk, {
      kind: 'revocation',
      personId: personId(of),
      receivedAt: desk.now(),
      signedOn: '2024-03-12' as LocalDate,
      form: 'any-writing',
      note: 'A letter.',
    }),
  'more cards read': async (desk) => {
    readUnread(desk);
    await desk.jobs.settled();
  },
  'ranked again': (desk, of) => rankCards(desk, [cardId(of)]),
  'begun and undone': (desk, of) =>
    perform<null, { readonly kind: 'undone' }>(desk, (record) => {
      const facts = factsOf(desk, cardId(of));
      determineWithin(desk, record, { cardId: cardId(of), determination: counted(personId(of)), facts, reason: 'No.' });
      shown(desk);
      return err({ kind: 'undone' });
    }),
} satisfies Readonly<Record<string, (desk: Desk, of: Drawn) => unknown>>;

function raise(desk: Desk, subject: Parameters<typeof openDispute>[1]['subject'], code: string): Result<unknown, unknown> {
  return openDispute(desk, { subject, raisedBy: 'neutral', code, ground: 'A ground.', clause: null });
}

function rule(
  desk: Desk,
  of: Drawn,
  [onCards, onPersons]: readonly ['counted', 'eligible'] | readonly ['not-counted', 'excluded'],
) {
  const disputeId = openOne(desk, of);
  const dispute = disputes(desk.db).find((each) => each.disputeId === disputeId);
  return ruleDispute(desk, { disputeId, ruling: dispute?.cardId == null ? onPersons : onCards, grounds: 'Heard.', unit: null });
}

function shown(desk: Desk) {
  const all = standings(desk);
  return {
    queues: SHOWS.map((show) => queueAround(desk, { show, batchId: null, reason: null, layout: null, near: [] })),
    glance: matterView(desk),
    cards: cardsPage(desk, { state: 'all', batchId: null, offset: 0, limit: 100 }),
    batches: batchViews(desk),
    unread: unreadCards(desk).map((card) => card.cardId),
    persons: all?.persons,
    standing: all?.cards,
    tally: theTally(desk),
    touched: touchedCards(desk),
    docket: docket(desk),
    overview: docketOverview(desk),
    open: openDisputes(desk),
    sheet: confirmationSheet(desk, { batchId: null }),
  };
}

/** The first of them stands on it under a second id as well: who that is, is asked. */
function aList(people: number): string {
  const lines = phoneList(people).split('\n');
  return [...lines, lines[1]?.replace('E1,', 'E91,')].join('\n');
}

/** The same file with nothing kept. */
const forgetful = (desk: Desk): Desk => ({ ...desk, memo: createMemo() });

const drawn: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
    card: fc.integer({ min: 1, max: CARDS }),
    person: fc.integer({ min: 1, max: PEOPLE }),
  }),
  { minLength: 8, maxLength: 18 },
);

async function aReadMatter(folder: Folder): Promise<Desk> {
  const readings = Array.from({ length: CARDS }, (_, index) => (index === CARDS - 1 ? aBlankReading() : aPlainReading(index)));
  const surroundings = testSurroundings({ tools: toolsThatRead(readings) });
  const desk = withList(withRules(aMatter(folder, surroundings)), aList(PEOPLE));
  await withReadCards(desk, CARDS);
  return desk;
}

test('whatever acts are drawn, what is followed is what the whole computation says', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (acts) => {
      const folder = aFolder();
      const desk = await aReadMatter(folder);
      try {
        shown(desk);
        for (const each of acts) {
          await ACTS[each.act](desk, each);
          expect({ after: each, ...shown(desk) }).toEqual({ after: each, ...shown(forgetful(desk)) });
          expect(keptCards(desk)).toEqual(cardsAsFiled(desk));
        }
      } finally {
        desk.db.close();
        folder.remove();
      }
    }),
    // What is drawn is short enough to be read as it is: to look for less takes longer than the whole test.
    { numRuns: 6, endOnFailure: true },
  );
});
