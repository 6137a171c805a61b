/** What each part of a certification's facts is called where something is wrong with it. */
import type { CertifiedFacts } from '../facts.ts';

const ITSELF = 'the certification itself';

export const fieldNames: Readonly<Record<keyof CertifiedFacts, string>> = {
  schema: ITSELF,
  layout: ITSELF,
  language: ITSELF,
  paper: ITSELF,
  version: ITSELF,
  issuedAt: ITSELF,
  issuedOn: ITSELF,
  practice: ITSELF,
  asOf: ITSELF,
  threshold: ITSELF,
  unresolved: ITSELF,
  figures: ITSELF,
  withheld: ITSELF,
  agreements: ITSELF,
  suppressBelow: ITSELF,
  objectionsUntil: ITSELF,
  digests: ITSELF,
  software: ITSELF,
  matter: 'the matter’s reference or title',
  replaces: 'the reason for the correction',
  place: 'the place of signing',
  neutral: 'the neutral’s name, capacity, appointment or letterhead',
  panel: 'the name of a member of the panel',
  parties: 'the name of a party (ground rules)',
  agreement: 'the agreement (particulars)',
  unit: 'the description of the unit (ground rules)',
  outcome: 'the explanation of the report',
  list: 'who the list came from',
  batches: 'who a delivery came from',
  exemplars: 'who the exemplars came from, or their kinds',
  comparedBy: 'the name of who determined cards',
  present: 'the names or roles of who was present (particulars)',
  rules: 'the ground rules',
  rulings: 'a ruling',
  objections: 'an objection',
  retention: 'what becomes of the materials (ground rules)',
  service: 'the service list (ground rules)',
};

/** The first part in which the character stands. */
export function fieldWith(facts: CertifiedFacts, character: string): string {
  const found = (Object.keys(fieldNames) as readonly (keyof CertifiedFacts)[]).find((field) =>
    JSON.stringify(facts[field] ?? null).includes(character),
  );
  return found === undefined ? ITSELF : fieldNames[found];
}
