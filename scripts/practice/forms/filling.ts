/** What a person puts on a form, as it is to be drawn. */
import type { HandName } from '../fonts.ts';
import type { Manner } from '../signature.ts';

export type Answers = {
  readonly name: string;
  readonly address: string;
  readonly town: string;
  readonly phone: string;
  readonly email: string;
  readonly employer: string;
  readonly title: string;
  readonly date: string;
};

export type Filling = {
  readonly answers: Partial<Answers>;
  readonly hand: HandName;
  readonly ink: string;
  /** Null leaves the line blank. */
  readonly manner: Manner | null;
  readonly faint?: boolean;
  /** A date first written, then struck out with the answer's date above it. */
  readonly struckDate?: string;
  readonly seed: string;
  readonly wording: keyof typeof WORDINGS;
  readonly union: string;
};

export const DESIGNATION =
  'I authorize {union}, to represent me for the purposes of collective bargaining with my employer, and to demand recognition as my exclusive bargaining representative on the strength of this card.';

export const DUAL_PURPOSE =
  'I want to be represented by {union}. This card may be used in support of a demand for recognition of the union by my employer, or in support of a petition for an election among the employees.';

/** Asks for an election and authorizes nobody. */
export const ELECTION_ONLY =
  'I support the petition of {union} for a secret-ballot election, so that the employees of my employer may vote whether they want a union at their place of work.';

const WORDINGS = { designation: DESIGNATION, 'dual-purpose': DUAL_PURPOSE, 'election-only': ELECTION_ONLY } as const;

export function wordingOf(filling: Filling): string {
  return WORDINGS[filling.wording].replace('{union}', filling.union);
}
