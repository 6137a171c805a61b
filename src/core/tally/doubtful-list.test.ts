import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CardId, PersonId } from '../ids.ts';
import type { AskedQuestion } from '../list/answers.ts';
import { countStandings, openOutcome } from './count-standings.ts';
import { couldTurn } from './doubtful-list.ts';
import type { CardStanding, PersonStanding } from './tally.ts';

const rules = { threshold: { numerator: 1, denominator: 2, strict: true } };
const same = (personId: PersonId) => personId;

/** `people` on the list, the first `signers` of them counted. */
function standing(people: number, signers: number) {
  const persons = Array.from({ length: people }, (_, at): PersonStanding => ({
    personId: `p${at}` as PersonId,
    state: 'eligible',
    codes: [],
    limb: null,
  }));
  const cards = persons.slice(0, signers).map(({ personId }): CardStanding => ({
    cardId: `c-${personId}` as CardId,
    personId,
    kind: 'card',
    state: 'counted',
    codes: [],
    primary: null,
  }));
  return { rules, persons, cards };
}

function question(...persons: string[]): AskedQuestion {
  return { kind: 'possibly-one-person', rows: [], detail: '', persons: persons as PersonId[], marks: [], answered: null };
}
const could = (people: number, signers: number, ...open: AskedQuestion[]) => {
  const standings = standing(people, signers);
  return couldTurn(standings, countStandings(standings), { open, whose: same });
};

test('ten people and five cards are no majority, and would be one were two of the others one person', () => {
  expect(could(10, 5, question('p8', 'p9'))).toBe(true);
  expect(could(10, 4, question('p8', 'p9'))).toBe(false);
  expect(could(10, 5)).toBe(false);
});

test('a majority by one falls when two of its signers are one person, not when a signer and another are', () => {
  expect(could(10, 6, question('p0', 'p1'))).toBe(false);
  expect(could(11, 6, question('p0', 'p1'))).toBe(true);
  expect(could(11, 6, question('p0', 'p10'))).toBe(false);
});

test('two people under one id are one more on the list', () => {
  const parted: AskedQuestion = { ...question('p10'), kind: 'one-id-two-names', marks: ['a', 'b'] };
  expect(could(11, 6, parted)).toBe(true);
  expect(could(10, 6, parted)).toBe(false);
});

test('whatever way open doubles are answered, a result that is said to be safe stands', () => {
  const pair = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.array(pair, { maxLength: 3 }), (signers, pairs) => {
      const standings = standing(8, signers);
      const open = pairs.map(([a, b]) => question(`p${a}`, `p${b}`));
      if (couldTurn(standings, countStandings(standings), { open, whose: same })) return;
      const outcome = openOutcome({ rules, figures: countStandings(standings) });
      for (let way = 0; way < 2 ** pairs.length; way++) {
        const merged = mergedBy(
          standings,
          pairs.filter((_, at) => (way >> at) % 2 === 1),
        );
        expect(openOutcome({ rules, figures: countStandings(merged) })).toBe(outcome);
      }
    }),
  );
});

/** By brute force: unions of the pairs, one person each. */
function mergedBy({ persons, cards }: ReturnType<typeof standing>, pairs: readonly (readonly number[])[]) {
  const whose = new Map(persons.map(({ personId }) => [personId, personId]));
  for (const [a, b] of pairs) {
    const [to, from] = [whose.get(`p${a}` as PersonId), whose.get(`p${b}` as PersonId)];
    for (const [id, at] of whose) if (at === from && to !== undefined) whose.set(id, to);
  }
  const standing = persons.filter(({ personId }) => [...whose.values()].includes(personId));
  const moved = cards.map((card) => ({ ...card, personId: card.personId === null ? null : (whose.get(card.personId) ?? null) }));
  return { rules, persons: standing, cards: moved };
}
