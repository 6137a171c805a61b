import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { HashBytes, Sha256 } from '../ids.ts';
import { commitTo, provesInclusion, type CommittedPerson } from './commitments.ts';

const sha256: HashBytes = (bytes) => createHash('sha256').update(bytes).digest('hex') as Sha256;
const keyedWith = (secret: string) => (text: string) => createHmac('sha256', secret).update(text).digest('hex') as Sha256;
const persons = (number: number, counted = 3): readonly CommittedPerson[] =>
  Array.from({ length: number }, (_, index) => ({ personId: `e${String(index)}`, state: 'eligible', counted: index < counted }));
const given = { matter: 'CC-1', keyed: keyedWith('a secret'), sha256 };

test('every person on the list has a proof under the one root, signer or not', () => {
  for (const number of [1, 7, 8, 9, 60, 100]) {
    const { commitment, proofFor } = commitTo(persons(number), given);
    for (const { personId } of persons(number)) {
      const proof = proofFor(personId);
      expect(proof !== null && provesInclusion(proof, commitment, sha256)).toBe(true);
    }
  }
});

test('a proof of anything else than what was committed to fails', () => {
  const { commitment, proofFor } = commitTo(persons(20), given);
  const proof = proofFor('e2')!;
  const holds = (change: object) => provesInclusion({ ...proof, ...change }, commitment, sha256);
  expect(holds({})).toBe(true);
  expect(holds({ person: { ...proof.person, counted: false } })).toBe(false);
  expect(holds({ person: { ...proof.person, personId: 'e3' } })).toBe(false);
  expect(holds({ matter: 'CC-2' })).toBe(false);
  expect(holds({ salt: '0'.repeat(64) })).toBe(false);
  expect(holds({ place: proof.place ^ 1 })).toBe(false);
  expect(holds({ path: proof.path.slice(1) })).toBe(false);
  expect(holds({ path: [...proof.path, proof.root] })).toBe(false);
  expect(holds({ root: '0'.repeat(64) })).toBe(false);
});

test('one leaf has one place: beyond the last, or under a root of another size, nothing is proved', () => {
  const { commitment, proofFor } = commitTo(persons(8), given);
  for (const { personId } of persons(8)) {
    const proof = proofFor(personId)!;
    expect(provesInclusion({ ...proof, place: proof.place + proof.size }, commitment, sha256)).toBe(false);
    expect(provesInclusion({ ...proof, place: proof.place - proof.size }, commitment, sha256)).toBe(false);
    expect(provesInclusion(proof, { ...commitment, size: 16 }, sha256)).toBe(false);
  }
});

test('somebody who is not on the list has no proof', () => {
  expect(commitTo(persons(5), given).proofFor('stranger')).toBeNull();
});

test('the printed commitment tells only a power of two: not how many signed, nor how many there are', () => {
  expect(commitTo(persons(9), given).commitment.size).toBe(16);
  expect(commitTo(persons(16), given).commitment.size).toBe(16);
  expect(commitTo(persons(2), given).commitment.size).toBe(8);
  const proof = commitTo(persons(60, 31), given).proofFor('e0')!;
  expect(Object.keys(proof).toSorted()).toEqual(['matter', 'path', 'person', 'place', 'root', 'salt', 'schema', 'size']);
});

test('without the secret a person’s leaf cannot be guessed: another secret makes another root and another order', () => {
  const one = commitTo(persons(40), given);
  const other = commitTo(persons(40), { ...given, keyed: keyedWith('another secret') });
  expect(one.commitment.root).not.toBe(other.commitment.root);
  expect(persons(40).map(({ personId }) => one.proofFor(personId)?.place)).not.toEqual(
    persons(40).map(({ personId }) => other.proofFor(personId)?.place),
  );
});

test('the order of the list makes no difference', () => {
  expect(commitTo(persons(40).toReversed(), given).commitment).toEqual(commitTo(persons(40), given).commitment);
});
