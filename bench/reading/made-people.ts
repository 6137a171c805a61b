/** Invented people to sign drawn cards, as an employee list and as the closed set to read against. */
import { loadBackground } from '#backend/matching/load-background.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { NameBackground } from '#core/match/background.ts';
import { asEmployeeList } from '../matching/as-list.ts';
import { generateCardCheck } from '../../scripts/made-people/generate.ts';
import type { MadePerson } from '../../scripts/made-people/made-person.ts';

const background = await loadBackground();
export const EMPLOYER = 'Larkspur Pictures';

export type MadeUnit = {
  readonly people: readonly MadePerson[];
  readonly list: EmployeeList;
  readonly background: NameBackground;
};

export function madeUnit(people: number, seed: number): MadeUnit {
  const made = generateCardCheck({ people, profile: 'rich', seed, background }).people;
  return { people: made, list: asEmployeeList(made, EMPLOYER), background };
}

/** As she would print it on a card: never her middle name in full. */
export function writtenName({ given, middle, family, suffix }: MadePerson, withInitial: boolean): string {
  const initial = withInitial && middle !== '' ? `${middle.slice(0, 1)}.` : '';
  return [given, initial, family, suffix].filter((part) => part !== '').join(' ');
}
