/** What must not change a count, and what may change it one way only. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardDraft, type CardDraft } from '#test/builders/cards.ts';
import { count, type CountDraft } from '#test/builders/count.ts';
import { people, type RowDraft } from '#test/builders/list.ts';

const faults = fc.constantFrom<CardDraft>(
  {},
  {},
  {},
  { signed_on: '' },
  { signed_on: '10/02/2024' },
  { signed_on: '2021-01-01' },
  { altered: 'yes' },
  { wording: 'dual-purpose' },
  { signature: 'absent' },
  { kind: 'rival-card' },
  { kind: 'revocation', signed_on: '', received_on: '2024-03-20' },
  { kind: 'portal-yes' },
  { kind: 'portal-no', signed_on: '2024-03-01' },
  { employee_id: '' },
);

const PEOPLE = 8;

/** A register of up to fourteen documents of eight people, of whom some are challenged or excluded. */
const matters: fc.Arbitrary<CountDraft> = fc
  .record({
    statuses: fc.array(fc.constantFrom('', '', 'challenged', 'excluded'), { minLength: PEOPLE, maxLength: PEOPLE }),
    cards: fc.array(fc.record({ of: fc.integer({ min: 1, max: PEOPLE }), fault: faults }), { maxLength: 14 }),
    dualCards: fc.constantFrom('neither', 'both', 'latest', 'ask', null),
    conflict: fc.constantFrom('latest-act', 'card-stands', 'block', null),
    undated: fc.constantFrom('count', 'question', 'not-counted', null),
  })
  .map(({ statuses, cards, dualCards, conflict, undated }) => ({
    rules: { dualCards, channels: { allowed: ['card', 'portal'], conflict }, card: { undated } },
    list: people(PEOPLE).map((row, index) => ({ ...row, status: statuses[index] ?? '' })),
    cards: cards.map(({ of, fault }, index) => ({ ...cardDraft(of), card_id: `c${index}`, ...fault })),
  }));

const RUNS = { numRuns: 250 };

/** Everything but the order in which things are listed. */
function essence(draft: CountDraft) {
  const { flips, cards, persons, silentTerms: _terms, ...figures } = count(draft);
  const byId = new Map(cards.map((card) => [card.cardId, `${card.state} ${card.codes.join()} ${card.primary ?? ''}`]));
  const people = new Map(persons.map((person) => [person.personId, `${person.state} ${person.codes.join()}`]));
  return {
    ...figures,
    blockedBy: figures.blockedBy.toSorted(),
    flips: new Set(flips.map((set) => set.toSorted().join())),
    byId,
    people,
  };
}

test('the order of the rows of the list and of the register changes nothing', () => {
  fc.assert(
    fc.property(matters, (draft) => {
      const turned = { ...draft, list: draft.list.toReversed(), cards: draft.cards.toReversed() };
      expect(essence(turned)).toEqual(essence(draft));
    }),
    RUNS,
  );
});

test('other ids for the same people change no figure', () => {
  const renamed = (row: RowDraft | CardDraft) => ({
    ...row,
    ...(row.employee_id ? { employee_id: `x${9 - Number(row.employee_id.slice(1))}` } : {}),
  });
  fc.assert(
    fc.property(matters, (draft) => {
      const { byId: _a, people: _b, flips: _c, ...figures } = essence(draft);
      const other = essence({ ...draft, list: draft.list.map(renamed), cards: draft.cards.map(renamed) });
      expect(other).toMatchObject(figures);
    }),
    RUNS,
  );
});

test('a second row for a person changes nothing', () => {
  fc.assert(
    fc.property(matters, (draft) => {
      expect(essence({ ...draft, list: [...draft.list, ...draft.list.slice(0, 3)] })).toEqual(essence(draft));
    }),
    RUNS,
  );
});

test('a majority never appears where any way of ruling on the open disputes denies it', () => {
  fc.assert(
    fc.property(matters, (draft) => {
      const first = count(draft);
      if (first.outcome !== 'majority' && first.outcome !== 'no-majority') return;
      const persons = first.persons.filter(({ state }) => state === 'challenged').map(({ personId }) => personId);
      const cards = first.cards.filter(({ state }) => state === 'questioned').map(({ cardId }) => cardId);
      if (persons.length + cards.length > 5) return;
      for (let bits = 0; bits < 2 ** (persons.length + cards.length); bits++) {
        const rulings = [
          ...persons.map((employee_id, at) => ({
            employee_id,
            ruling: (bits >> at) & 1 ? 'eligible' : 'excluded',
            grounds: 'g',
          })),
          ...cards.map((card_id, at) => ({
            card_id,
            ruling: (bits >> (persons.length + at)) & 1 ? 'counted' : 'not-counted',
            grounds: 'g',
          })),
        ];
        const after = count({ ...draft, rulings });
        // Every person may be ruled out: nobody is then left to be a majority of.
        if (after.blockedBy.includes('list.empty')) expect(first.outcome).toBe('no-majority');
        else if (after.outcome !== 'determinative') expect(after.outcome).toBe(first.outcome);
      }
    }),
    RUNS,
  );
});

test('one more valid card never lessens the margin', () => {
  fc.assert(
    fc.property(matters, fc.integer({ min: 1, max: PEOPLE }), (draft, of) => {
      const quiet = { ...draft, cards: draft.cards.filter(({ kind }) => kind !== 'rival-card') };
      const more = { ...quiet, cards: [...quiet.cards, { ...cardDraft(of), card_id: 'more' }] };
      expect(count(more).margin.worst).toBeGreaterThanOrEqual(count(quiet).margin.worst);
    }),
    RUNS,
  );
});

test('figures add up: people by state, and every card has one state', () => {
  fc.assert(
    fc.property(matters, (draft) => {
      const { people: all, eligible, challenged, excluded, challengedWith, codes, cards } = count(draft);
      expect(eligible + challenged + excluded).toBe(all);
      expect(challengedWith.counted + challengedWith.questioned + challengedWith.none).toBe(challenged);
      const documents = cards.filter(({ kind }) => kind === 'card' || kind === 'portal-yes');
      const uncounted = documents.filter(({ state }) => state !== 'counted' && state !== 'undetermined').length;
      expect(Object.values(codes).reduce((sum, number) => sum + number, 0)).toBe(uncounted);
    }),
    RUNS,
  );
});
