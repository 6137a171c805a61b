import { expect, test } from 'vitest';
import type { CardId, PersonId, Sha256 } from '#core/ids.ts';
import { aBackground, aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import { type CardTrace, findDoubles } from './doubles.ts';
import { findListDoubles } from './list-doubles.ts';
import { createMatcher } from './matcher.ts';
import type { MatchQuery } from './match.ts';
import { areAlike, type GrayImage, markSignature, type SignatureMark } from './signature-mark.ts';

const ZEBULON: PersonInput = { id: 'Z', given: 'Zebulon', family: 'Quackenbush', phone: '9375550101', taxIdLast4: '4417' };
const MATCHER = createMatcher({ list: aList(ZEBULON, ...strangers(90)), background: aBackground(), preset: 'strict' });

function trace(cardId: string, query: Partial<MatchQuery>, known: Partial<CardTrace> = {}): CardTrace {
  const asked = aQuery(query);
  return {
    cardId: cardId as CardId,
    query: asked,
    match: MATCHER.rank(asked),
    fileHash: null,
    pixelHash: null,
    signature: null,
    ...known,
  };
}

/** A curve with `bend`, drawn `thick` at an offset, as a scan of a signature would be. */
function drawn(bend: number, { dx = 0, dy = 0, ink = 20, scale = 1 } = {}): GrayImage {
  const [width, height] = [260, 110];
  const pixels = new Uint8Array(width * height).fill(240);
  for (let step = 0; step < 3000; step++) {
    const t = (step / 3000) * Math.PI * 2;
    const x = Math.round(dx + scale * (110 + 80 * Math.sin(t * bend) + 12 * Math.sin(t * 9)));
    const y = Math.round(dy + scale * (50 + 30 * Math.sin(t * (bend + 1.3) + bend)));
    for (const [ox, oy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      if (x + ox >= 0 && x + ox < width && y + oy >= 0 && y + oy < height) pixels[(y + oy) * width + x + ox] = ink;
    }
  }
  return { width, height, pixels };
}

function mark(image: GrayImage): SignatureMark {
  const found = markSignature(image);
  if (found === null) throw new Error('no ink');
  return found;
}

test('two cards of one person are one question, with the person', () => {
  const cards = [
    trace('C1', { name: 'Zebulon Quackenbush', phone: '9375550101' }),
    trace('C2', { name: 'Quackenbush, Zeb', taxIdLast4: '4417' }),
  ];
  expect(findDoubles(cards)).toEqual([{ kind: 'one-person', cardIds: ['C1', 'C2'], personId: 'Z' }]);
});

test('two cards that claim one person but disagree are a conflict', () => {
  const cards = [
    trace('C1', { name: 'Zebulon Quackenbush', phone: '9375550101', taxIdLast4: '4417' }),
    trace('C2', { name: 'Zebulon Quackenbush', phone: '9375550101', taxIdLast4: '8030' }),
  ];
  expect(findDoubles(cards).map(({ kind }) => kind)).toEqual(['claim-conflict']);
});

test('two cards of one signer who is not on the list are noticed', () => {
  const cards = [
    trace('C1', { name: 'Ottokar Wendland', phone: '3125550000' }),
    trace('C2', { name: 'Wendland, Ottokar', phone: '(312) 555-0000' }),
  ];
  expect(findDoubles(cards)).toEqual([{ kind: 'one-stranger', cardIds: ['C1', 'C2'], personId: null }]);
});

test('cards of different people are no doubles', () => {
  const cards = [
    trace('C1', { name: 'Zebulon Quackenbush' }),
    trace('C2', { name: 'Abel Ackermann' }),
    trace('C3', { name: 'Ottokar Wendland' }),
  ];
  expect(findDoubles(cards)).toEqual([]);
});

test('the same file and the same pixels are told apart', () => {
  const [file, other, pixels] = ['f', 'o', 'p'] as unknown as readonly [Sha256, Sha256, Sha256];
  const twice = [
    trace('C1', { name: 'Abel Ackermann' }, { fileHash: file, pixelHash: pixels }),
    trace('C2', {}, { fileHash: file, pixelHash: pixels }),
  ];
  expect(findDoubles(twice).map(({ kind }) => kind)).toEqual(['same-file']);
  const saved = [
    trace('C1', { name: 'Abel Ackermann' }, { fileHash: file, pixelHash: pixels }),
    trace('C2', {}, { fileHash: other, pixelHash: pixels }),
  ];
  expect(findDoubles(saved).map(({ kind }) => kind)).toEqual(['same-picture']);
});

test('a signature scanned again elsewhere on the page, paler and larger, is alike; another is not', () => {
  const original = mark(drawn(2.1));
  expect(areAlike(original, mark(drawn(2.1, { dx: 14, dy: 6, ink: 70 })))).toBe(true);
  expect(areAlike(original, mark(drawn(2.1, { scale: 1.06 })))).toBe(true);
  expect(areAlike(original, mark(drawn(3.4)))).toBe(false);
});

test('one signature under two names is asked about as such', () => {
  const cards = [
    trace('C1', { name: 'Zebulon Quackenbush', phone: '9375550101' }, { signature: mark(drawn(2.1)) }),
    trace('C2', { name: 'Abel Ackermann' }, { signature: mark(drawn(2.1, { dx: 9 })) }),
    trace('C3', { name: 'Bruno Ackermann' }, { signature: mark(drawn(3.4)) }),
  ];
  expect(findDoubles(cards)).toEqual([{ kind: 'one-signature-two-names', cardIds: ['C1', 'C2'], personId: null }]);
});

test('an empty box has no mark', () => {
  expect(markSignature({ width: 80, height: 30, pixels: new Uint8Array(2400).fill(250) })).toBeNull();
  expect(markSignature({ width: 0, height: 0, pixels: new Uint8Array(0) })).toBeNull();
});

test('list rows with like names and one identifier may be one person; relatives are not', () => {
  const list = aList(
    { ...ZEBULON, id: 'Z1' },
    { ...ZEBULON, id: 'Z2', given: 'Zeb', family: 'Quackenbusch', phone: '2125550000' },
    { ...ZEBULON, id: 'Z3', given: 'Ottokar', taxIdLast4: '1' },
    ...strangers(90),
  );
  const { index } = createMatcher({ list, background: aBackground(), preset: 'strict' });
  expect(findListDoubles(index)).toEqual([{ personIds: ['Z1' as PersonId, 'Z2' as PersonId], shared: ['tax_id_last4'] }]);
});
