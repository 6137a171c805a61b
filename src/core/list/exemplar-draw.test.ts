import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../ids.ts';
import { drawExemplars } from './exemplar-draw.ts';

const list = Array.from({ length: 90 }, (_, at) => `p${at}` as PersonId);
const asked = (scope: 'everybody' | 'drawn' | 'signers', needed: readonly number[], seed = 'a', people = list) =>
  drawExemplars(scope, {
    list: people,
    needed: new Set(needed.map((at) => `p${at}` as PersonId)),
    rank: (personId) => ranked(seed, personId),
    suppressBelow: 3,
  });

function ranked(seed: string, personId: string): string {
  return createHash('sha256').update(`${seed}:${personId}`).digest('hex');
}

test('a request for the signers alone is refused, however many they are', () => {
  expect(asked('signers', [1, 2, 3])).toEqual({ ok: false, error: { kind: 'names-signers' } });
  expect(
    asked(
      'signers',
      list.map((_, at) => at),
    ),
  ).toEqual({ ok: false, error: { kind: 'names-signers' } });
});

test('three who are needed stand among ten others, in the order of the list, and the draw comes out the same again', () => {
  const drawn = asked('drawn', [70, 5, 33]);
  if (!drawn.ok) throw new Error(drawn.error.kind);
  expect(drawn.value.people).toHaveLength(13);
  expect(drawn.value.people).toEqual(list.filter((personId) => drawn.value.people.includes(personId)));
  expect(asked('drawn', [70, 5, 33])).toEqual(drawn);
  expect(asked('drawn', [70, 5, 33], 'b')).not.toEqual(drawn);
});

test('on a short list everybody is asked for', () => {
  expect(asked('drawn', [1, 2], 'a', list.slice(0, 17))).toMatchObject({ ok: true, value: { scope: 'everybody' } });
  expect(asked('drawn', [1, 2], 'a', list.slice(0, 18))).toMatchObject({ ok: true, value: { scope: 'drawn' } });
});

test('with nobody to hide, and with nobody at all, there is nothing to draw', () => {
  expect(asked('drawn', [])).toEqual({ ok: false, error: { kind: 'nobody-needed' } });
  expect(asked('everybody', [], 'a', [])).toEqual({ ok: false, error: { kind: 'nobody-listed' } });
});

test('whoever is needed is always asked for, and at most one in three of those asked for was needed', () => {
  const needed = fc.uniqueArray(fc.integer({ min: 0, max: 89 }), { minLength: 1 });
  fc.assert(
    fc.property(needed, fc.string(), (who, seed) => {
      const drawn = asked('drawn', who, seed);
      if (!drawn.ok) throw new Error(drawn.error.kind);
      const people = new Set<string>(drawn.value.people);
      expect(who.every((at) => people.has(`p${at}`))).toBe(true);
      if (drawn.value.scope === 'drawn') expect(3 * who.length).toBeLessThanOrEqual(people.size);
      else expect(people.size).toBe(90);
    }),
  );
});
