/** Values that several templates share; the citation is each template's own. */
import type { GroundRules } from '../ground-rules.ts';
import { memory, type Sourced } from './template.ts';

export const MAJORITY: GroundRules['threshold'] = { numerator: 1, denominator: 2, strict: true };

export function atLeast(percent: number): GroundRules['threshold'] {
  return { numerator: percent, denominator: 100, strict: false };
}

type Window = NonNullable<GroundRules['cardWindow']>;

/** Both end days count unless a source says otherwise: the texts seldom say, so the parties should. */
export function window(length: number, unit: Window['unit'], anchor: Window['anchor']): Window {
  return { length, unit, anchor, firstIncluded: true, lastIncluded: true, latest: null, lateCards: null };
}

/** Days are counted where the work is done; no text was read that says so. */
export function placeOfWork(timeZone: string, note = 'confirm it for the place of employment'): Sourced<string> {
  return memory(timeZone, `Time at the place of employment; ${note}`);
}

type Revocation = NonNullable<GroundRules['revocation']>;

export function revocable(terms: Pick<Revocation, 'form' | 'deadline' | 'disclosed'>): Revocation {
  return { allowed: true, ...terms, signedAgain: null };
}
