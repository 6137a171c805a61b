import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: ROOT })];

/** What stands in code letters and begins like a place of this tree. */
const PLACE = /`((?:src|test|tools|scripts|docs|bench|resources)\/[\w./*-]+?)`/g;
const LINK = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g;

test.each(DOCUMENTS)('every place that %s names is there', (document) => {
  const written = readFileSync(join(ROOT, document), 'utf8');
  const places = [...written.matchAll(PLACE)].map(([, place]) => place ?? '');
  const links = [...written.matchAll(LINK)].map(([, link]) => join(dirname(document), link ?? ''));
  const missing = [...places, ...links].filter((place) =>
    place.includes('*') ? globSync(place, { cwd: ROOT }).length === 0 : !existsSync(join(ROOT, place)),
  );
  expect(missing).toEqual([]);
});

test('the documents are found, and they do name places', () => {
  expect(DOCUMENTS.length).toBeGreaterThan(10);
  const architecture = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  expect([...architecture.matchAll(PLACE)].length).toBeGreaterThan(30);
});
