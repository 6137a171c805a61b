import { SURE_OF_NAME } from '#core/reading/name-confidence.ts';
import type { Facts, Row } from './part.ts';

export function isSure({ confidence }: Facts): boolean {
  return Number(confidence) >= SURE_OF_NAME;
}

/** How much is covered by sureness, and how much of that is wrong: of the covered, which is the stricter share. */
export function sureness(goals: { readonly covered: string; readonly wrong: string }): readonly Row[] {
  return [
    { title: 'sure', goal: goals.covered, holds: isSure },
    { title: 'wrong, of the sure', goal: goals.wrong, holds: (facts) => (isSure(facts) ? facts['rank'] !== 1 : null) },
  ];
}
