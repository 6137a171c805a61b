/** Facts into words: annex C of `card-check-practice.md`, part by part. The same facts always make the same words. */
import { invariant } from '../result.ts';
import type { Section, Written } from './document.ts';
import { date } from './en/numbers.ts';
import * as words from './en/frame.ts';
import { rulesLead, ruleTerms } from './en/rules.ts';
import type { CertifiedFacts } from './facts.ts';
import { body, section } from './parts/blocks.ts';
import { conductBlocks, objectionBlocks, rulingBlocks } from './parts/conduct.ts';
import { determination } from './parts/determination.ts';
import {
  appointmentSection,
  confidentialitySection,
  declarationSection,
  integrity,
  letterheadOf,
  replacedBlocks,
  serviceSection,
  unitBlocks,
} from './parts/frame.ts';
import { tallySection } from './parts/tally.ts';

export function writeCertification(facts: CertifiedFacts): Written {
  const title = titleOf(facts);
  const union = facts.parties.union;
  return {
    title,
    subtitle: words.parties(facts.parties.employers, union),
    letterhead: letterhead(facts),
    caption: caption(facts),
    sections: sections(facts),
    furniture: {
      running: title,
      footer: `${facts.matter.reference} · ${words.caption.version} ${words.caption.versionValue(facts.version, facts.replaces !== null)}`,
      banner: facts.practice ? words.titles.practice : null,
      pageOf: words.pageOf,
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
      description: words.signature.described(facts.neutral.name, words.signature.reason(title)),
    },
    metadata: {
      subject: `${words.parties(facts.parties.employers, union)} · ${facts.matter.reference}`,
      keywords: words.metadata.keywords,
      language: 'en',
      attachment: words.metadata.attachment,
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

function letterhead({ neutral }: CertifiedFacts): Written['letterhead'] {
  const { name, capacity, addressLines, seal = null } = neutral;
  return letterheadOf({ name, capacity, addressLines, seal });
}

export function caption(facts: CertifiedFacts): Written['caption'] {
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
      [words.caption.issued, date(facts.issuedOn)],
      [words.caption.neutral, facts.neutral.name],
    ],
  };
}

function sections(facts: CertifiedFacts): readonly Section[] {
  const all: readonly (Section | null)[] = [
    determination(facts),
    facts.replaces === null ? null : section(words.headings.replaces, replacedBlocks(facts.replaces)),
    ...particulars(facts),
    integrity(facts),
    serviceSection(facts),
    declarationSection(facts),
  ];
  return all.filter((entry) => entry !== null);
}

/** What a draft says too: everything between the determination and the seal. */
export function particulars(facts: CertifiedFacts): readonly Section[] {
  return [
    appointmentSection(facts),
    section(words.headings.unit, unitBlocks(facts)),
    tallySection(facts),
    section(words.headings.conduct, conductBlocks(facts)),
    section(words.headings.rules, [
      body(rulesLead[facts.rules.how](date(facts.rules.settledOn))),
      {
        kind: 'facts',
        rows: facts.rules.terms.map(({ term, value }) => [ruleTerms[term], value] as const),
        summary: words.headings.rules,
      },
    ]),
    section(words.headings.rulings, rulingBlocks(facts)),
    section(words.headings.objections, objectionBlocks(facts)),
    confidentialitySection(facts),
  ];
}
