/** Facts into words: annex C of `card-check-practice.md`, part by part. The same facts always make the same words. */
import { invariant } from '../result.ts';
import type { Block, Section, Written } from './document.ts';
import type { CertifiedFacts, PrintedFigures, PrintedThreshold } from './facts.ts';
import * as words from './wording.en.ts';

/** The word majority may be used only where the threshold is one (`formats.md` 4, outcomes). */
export function isMajority({ numerator, denominator, strict }: PrintedThreshold): boolean {
  return 2 * numerator > denominator || (2 * numerator === denominator && strict);
}

export function writeCertification(facts: CertifiedFacts): Written {
  const title = titleOf(facts);
  const union = facts.parties.union;
  return {
    title,
    subtitle: words.parties(facts.parties.employers, union),
    letterhead: { name: facts.neutral.name, capacity: facts.neutral.capacity, addressLines: facts.neutral.addressLines },
    caption: caption(facts),
    sections: sections(facts),
    furniture: {
      running: title,
      footer: `${facts.matter.reference} · ${words.caption.version} ${words.caption.versionValue(facts.version, facts.replaces !== null)}`,
      banner: facts.practice ? words.titles.practice : null,
    },
    signaturePanel: {
      name: facts.neutral.name,
      reason: words.signature.reason(title),
      lines: [
        ...(facts.neutral.capacity === '' ? [] : [facts.neutral.capacity]),
        words.signature.sealed,
        ...(facts.place === '' ? [] : [words.signature.place(facts.place)]),
        words.signature.time(utcText(facts)),
      ],
      fingerprintLabel: words.signature.fingerprint,
    },
    metadata: {
      subject: `${words.parties(facts.parties.employers, union)} · ${facts.matter.reference}`,
      keywords: words.metadata.keywords,
      language: 'en',
    },
  };
}

function titleOf({ outcome, layout, replaces }: CertifiedFacts): string {
  const title = outcome.kind === 'no-result' ? words.titles.noResult : words.titles.certification;
  return layout >= 3 && replaces !== null ? words.titles.corrected(title) : title;
}

function utcText(facts: CertifiedFacts): string {
  invariant(facts.issuedAt.endsWith('Z'), 'the moment of issue is printed in UTC');
  return facts.issuedAt.slice(0, 19).replace('T', ' ');
}

function caption(facts: CertifiedFacts): Written['caption'] {
  const { employers, union } = facts.parties;
  return {
    left: [
      { text: words.caption.matter, party: false },
      ...employers.map((text) => ({ text, party: true })),
      { text: employers.length === 1 ? words.caption.employer : words.caption.employers, party: false },
      { text: words.caption.and, party: false },
      { text: union, party: true },
      { text: words.caption.union, party: false },
    ],
    right: [
      [words.caption.reference, facts.matter.reference],
      [words.caption.version, words.caption.versionValue(facts.version, facts.replaces !== null)],
      [words.caption.issued, words.date(facts.issuedOn)],
      [words.caption.neutral, facts.neutral.name],
    ],
  };
}

function sections(facts: CertifiedFacts): readonly Section[] {
  const all: readonly (Section | null)[] = [
    determination(facts),
    facts.replaces === null ? null : section(words.headings.replaces, replacedBlocks(facts.replaces)),
    section(words.headings.parties, [
      body(
        words.appointment({
          neutral: facts.neutral.name,
          appointedBy: facts.neutral.appointedBy,
          parties: words.parties(facts.parties.employers, facts.parties.union),
        }),
      ),
      body(words.agreement(facts.agreement)),
    ]),
    section(words.headings.unit, unitBlocks(facts)),
    tallySection(facts),
    section(words.headings.conduct, conductBlocks(facts)),
    section(words.headings.rules, [
      body(words.rulesLead[facts.rules.how](words.date(facts.rules.settledOn))),
      {
        kind: 'facts',
        rows: facts.rules.terms.map(({ term, value }) => [words.ruleTerms[term], value] as const),
        summary: words.headings.rules,
      },
    ]),
    section(words.headings.rulings, rulingBlocks(facts)),
    section(words.headings.objections, objectionBlocks(facts)),
    section(words.headings.confidentiality, [
      body(words.confidentiality.lead),
      ...paragraphOf(facts.retention.map(({ of, to, on }) => words.confidentiality.retention(of, to, on))),
    ]),
    integrity(facts),
    facts.layout >= 3 && facts.service.length > 0
      ? section(words.headings.service, [body(words.service.lead(facts.service))])
      : null,
    { ...section(words.headings.declaration, declarationBlocks(facts)), together: true },
  ];
  return all.filter((entry) => entry !== null);
}

