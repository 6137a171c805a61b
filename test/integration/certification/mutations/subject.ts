/** What is altered by chance, and chance itself. */
import { holeOf, objectsOf, type Hole, type ObjectTexts } from '../forgery.ts';

export type Mutation = { readonly bytes: Buffer; readonly what: string };

/** A whole number from 0, below what is asked. */
export type Chance = (below: number) => number;

export type Family = (subject: Subject, chance: Chance) => Mutation;

export type Subject = {
  readonly file: Buffer;
  /** A genuine certification of the same signer that says something else. */
  readonly other: Buffer;
  readonly hole: Hole;
  readonly objects: ReadonlyMap<number, string>;
  readonly otherObjects: ReadonlyMap<number, string>;
  /** Digits of the signature string in use; the rest of its place is zeros. */
  readonly used: number;
};

export function subjectOf(file: Buffer, other: Buffer): Subject {
  const hole = holeOf(file);
  const used = file.toString('latin1', hole.start + 1, hole.end - 1).replace(/0*$/, '').length;
  return { file, other, hole, objects: objectsOf(file), otherObjects: objectsOf(other), used };
}

export function pick<T>(from: readonly T[], chance: Chance): T {
  const one = from[chance(from.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
}

export const numbersIn = (objects: ReadonlyMap<number, string>): readonly number[] => [...objects.keys()];

export const copyOf = (objects: ReadonlyMap<number, string>): ObjectTexts => new Map(objects);

/** xorshift32: no library, no clock, the same on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed | 1, 0x9e3779b1) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
