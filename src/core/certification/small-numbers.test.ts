import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CertificationInput } from './input.ts';
import { cardsOf, certificationInput, certifiedRules, certifiedTally } from '#test/builders/certification.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { composeCertification } from './compose.ts';
import { discloseFigures, printedReasons } from './small-numbers.ts';

const reporting = (detail: GroundRules['report']['detail']): GroundRules =>
  certifiedRules({ report: { detail, suppressBelow: 3, recipients: ['union', 'employer'], agreement: false } });

test('under majority-only no figure is disclosed', () => {
  expect(discloseFigures(certificationInput({ rules: reporting('majority-only') }))).toEqual({
    figures: null,
    withheld: 'rules',
    because: 'rules',
  });
});

test('a silent level of detail discloses nothing', () => {
  expect(discloseFigures(certificationInput({ rules: reporting(null) })).figures).toBeNull();
});

test('totals disclose totals but no reasons', () => {
  const { figures } = discloseFigures(certificationInput({ rules: reporting('totals') }));
  expect(figures).toMatchObject({
    people: 110,
    eligible: 100,
    challenged: 7,
    excluded: 3,
    required: 51,
    counted: 58,
    reasons: null,
  });
});

test('where nearly nobody or nearly everybody signed, the totals fall away', () => {
  for (const counted of [0, 2, 98, 100]) {
    const tally = certifiedTally({ counted, outcome: counted > 50 ? 'majority' : 'no-majority' });
    expect(discloseFigures(certificationInput({ tally }))).toEqual({
      figures: null,
      withheld: 'protection',
      because: 'small-numbers',
    });
  }
  expect(discloseFigures(certificationInput({ tally: certifiedTally({ counted: 97 }) })).figures?.counted).toBe(97);
});

test('the report on another unit with too small numbers takes the figures of this one along', () => {
  const otherUnits = [{ counted: 1, eligible: 40 }];
  expect(discloseFigures(certificationInput({ otherUnits }))).toEqual({
    figures: null,
    withheld: 'protection',
    because: 'other-unit',
  });
});

test('a second version that differs by one card prints no figures: the difference would be that card', () => {
  const first = composeCertification(certificationInput()).facts;
  const second = certificationInput({ tally: certifiedTally({ counted: 57 }), earlier: [first], version: 2 });
  expect(discloseFigures(second)).toEqual({ figures: null, withheld: 'protection', because: 'earlier-version' });
  expect(discloseFigures({ ...second, tally: certifiedTally({ counted: 61 }) }).figures?.counted).toBe(61);
});

test('revocations are printed only where the rules disclose their number and they are not few', () => {
  const revocation = (revocationsInTime: number, disclosed: 'number' | 'existence') => {
    const rules = certifiedRules();
    const input = certificationInput({
      rules: { ...rules, revocation: rules.revocation === null ? null : { ...rules.revocation, disclosed } },
      tally: certifiedTally({ revocationsInTime }),
    });
    return discloseFigures(input).figures?.revocationsInTime;
  };
  expect([revocation(4, 'number'), revocation(3, 'number'), revocation(2, 'number')]).toEqual([4, 3, null]);
  expect([revocation(0, 'number'), revocation(4, 'existence')]).toEqual([null, null]);
});

test('questioned cards below the limit are printed as few, none as none', () => {
  const questioned = (value: number) =>
    discloseFigures(certificationInput({ tally: certifiedTally({ questioned: value }) })).figures?.questioned;
  expect(questioned(2)).toEqual({ kind: 'fewer-than', limit: 3 });
  expect(questioned(0)).toEqual({ kind: 'exact', value: 0 });
  expect(questioned(6)).toEqual({ kind: 'exact', value: 6 });
});

test('a reason of few documents is put with others until there are enough', () => {
  const cards = cardsOf([
    { state: 'not-counted', primary: 'C06', number: 12 },
    { state: 'not-counted', primary: 'C04', number: 5 },
    { state: 'not-counted', primary: 'C01', number: 1 },
  ]);
  expect(printedReasons({ cards }, 3, true)).toEqual([
    { code: 'C06', documents: 12 },
    { code: 'other', documents: 6 },
  ]);
});