function replacedBlocks({ version, sha256, reason }: NonNullable<CertifiedFacts['replaces']>): readonly Block[] {
  return [
    body(words.replaced.text(version, reason)),
    { kind: 'digests', rows: [[words.replaced.file, sha256]], summary: words.replaced.summary },
  ];
}

function determination(facts: CertifiedFacts): Section {
  const { outcome, threshold } = facts;
  if (outcome.kind === 'no-result') {
    return section(words.headings.determination, [
      ...practiceCaution(facts),
      { kind: 'paragraph', style: 'finding', text: words.noResultLead },
      body(words.noResult[outcome.reason]),
      ...(outcome.explanation === null ? [] : [body(words.sentence(outcome.explanation))]),
      body(words.noResultEffect),
    ]);
  }
  const majority = isMajority(threshold);
  const reached = outcome.kind === 'reached';
  const text = words.finding({ asOf: facts.asOf, union: facts.parties.union, threshold, majority, reached });
  return section(words.headings.determination, [
    ...practiceCaution(facts),
    { kind: 'paragraph', style: 'finding', text },
    ...(majority ? [] : [body(reached ? words.showing.met : words.showing.notMet)]),
    body(unresolvedText(facts)),
  ]);
}

/** The banner of the pages is no text to a reader aloud: so it is said once here too. */
function practiceCaution({ practice }: CertifiedFacts): readonly Block[] {
  return practice ? [{ kind: 'paragraph', style: 'caution', text: words.titles.practiceLead }] : [];
}

function unresolvedText({ unresolved, figures }: CertifiedFacts): string {
  if (unresolved !== true) return words.unresolved.none;
  return figures === null ? words.unresolved.some : words.unresolved.counted(figures.questioned, figures.challenged);
}

function unitBlocks({ unit }: CertifiedFacts): readonly Block[] {
  return [
    body(words.sentence(unit.description)),
    ...paragraphOf([
      ...(unit.included.length === 0 ? [] : [words.unit.included(unit.included)]),
      ...(unit.excluded.length === 0 ? [] : [words.unit.excluded(unit.excluded)]),
    ]),
  ];
}

function tallySection(facts: CertifiedFacts): Section {
  if (facts.figures === null) {
    const reason = facts.withheld ?? 'rules';
    return section(words.headings.tally, [body(words.withheld[reason])]);
  }
  const { figures } = facts;
  return {
    ...section(words.headings.tally, [
      marginPicture(figures, facts.outcome.kind === 'reached'),
      personsTable(figures),
      ...documentsTable(figures),
      ...(figures.reasons === null || figures.reasons.length === 0 ? [] : [note(words.tally.reasonsNote(facts.suppressBelow))]),
      ...(figures.delivered === null ? [note(words.tally.deliveredWithheld)] : []),
      ...(figures.revocationsInTime === null ? [] : [body(words.tally.revocations(figures.revocationsInTime))]),
    ]),
    together: true,
  };
}

function marginPicture(figures: PrintedFigures, reached: boolean): Block {
  return {
    kind: 'margin',
    list: figures.eligible,
    counted: figures.counted,
    required: figures.required,
    reached,
    countedLabel: words.margin.counted(figures.counted),
    listLabel: words.margin.list(figures.eligible),
    requiredLabel: words.margin.required(figures.required),
    alternative: words.margin.alternative(figures.counted, figures.eligible, figures.required),
  };
}

