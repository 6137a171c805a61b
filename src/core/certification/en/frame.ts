/** Title, caption, parties and what closes the document. */
import type { LocalDate } from '../../dates.ts';
import type { PanelMember } from '../facts.ts';
import { date, figure, listed, sentence } from './numbers.ts';

export const titles = {
  certification: 'Certification of Results of Card Check',
  noResult: 'Report: No Result Certified',
  corrected: (title: string) => `Corrected ${title}`,
  practice: 'Practice matter · not a real certification',
  practiceLead: 'This is a practice matter. Its parties, persons and cards are invented, and nothing is certified by it.',
} as const;

export const headings = {
  determination: 'Determination',
  proposed: 'Proposed determination',
  parties: 'Appointment and agreement',
  unit: 'The unit',
  conduct: 'Conduct of the card check',
  rules: 'Rules applied',
  tally: 'Tally',
  rulings: 'Rulings on persons',
  objections: 'Objections',
  confidentiality: 'Confidentiality, return and destruction',
  declaration: 'Declaration',
  integrity: 'Integrity',
  service: 'Service',
  replaces: 'Earlier version replaced',
} as const;

export const caption = {
  matter: 'In the matter of the card check between',
  and: 'and',
  employer: 'Employer',
  employers: 'Employers',
  union: 'Union',
  reference: 'Reference',
  version: 'Version',
  issued: 'Issued',
  neutral: 'Neutral',
  versionValue: (version: number, corrected: boolean) => `${String(version)}${corrected ? ' (corrected)' : ''}`,
} as const;

export const parties = (employers: readonly string[], union: string): string => `${listed(employers)} and ${union}`;

export const appointment = (facts: {
  readonly neutral: string;
  readonly appointedBy: string | null;
  readonly parties: string;
}): string =>
  facts.appointedBy === null
    ? `${facts.parties} submitted this card check to ${facts.neutral} as neutral.`
    : sentence(`${facts.parties} submitted this card check to ${facts.neutral}, appointed as neutral by ${facts.appointedBy}`);

export const agreement = (facts: {
  readonly title: string;
  readonly date: LocalDate | null;
  readonly clause: string | null;
}): string => {
  const dated = facts.date === null ? '' : ` of ${date(facts.date)}`;
  const clause = facts.clause === null ? '' : `, ${facts.clause}`;
  return `It was conducted under ${facts.title}${dated}${clause}. A card check applies what the parties agreed; this certification states no opinion on any statute.`;
};

export const unit = {
  included: (titlesIncluded: readonly string[]) => `Included: ${listed(titlesIncluded)}.`,
  excluded: (titlesExcluded: readonly string[]) => `Excluded: ${listed(titlesExcluded)}.`,
} as const;

export const replaced = {
  text: (version: number, reason: string) =>
    `This version replaces version ${String(version)}, which is withdrawn. Reason: ${sentence(reason)}`,
  file: 'File withdrawn (SHA-256)',
  summary: 'The version that is replaced',
} as const;

const DESTINATIONS: Readonly<Record<'union' | 'employer' | 'neutral' | 'destroy', string>> = {
  union: 'returned, sealed, to the union',
  employer: 'returned to the employer',
  neutral: 'kept by the neutral under seal',
  destroy: 'destroyed',
};

export const confidentiality = {
  lead: 'No employee’s choice was disclosed to any party, and nothing in this document names an employee. The names are known to the neutral alone.',
  retention: (of: 'cards' | 'list', to: 'union' | 'employer' | 'neutral' | 'destroy', on: LocalDate | null) =>
    `The ${of === 'cards' ? 'cards' : 'employee list and exemplars'} will be ${DESTINATIONS[to]}${on === null ? '' : ` on ${date(on)}`}.`,
} as const;

export const declaration =
  'I have no interest in the outcome. I conducted or supervised every comparison. This statement is true to the best of my knowledge.';

export const panel = {
  lead: (others: number) =>
    `I sign for a panel of ${figure(others + 1)}. ${others === 1 ? 'The other member signs' : 'The other members sign'} this very file as I have sealed it, each with a signature of their own that is kept beside it and can be checked alone. Without ${others === 1 ? 'it' : 'all of them'} this is not yet the act of the panel.`,
  summary: 'SHA-256 of the certificate of each other member of the panel',
  row: ({ name, capacity, fingerprint }: PanelMember): readonly [string, string] => [
    capacity === '' ? name : `${name}, ${capacity}`,
    fingerprint,
  ],
} as const;

export const placeAndDate = (place: string, on: LocalDate): string => (place === '' ? date(on) : `${place}, ${date(on)}`);

export const integrity = {
  lead: 'This document was sealed once and in one piece: whatever is added or altered afterwards breaks the seal. The digests bind it to the records that the neutral keeps. Those over names are keyed, so that nobody can confirm a guess by them.',
  summary: 'SHA-256 digests that bind this document to the records',
  rules: 'Ground rules',
  list: 'Employee list (keyed)',
  cards: 'Set of documents (keyed)',
  head: 'Head of the record',
  commitment: (size: number) => `Commitment to ${figure(size)} leaves`,
  signer: 'Certificate of the signer',
  issuer: 'Certificate of its issuer',
  check: (software: string) =>
    `How to check it: open it in a reader that validates PDF signatures and see that nothing was changed since; compare the certificate’s digest with the one the neutral gave you beforehand, not with the one printed here; or run the open verifier (countersign verify). The file certified.json, attached, holds these findings for machines. Made with ${software}.`,
} as const;

export const service = {
  lead: (addressees: readonly string[]) => sentence(`Delivered at the same time to ${listed(addressees)}`),
} as const;

export const signature = {
  reason: (title: string) => `I certify: ${title}`,
  sealed: 'Sealed electronically · no changes permitted',
  time: (utc: string) => `Time by the signer’s clock: ${utc} UTC`,
  place: (place: string) => `Place: ${place}`,
  fingerprint: 'Certificate SHA-256',
  /** For who cannot see the panel. */
  described: (name: string, reason: string) => `Electronic signature of ${name}. ${reason}.`,
} as const;

/** Of the table for spreadsheets. */
export const issuedAt = 'Issued at';

export const pageOf = 'Page {page} of {pages}';
export const sealOf = (name: string): string => `Seal of ${name}`;

export const metadata = {
  keywords: 'card check, certification',
  attachment: 'What this certification states, for machines',
} as const;
