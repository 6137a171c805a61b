import { expect, test } from 'vitest';
import { aTally, aTallyView } from '#test/builders/views.ts';
import { tallyEn } from '#renderer/wording/tally.en.ts';
import { tallyEs } from '#renderer/wording/tally.es.ts';
import { howFar, howShort, sentence, sentenceOfUnits } from './arithmetic.ts';

const half = { numerator: 1, denominator: 2, strict: true };
const fiftyFive = { numerator: 55, denominator: 100, strict: false };

function view(counted: number, people: number, threshold = half) {
  const margin = threshold.denominator * counted - threshold.numerator * people;
  const reached = threshold.strict ? margin > 0 : margin >= 0;
  return aTallyView({
    threshold,
    tally: aTally({
      outcome: reached ? 'majority' : 'no-majority',
      counted,
      people,
      eligible: people,
      challenged: 0,
      questioned: 0,
      margin: { worst: margin, best: margin },
      range: { worst: [counted, people], best: [counted, people] },
      challengedWith: { counted: 0, questioned: 0, none: 0 },
    }),
  });
}

/** By trying: lose cards, or add people, one at a time, until the threshold is no longer reached. */
function byTrying(counted: number, people: number, { numerator, denominator, strict }: typeof half) {
  const reached = (c: number, n: number) => (strict ? denominator * c > numerator * n : denominator * c >= numerator * n);
  let cards = 0;
  while (reached(counted - cards, people)) cards += 1;
  let added = 0;
  while (reached(counted, people + added)) added += 1;
  return { cards, people: added };
}

test.each([
  [231, 412, half],
  [51, 100, half],
  [207, 412, half],
  [55, 100, fiftyFive],
  [60, 100, fiftyFive],
])('%i of %i: as many cards or people turn the result as trying finds', (counted, people, threshold) => {
  expect(howFar(view(counted, people, threshold))).toEqual(byTrying(counted, people, threshold));
});

test('half is not a majority, and one more card would be', () => {
  const tied = view(50, 100);
  expect(sentence(tied, tallyEn)).toBe('No majority of the eligible people on the list signed cards that count.');
  expect(howShort(tied)).toBe(1);
});

test('a threshold that is not one half is never called a majority', () => {
  expect(tallyEn.share(fiftyFive)).toBe('at least 55 of every 100');
  expect(sentence(view(60, 100, fiftyFive), tallyEn)).not.toContain('ajority');
  expect(sentence(view(20, 100, fiftyFive), tallyEn)).not.toContain('ajority');
});

test('in Spanish too a threshold that is not one half is never called a majority, and no result is spoken while disputes decide', () => {
  const open = aTallyView({ tally: aTally({ outcome: 'determinative' }) });
  const said = [view(60, 100, fiftyFive), view(20, 100, fiftyFive), open].map((each) => sentence(each, tallyEs));
  expect(said.join(' ')).not.toMatch(/mayoría/i);
  expect(sentence(view(51, 100), tallyEs)).toBe('La mayoría de las personas elegibles de la lista firmó tarjetas que cuentan.');
});

test('exactly the share is enough where the threshold says at least', () => {
  expect(sentence(view(55, 100, fiftyFive), tallyEn)).toBe(
    'At least 55 of every 100 of the eligible people on the list signed cards that count.',
  );
});

test('open disputes that change nothing are named in the sentence', () => {
  const open = aTallyView({ tally: aTally({ outcome: 'majority', challenged: 4, questioned: 6 }) });
  expect(sentence(open, tallyEn)).toContain('and no open dispute can change that');
});

test('while disputes decide, no result is spoken', () => {
  const said = sentence(aTallyView({ tally: aTally({ outcome: 'determinative' }) }), tallyEn);
  expect(said).toContain('nothing can be certified');
  expect(said).not.toMatch(/majority/i);
});

test('of several units it is said in how many the threshold is reached, never of all their people together', () => {
  const unit = (id: string, counted: number) => ({ id, union: null, figures: view(counted, 10).tally });
  expect(sentenceOfUnits([unit('east', 8), unit('west', 3)], half, tallyEn)).toContain('In 1 of the 2 units a majority');
  expect(sentenceOfUnits([unit('east', 8), unit('west', 7)], half, tallyEn)).toContain('In every one of the 2 units');
  expect(sentenceOfUnits([unit('east', 1), unit('west', 3)], fiftyFive, tallyEn)).not.toContain('majority');
});
