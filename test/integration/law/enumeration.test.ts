/** The arithmetic against a judge that knows no formula: it tries every way of ruling and counts people by hand. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countStandings, openOutcome } from '#core/tally/count-standings.ts';
import { flips, FLIPS_LISTED } from '#core/tally/flips.ts';
import { countedByHand, disputesOf, drawn, reachesByHand, waysOf, type Drawn } from '#test/builders/standings.ts';

const RUNS = { numRuns: 1500 };

const figuresOf = (one: Drawn) => countStandings({ rules: { threshold: one.threshold }, persons: one.persons, cards: one.cards });
const outcomeOf = (one: Drawn) => openOutcome({ rules: { threshold: one.threshold }, figures: figuresOf(one) });
const endsOf = (one: Drawn) => [...waysOf(disputesOf(one))].map((way) => countedByHand(one, way));

test('a majority is found exactly where every way of ruling gives one, and none exactly where no way does', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const reached = endsOf(one).map((end) => reachesByHand(one, end));
      const expected = reached.every(Boolean) ? 'majority' : reached.some(Boolean) ? 'determinative' : 'no-majority';
      expect(outcomeOf(one)).toBe(expected);
    }),
    RUNS,
  );
});

test('the worst and best margins and ranges are those of the worst and best way of ruling', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const { margin, range } = figuresOf(one);
      const { numerator, denominator } = one.threshold;
      const ends = endsOf(one);
      const margins = ends.map(({ counted, list }) => denominator * counted - numerator * list);
      expect(margin).toEqual({ worst: Math.min(...margins), best: Math.max(...margins) });
      for (const [counted, list] of [range.worst, range.best]) expect(ends).toContainEqual({ counted, list });
      expect(denominator * range.worst[0] - numerator * range.worst[1]).toBe(margin.worst);
      expect(denominator * range.best[0] - numerator * range.best[1]).toBe(margin.best);
    }),
    RUNS,
  );
});

test('required is the least number of people that reaches the threshold on the undisputed list', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const { required, eligible } = figuresOf(one);
      if (eligible === 0) return;
      expect(reachesByHand(one, { counted: required, list: eligible })).toBe(true);
      expect(reachesByHand(one, { counted: required - 1, list: eligible })).toBe(false);
    }),
    RUNS,
  );
});

/** All smallest sets by trying every set of disputes and every way of ruling on it. */
function smallestByHand(one: Drawn): readonly string[] {
  const disputes = disputesOf(one);
  const signers = new Set(one.cards.filter(({ state }) => state === 'counted').map(({ personId }) => `person:${personId}`));
  const against = new Map(disputes.map((d) => [d, d.startsWith('card:') || signers.has(d) ? ('out' as const) : ('in' as const)]));
  const before = reachesByHand(one, countedByHand(one, against));
  const sets = new Map<number, string[]>();
  for (let bits = 1; bits < 2 ** disputes.length; bits++) {
    const set = disputes.filter((_, index) => (bits >> index) & 1);
    const turns = [...waysOf(set)].some(
      (way) => reachesByHand(one, countedByHand(one, new Map([...against, ...way]))) !== before,
    );
    if (turns) sets.set(set.length, [...(sets.get(set.length) ?? []), set.toSorted().join(' ')]);
  }
  return (sets.get(Math.min(...sets.keys())) ?? []).toSorted();
}

test('the flips are all the smallest sets of open disputes that can turn the outcome, and no others', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const found = flips({ rules: { threshold: one.threshold }, persons: one.persons, cards: one.cards });
      const expected = smallestByHand(one);
      expect(found.inAll).toBe(String(expected.length));
      if (expected.length > FLIPS_LISTED) return;
      expect(found.listed.map((set) => set.toSorted().join(' ')).toSorted()).toEqual(expected);
    }),
    { numRuns: 600 },
  );
});

test('there are no flips where the result is certain', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const found = flips({ rules: { threshold: one.threshold }, persons: one.persons, cards: one.cards });
      expect(found.listed.length > 0).toBe(outcomeOf(one) === 'determinative');
    }),
    RUNS,
  );
});

test('the order in which people and cards come makes no difference', () => {
  const shuffled = drawn.chain((one) =>
    fc
      .tuple(
        fc.shuffledSubarray([...one.persons], { minLength: one.persons.length }),
        fc.shuffledSubarray([...one.cards], { minLength: one.cards.length }),
      )
      .map(([persons, cards]) => ({ one, other: { ...one, persons, cards } })),
  );
  fc.assert(
    fc.property(shuffled, ({ one, other }) => {
      expect(figuresOf(other)).toEqual(figuresOf(one));
    }),
    RUNS,
  );
});
