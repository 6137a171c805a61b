import { expect, test } from 'vitest';
import { termsEn } from '#renderer/wording/terms.en.ts';
import { termPaths } from '#test/builders/term-paths.ts';
import { everyTerm, sectionsIn } from './terms.ts';

const shown = sectionsIn(termsEn).flatMap(({ terms }) => everyTerm(terms).map(({ path }) => path));

test('every term of the ground rules has a control', () => {
  expect(termPaths().filter((path) => !shown.includes(path))).toEqual([]);
});

test('no control is of a term that there is not, and none is there twice', () => {
  // A group holds terms; what stands inside one that may be absent is known by it.
  const isKnown = (path: string): boolean =>
    termPaths().some((term) => term === path || term.startsWith(`${path}.`) || path.startsWith(`${term}.`));
  expect(shown.filter((path) => !isKnown(path))).toEqual([]);
  expect(new Set(shown).size).toBe(shown.length);
});
