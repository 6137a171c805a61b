import type { Facts, Row } from './part.ts';

/** What counts as sure of a name read: how well it explains the picture, and how far it leads. */
const SURE = { likelihood: -8, lead: 4 } as const;

export function isSure({ likelihood, lead }: Facts): boolean {
  return Number(likelihood) >= SURE.likelihood && Number(lead) >= SURE.lead;
}

/** How much is covered by sureness, and how much of that is wrong: of the covered, which is the stricter share. */
export function sureness(goals: { readonly covered: string; readonly wrong: string }): readonly Row[] {
  return [
    { title: 'sure', goal: goals.covered, holds: isSure },
    { title: 'wrong, of the sure', goal: goals.wrong, holds: (facts) => (isSure(facts) ? facts['rank'] !== 1 : null) },
  ];
}
