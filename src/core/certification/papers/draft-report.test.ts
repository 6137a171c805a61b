import { expect, test } from 'vitest';
import { certificationInput, certifiedRules, certifiedTally, day } from '#test/builders/certification.ts';
import { composeCertification } from '../compose.ts';
import type { CertificationInput } from '../input.ts';
import { composeDraftReport } from './draft-report.ts';

function draftOf(over: Partial<CertificationInput> = {}, objectionDays: number | null = 7) {
  const { facts } = composeCertification(certificationInput(over));
  return composeDraftReport({ facts, draft: 2, commentsUntil: day('2025-10-14'), objectionDays });
}

test('a draft finds and certifies nothing, names no digest and has no place for a signature', () => {
  for (const draft of [
    draftOf(),
    draftOf({ outcome: { kind: 'no-result', reason: 'withdrawal', explanation: null } }),
    draftOf({ rules: certifiedRules({ threshold: { numerator: 3, denominator: 10, strict: false } }) }),
  ]) {
    const said = JSON.stringify(draft);
    expect(said).not.toMatch(/I find and certify|I certify|Sealed electronically|Certification of Results|[0-9a-f]{64}/);
    expect(draft.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).not.toContain('signature');
    expect(draft.watermark).toBe('DRAFT');
    expect(draft.furniture.banner).toContain('not signed');
  }
});

test('it says what the neutral proposes to find, and what it says of the figures is what the document would say', () => {
  const draft = draftOf();
  const { written } = composeCertification(certificationInput());
  expect(JSON.stringify(draft)).toContain('I propose to find that, as of October 6, 2025, a majority (more than one-half)');
  const tally = (sections: typeof written.sections) => sections.find(({ heading }) => heading === 'Tally');
  expect(tally(draft.sections)).toEqual(tally(written.sections));
  expect(draft.sections.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Rules applied', 'Rulings on persons']));
});

test('it says until when to comment, and how long objections may be made once the document is issued', () => {
  const said = JSON.stringify(draftOf());
  expect(said).toContain('until October 14, 2025');
  expect(said).toContain('objections may be made for seven days');
  expect(said).not.toContain('Objections may be made to the neutral until');
  expect(JSON.stringify(draftOf({}, null))).toContain('provide no period for objections');
});

test('small numbers are withheld in it as in the document', () => {
  const figures = draftOf({ tally: certifiedTally({ counted: 99, required: 51 }) });
  expect(JSON.stringify(figures)).toContain('The figures are not stated');
});

test('a practice matter is marked as one on every page of its draft too', () => {
  expect(draftOf({ practice: true }).furniture.banner).toContain('Practice matter');
});
