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
  readonly wording: 'designation' | 'dual-purpose';
  readonly union: string;
};

export const DESIGNATION =
  'I authorize {union}, to represent me for the purposes of collective bargaining with my employer, and to demand recognition as my exclusive bargaining representative on the strength of this card.';

export const DUAL_PURPOSE =
  'I want to be represented by {union}. This card may be used in support of a demand for recognition of the union by my employer, or in support of a petition for an election among the employees.';

export function wordingOf(filling: Filling): string {
  return (filling.wording === 'designation' ? DESIGNATION : DUAL_PURPOSE).replace('{union}', filling.union);
}