test('how many cards of excluded persons there were is never printed alone', () => {
  const cards = cardsOf([
    { state: 'not-counted', primary: 'P03', number: 3 },
    { state: 'not-counted', primary: 'C06', number: 4 },
    { state: 'not-counted', primary: 'C04', number: 9 },
  ]);
  expect(printedReasons({ cards }, 3, true).map(({ code }) => code)).not.toContain('P03');
});

test('the number delivered is withheld while a person is challenged: it would tell how many of those signed', () => {
  const batches = [
    { receivedOn: certificationInput().list.receivedOn, from: 'the union', form: 'paper', declaration: null, documents: 76 },
  ] as const;
  expect(discloseFigures(certificationInput({ batches })).figures?.delivered).toBeNull();
  const settled = certifiedTally({ challenged: 0, people: 103, challengedWith: { counted: 0, questioned: 0, none: 0 } });
  expect(discloseFigures(certificationInput({ batches, tally: settled })).figures?.delivered).toBe(76);
});

test('no printed reason is ever below the limit, and together they never exceed the documents not counted', () => {
  const codes = ['C01', 'C04', 'C06', 'C16', 'P01', 'P03', 'R01'] as const;
  fc.assert(
    fc.property(
      fc.array(fc.record({ primary: fc.constantFrom(...codes), number: fc.nat(9) })),
      fc.integer({ min: 1, max: 6 }),
      (groups, limit) => {
        const cards = cardsOf(groups.map(({ primary, number }) => ({ state: 'not-counted' as const, primary, number })));
        const reasons = printedReasons({ cards }, limit, false);
        const total = reasons.reduce((sum, { documents }) => sum + documents, 0);
        return reasons.every(({ documents }) => documents >= limit) && total <= cards.length;
      },
    ),
  );
});

/** Eight people, of whom everyone may or may not have signed; of the first `out` a ruling in between said that they do not belong. */
function papersOf(signed: readonly boolean[], out: number) {
  const rules = reporting('totals');
  const limited = { ...rules, report: { ...rules.report, suppressBelow: 2 } };
  const paper = (excluded: number, earlier: CertificationInput['earlier']): CertificationInput => {
    const counted = signed.slice(excluded).filter(Boolean).length;
    const eligible = 8 - excluded;
    const outcome = 2 * counted > eligible ? 'majority' : 'no-majority';
    const required = Math.floor(eligible / 2) + 1;
    const people = { people: 8, eligible, excluded, challenged: 0, challengedWith: { counted: 0, questioned: 0, none: 0 } };
    const tally = certifiedTally({ ...people, outcome, counted, required, questioned: 0, revocationsInTime: 0, cards: [] });
    return certificationInput({ rules: limited, tally, earlier, batches: [] });
  };
  const first = paper(0, []);
  const second = paper(out, [composeCertification(first).facts]);
  const figures = (input: CertificationInput) => JSON.stringify(discloseFigures(input).figures);
  return {
    first: `${first.tally.outcome} ${figures(first)}`,
    result: second.tally.outcome,
    second: figures(second),
  };
}

const WORLDS = Array.from({ length: 2 ** 8 }, (_, world) => Array.from({ length: 8 }, (__, at) => (world >> at) % 2 === 1));

/** Who, in every way that fits what was seen, signed or did not. */
function knownIn(worlds: readonly (readonly boolean[])[]): readonly number[] {
  return Array.from({ length: 8 }, (_, at) => at).filter((at) => new Set(worlds.map((world) => world[at])).size === 1);
}

test('the first paper tells of nobody in eight, in whatever way they may have signed', () => {
  const seen = Map.groupBy(WORLDS, (world) => papersOf(world, 1).first);
  for (const [paper, worlds] of seen) expect({ paper, known: knownIn(worlds) }).toEqual({ paper, known: [] });
});

test.each([1, 2, 3, 4, 5])(
  'with %i gone in between, the second paper’s figures tell of nobody what its bare result would not have told',
  (out) => {
    const papers = WORLDS.map((world) => ({ world, ...papersOf(world, out) }));
    const byResult = Map.groupBy(papers, ({ first, result }) => `${first} then ${result}`);
    for (const [seen, alike] of byResult) {
      const bare = knownIn(alike.map(({ world }) => world));
      for (const [figures, all] of Map.groupBy(alike, ({ second }) => second)) {
        const known = knownIn(all.map(({ world }) => world)).filter((person) => !bare.includes(person));
        expect({ seen, figures, known }).toEqual({ seen, figures, known: [] });
      }
    }
  },
);
