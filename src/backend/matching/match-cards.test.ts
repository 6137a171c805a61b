import { expect, test } from 'vitest';
import { aList, aQuery, strangers } from '#test/builders/matching.ts';
import type { CardMatch } from '#core/match/match.ts';
import { matchCards } from './match-cards.ts';

const LIST = aList(...strangers(120));
const QUERIES = Array.from({ length: 900 }, (_, index) => {
  const { given, family, phone } = strangers(120)[index % 120] ?? { given: '', family: '', phone: null };
  const name = index % 3 === 0 ? `${family ?? ''}, ${given ?? ''}` : `${given ?? ''} ${(family ?? '').slice(0, -1)}`;
  return aQuery({ name, phone: index % 2 === 0 ? (phone ?? null) : null });
});

async function matchAll(threads: number): Promise<readonly CardMatch[]> {
  const matches: CardMatch[] = [];
  const result = await matchCards({
    list: LIST,
    queries: QUERIES,
    preset: 'strict',
    threads,
    onMatch: (match, index) => {
      expect(index).toBe(matches.length);
      matches.push(match);
    },
  });
  expect(result).toEqual({ ok: true, value: { cards: QUERIES.length } });
  return matches;
}

test('any number of threads gives the same answers in the order of the cards', async () => {
  const here = await matchAll(0);
  expect(JSON.stringify(await matchAll(1))).toBe(JSON.stringify(here));
  expect(JSON.stringify(await matchAll(3))).toBe(JSON.stringify(here));
  expect(here[0]?.candidates[0]?.personId).toBe('S0');
});

test('progress grows to the number of cards', async () => {
  const told: number[] = [];
  await matchCards({
    list: LIST,
    queries: QUERIES,
    preset: 'strict',
    threads: 2,
    onMatch: () => undefined,
    onProgress: (done) => told.push(done),
  });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(QUERIES.length);
});

test.each([0, 2])('a cancelled run with %i threads says how far it came', async (threads) => {
  const cancel = new AbortController();
  const result = await matchCards({
    list: LIST,
    queries: QUERIES,
    preset: 'strict',
    threads,
    signal: cancel.signal,
    onMatch: (_, index) => {
      if (index === 100) cancel.abort();
    },
  });
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.error.done).toBeLessThan(QUERIES.length);
});

test('no cards are no work', async () => {
  const result = await matchCards({ list: LIST, queries: [], preset: 'strict', threads: 2, onMatch: () => undefined });
  expect(result).toEqual({ ok: true, value: { cards: 0 } });
});
