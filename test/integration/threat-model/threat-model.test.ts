/** The threat model claims nothing without a proof, and cites no proof that is gone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const MODEL = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');
const CITED = /Proof: `([^`]+)` › “([^”]+)”/g;
const BENCHED = /`npm run bench -- ([\w-]+)`/g;

type Proof = { readonly file: string; readonly claim: string };

function proofsIn(text: string): readonly Proof[] {
  return [...text.matchAll(CITED)].map(([, file = '', claim = '']) => ({ file, claim }));
}

/** A test's name as it stands in the source: in quotation marks of any kind, as the first argument of what declares a test. */
function declares(source: string, claim: string): boolean {
  return ["'", '"', '`'].some(
    (mark) => source.includes(`(${mark}${claim}${mark}`) || source.includes(`  ${mark}${claim}${mark},`),
  );
}

test('every cited test is there under its name', () => {
  const proofs = proofsIn(MODEL);
  expect(proofs.length).toBeGreaterThan(25);
  const gone = proofs.filter(({ file, claim }) => {
    const path = join(ROOT, file);
    return !existsSync(path) || !declares(readFileSync(path, 'utf8').replaceAll("\\'", "'"), claim);
  });
  expect(gone).toEqual([]);
});

test('every cited bench is a part of `npm run bench`', () => {
  const parts = readFileSync(join(ROOT, 'bench/index.ts'), 'utf8');
  const cited = [...MODEL.matchAll(BENCHED)].map(([, part = '']) => part);
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((part) => !new RegExp(`^  '?${part}'?: ['{]`, 'm').test(parts))).toEqual([]);
});

test('every defence has a proof; what is not stopped says so', () => {
  const lines = MODEL.split(/\n(?=- )/).filter((part) => part.startsWith('- '));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => proofsIn(line).length === 0)).toEqual([]);
  expect(MODEL.split('\n').filter((line) => line.startsWith('Not stopped:')).length).toBeGreaterThan(4);
});

test('whatever mentions a proof is read as one', () => {
  expect(proofsIn(MODEL).length).toBe(MODEL.split('Proof:').length - 1);
});