function personsTable(figures: PrintedFigures): Block {
  const { questioned } = figures;
  const lines: readonly (readonly [label: string, value: string, strong: boolean])[] = [
    [words.tally.people, words.figure(figures.people), false],
    [words.tally.excluded, words.figure(figures.excluded), false],
    [words.tally.challenged, words.figure(figures.challenged), false],
    [words.tally.eligible, words.figure(figures.eligible), true],
    [words.tally.required, words.figure(figures.required), false],
    [words.tally.counted, words.figure(figures.counted), true],
    [
      words.tally.questioned,
      questioned.kind === 'exact' ? words.figure(questioned.value) : words.tally.fewerThan(questioned.limit),
      false,
    ],
  ];
  return numbersTable(words.tally.summary, words.tally.column, lines);
}

function documentsTable({ delivered, reasons }: PrintedFigures): readonly Block[] {
  const lines: (readonly [label: string, value: string, strong: boolean])[] = [];
  if (delivered !== null) lines.push([words.tally.delivered, words.figure(delivered), true]);
  for (const { code, documents } of reasons ?? []) {
    lines.push([
      code === 'other' ? (words.reasons.other ?? code) : `${words.reasons[code] ?? code} (${code})`,
      words.figure(documents),
      false,
    ]);
  }
  if (lines.length === 0) return [];
  const head =
    reasons === null || reasons.length === 0
      ? words.tally.documents
      : `${words.tally.documents}: ${words.tally.notCounted.toLowerCase()}`;
  return [numbersTable(words.tally.documentsSummary, [head, words.tally.column[1]], lines)];
}

function numbersTable(
  summary: string,
  [label, value]: readonly [string, string],
  lines: readonly (readonly [label: string, value: string, strong: boolean])[],
): Block {
  return {
    kind: 'table',
    summary,
    columns: [
      { head: label, align: 'left', share: 0.76 },
      { head: value, align: 'right', share: 0.24 },
    ],
    rows: lines.map(([text, number, strong]) => ({ cells: [text, number], strong })),
  };
}

function conductBlocks(facts: CertifiedFacts): readonly Block[] {
  return [
    body(words.conduct.list(facts.list)),
    ...paragraphOf(facts.batches.map((batch) => words.conduct.batch(batch))),
    body(facts.exemplars === null ? words.conduct.noExemplars : words.conduct.exemplars(facts.exemplars)),
    body(words.conduct.determined(facts.comparedBy)),
    body(facts.present.length === 0 ? words.conduct.nobodyPresent : words.conduct.present(facts.present)),
  ];
}

function rulingBlocks({ rulings }: CertifiedFacts): readonly Block[] {
  if (rulings.length === 0) return [body(words.rulings.none)];
  const shares = [0.07, 0.17, 0.25, 0.13, 0.38] as const;
  return [
    body(words.rulings.lead),
    {
      kind: 'table',
      summary: words.rulings.summary,
      columns: words.rulings.columns.map((head, index) => ({ head, align: 'left', share: shares[index] ?? 0 })),
      rows: rulings.map((ruling) => ({
        cells: [
          String(ruling.number),
          ruling.concerns,
          ruling.question,
          words.rulings.held[ruling.held],
          words.rulings.grounds(ruling.grounds, ruling.clause, ruling.on),
        ],
        strong: false,
      })),
    },
  ];
}

function objectionBlocks(facts: CertifiedFacts): readonly Block[] {
  const until = facts.objectionsUntil === null ? [] : [body(words.objections.until(facts.objectionsUntil))];
  if (facts.objections.length === 0) return [body(words.objections.none), ...until];
  const entries = facts.objections.map((objection) => words.objections.entry(objection));
  return [{ kind: 'numbered', entries }, body(words.objections.nonePending), ...until];
}

function integrity(facts: CertifiedFacts): Section {
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

function declarationBlocks(facts: CertifiedFacts): readonly Block[] {
  const service = facts.layout >= 3 || facts.service.length === 0 ? [] : [body(words.service.lead(facts.service))];
  return [body(words.declaration), ...service, body(words.placeAndDate(facts.place, facts.issuedOn)), { kind: 'signature' }];
}

function section(heading: string, blocks: readonly Block[]): Section {
  return { heading, blocks, together: false };
}

const body = (text: string): Block => ({ kind: 'paragraph', text, style: 'body' });
const note = (text: string): Block => ({ kind: 'paragraph', text, style: 'note' });

function paragraphOf(sentences: readonly string[]): readonly Block[] {
  return sentences.length === 0 ? [] : [body(sentences.join(' '))];
}
