/** Annex C 2, 3 and 11 to 14: parties and unit before the figures; confidentiality, integrity, service and declaration after them. */
import type { Block, Section, Written } from '../document.ts';
import * as words from '../en/frame.ts';
import { sentence } from '../en/numbers.ts';
import type { CertifiedFacts, PrintedSeal } from '../facts.ts';
import { body, note, paragraphOf, section } from './blocks.ts';

/** The neutral as her papers name her. */
export type NamedNeutral = {
  readonly name: string;
  readonly capacity: string;
  readonly addressLines: readonly string[];
  readonly seal: PrintedSeal | null;
};

export function letterheadOf({ name, capacity, addressLines, seal }: NamedNeutral): Written['letterhead'] {
  return { name, capacity, addressLines, seal: seal === null ? null : { image: seal, alternative: words.sealOf(name) } };
}

export function appointmentSection(facts: CertifiedFacts): Section {
  const { employers, union } = facts.parties;
  const { name: neutral, appointedBy } = facts.neutral;
  return section(words.headings.parties, [
    body(words.appointment({ neutral, appointedBy, parties: words.parties(employers, union) })),
    body(words.agreement(facts.agreement)),
  ]);
}

export function replacedBlocks({ version, sha256, reason }: NonNullable<CertifiedFacts['replaces']>): readonly Block[] {
  return [
    body(words.replaced.text(version, reason)),
    { kind: 'digests', rows: [[words.replaced.file, sha256]], summary: words.replaced.summary },
  ];
}

export function unitBlocks({ unit }: CertifiedFacts): readonly Block[] {
  return [
    body(sentence(unit.description)),
    ...paragraphOf([
      ...(unit.included.length === 0 ? [] : [words.unit.included(unit.included)]),
      ...(unit.excluded.length === 0 ? [] : [words.unit.excluded(unit.excluded)]),
    ]),
  ];
}

export function confidentialitySection({ retention }: CertifiedFacts): Section {
  return section(words.headings.confidentiality, [
    body(words.confidentiality.lead),
    ...paragraphOf(retention.map(({ of, to, on }) => words.confidentiality.retention(of, to, on))),
  ]);
}

export function integrity(facts: CertifiedFacts): Section {
  const { digests } = facts;
  const rows: (readonly [string, string])[] = [
    [words.integrity.rules, digests.rules],
    [words.integrity.list, facts.list.digest],
    [words.integrity.cards, digests.cards],
    [words.integrity.head, digests.head],
  ];
  if (digests.commitment !== null) rows.push([words.integrity.commitment(digests.commitment.size), digests.commitment.root]);
  rows.push([words.integrity.signer, facts.neutral.fingerprint]);
  for (const issuer of facts.neutral.issuerFingerprints) rows.push([words.integrity.issuer, issuer]);
  return {
    ...section(words.headings.integrity, [
      body(words.integrity.lead),
      { kind: 'digests', rows, summary: words.integrity.summary },
      note(words.integrity.check(facts.software)),
    ]),
    together: true,
  };
}

/** Null in the layouts that name the addressees within the declaration. */
export function serviceSection({ layout, service }: CertifiedFacts): Section | null {
  return layout >= 3 && service.length > 0 ? section(words.headings.service, [body(words.service.lead(service))]) : null;
}

export function declarationSection(facts: CertifiedFacts): Section {
  const service = facts.layout >= 3 || facts.service.length === 0 ? [] : [body(words.service.lead(facts.service))];
  const blocks: readonly Block[] = [
    body(words.declaration),
    ...panelBlocks(facts),
    ...service,
    body(words.placeAndDate(facts.place, facts.issuedOn)),
    { kind: 'signature' },
  ];
  return section(words.headings.declaration, blocks, true);
}

/** Only where the neutral presides over a panel. */
function panelBlocks({ panel = [] }: CertifiedFacts): readonly Block[] {
  if (panel.length === 0) return [];
  const { lead, row, summary } = words.panel;
  return [body(lead(panel.length)), { kind: 'digests', rows: panel.map(row), summary }];
}
