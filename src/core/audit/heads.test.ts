import { expect, test } from 'vitest';
import { headsIn } from './heads.ts';

const HASH = '0123456789abcdef'.repeat(4);
const OTHER = 'fedcba9876543210'.repeat(4);
const grouped = (hash: string): string => hash.replaceAll(/(.{4})(?=.)/g, '$1 ');

test('a head is read from its QR code, with the matter it is of, whatever the reference holds', () => {
  expect(headsIn(`countersign-head:1:24-161:${HASH}`)).toEqual([{ reference: '24-161', hash: HASH }]);
  expect(headsIn(`countersign-head:1:a:b c:${HASH}`)).toEqual([{ reference: 'a:b c', hash: HASH }]);
});

test('a head is read as printed in groups, in one, in capitals, or broken over lines', () => {
  for (const text of [grouped(HASH), HASH, HASH.toUpperCase(), grouped(HASH).replaceAll('89ab ', '89ab\n'), `Head: ${HASH}.`]) {
    expect(headsIn(text)).toEqual([{ reference: null, hash: HASH }]);
  }
});

test('every digest of a page is a candidate, the coded one first, each once', () => {
  const page = `Original 1 ${grouped(OTHER)}\nHead ${grouped(HASH)}\ncountersign-head:1:24-161:${HASH}`;
  expect(headsIn(page)).toEqual([
    { reference: '24-161', hash: HASH },
    { reference: null, hash: OTHER },
  ]);
});

test.each(['', HASH.slice(1), `${HASH}0`, 'g'.repeat(64), 'countersign-head:2:x:00', `countersign-head:1:x:${HASH.slice(2)}`])(
  'what is no whole head is none: %s',
  (text) => {
    expect(headsIn(text)).toEqual([]);
  },
);
