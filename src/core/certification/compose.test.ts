import { expect, test } from 'vitest';
import { certificationInput, certifiedRules, certifiedTally, day, digest } from '#test/builders/certification.ts';
import type { CertificationInput } from './input.ts';
import { certifiedJson, composeCertification, documentOf } from './compose.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { isMajorityThreshold } from '../tally/threshold.ts';

/** Every word and figure of the document, as one text. */
function textOf(input: CertificationInput): string {
  return JSON.stringify(composeCertification(input).written);
}

const majorityOnly = certifiedRules({
  report: { detail: 'majority-only', suppressBelow: 3, recipients: ['union', 'employer'], agreement: false },
});

test('a majority is certified in one sentence, with what remains open', () => {
  const text = textOf(certificationInput());
  expect(text).toContain(
    'I find and certify that, as of October 6, 2025, a majority (more than one-half) of the employees in the unit described below had signed valid authorization cards designating Screen Accountants Guild, Local 417',
  );
  expect(text).toContain(
    'Six questioned cards and seven challenged persons remain unresolved. They are not sufficient in number to affect the result.',
  );
});

test('no majority is certified as plainly', () => {
  const tally = certifiedTally({ outcome: 'no-majority', counted: 40 });
  expect(textOf(certificationInput({ tally }))).toContain(
    'had not been signed by a majority (more than one-half) of the employees',
  );
});

test('the word majority appears only where the threshold is one', () => {
  expect(isMajorityThreshold({ numerator: 1, denominator: 2, strict: true })).toBe(true);
  expect(isMajorityThreshold({ numerator: 1, denominator: 2, strict: false })).toBe(false);
  expect(isMajorityThreshold({ numerator: 55, denominator: 100, strict: false })).toBe(true);
  const rules = certifiedRules({ threshold: { numerator: 30, denominator: 100, strict: false } });
  const text = textOf(certificationInput({ rules, tally: certifiedTally({ required: 30 }) }));
  expect(text).toContain('at least 30 per cent of the employees');
  expect(text).toContain('The agreed showing was met. This is no finding of a majority.');
  expect(text.match(/majority/g)).toHaveLength(1);
});

test('under majority-only neither the pages nor certified.json hold a figure from which a count follows', () => {
  // Figures that stand for nothing else in this document.
  const tally = certifiedTally({
    counted: 7358,
    eligible: 9100,
    questioned: 7406,
    challenged: 7507,
    excluded: 7603,
    people: 8888,
    required: 4551,
    revocationsInTime: 7704,
  });
  const batches = certificationInput().batches.map((batch) => ({ ...batch, documents: 7979 }));
  const input = certificationInput({ rules: majorityOnly, tally, batches });
  const document = composeCertification(input);
  for (const figure of ['7358', '9100', '7406', '7507', '7603', '4551', '7704', '7979']) {
    const grouped = `${figure.slice(0, 1)},${figure.slice(1)}`;
    for (const text of [JSON.stringify(document.written), certifiedJson(document)]) {
      expect(text).not.toContain(figure);
      expect(text).not.toContain(grouped);
    }
  }
  expect(JSON.stringify(document.written)).toContain('the result is stated without figures');
});

test('nothing tells how challenged persons acted, nor the names, ids or codes of single cards', () => {
  const tally = certifiedTally({ challengedWith: { counted: 3141, questioned: 2718, none: 1618 } });
  const json = certifiedJson(composeCertification(certificationInput({ tally })));
  for (const secret of ['3141', '2718', '1618', 'C-0-0', 'e-0-0', 'range', 'margin']) expect(json).not.toContain(secret);
});

test('where nothing can be certified the report says why and discloses no count', () => {
  const tally = certifiedTally({ outcome: 'determinative' });
  const input = certificationInput({ tally, outcome: { kind: 'no-result', reason: 'determinative', explanation: null } });
  const { written, facts } = composeCertification(input);
  expect(written.title).toBe('Report: No Result Certified');
  expect(facts.figures).toBeNull();
  expect(facts.unresolved).toBeNull();
  expect(JSON.stringify(written)).toContain('sufficient in number to affect the result');
  expect(JSON.stringify(written.sections)).not.toContain('I find and certify');
});

test('an outcome that open disputes could flip cannot be composed as a certification', () => {
  expect(() => composeCertification(certificationInput({ tally: certifiedTally({ outcome: 'determinative' }) }))).toThrow(
    'never certified',
  );
});

test('a corrected version names the version it replaces, its file and the reason', () => {
  const replaces = { version: 1, sha256: digest('99'), reason: 'A ruling on one person was reversed' };
  const text = textOf(certificationInput({ version: 2, replaces }));
  expect(text).toContain('This version replaces version 1, which is withdrawn. Reason: A ruling on one person was reversed.');
  expect(text).toContain(digest('99'));
  expect(text).toContain('2 (corrected)');
  expect(text).toContain('Corrected Certification of Results of Card Check');
});

test('every part of the exemplary certification is there', () => {
  const headings = composeCertification(certificationInput()).written.sections.map(({ heading }) => heading);
  expect(headings).toEqual([
    'Determination',
    'Appointment and agreement',
    'The unit',
    'Tally',
    'Conduct of the card check',
    'Rules applied',
    'Rulings on persons',
    'Objections',
    'Confidentiality, return and destruction',
    'Integrity',
    'Service',
    'Declaration',
  ]);
});

test('the words follow from certified.json alone', () => {
  const document = composeCertification(certificationInput());
  const facts = JSON.parse(certifiedJson(document)) as typeof document.facts;
  expect(documentOf(facts).written).toEqual(document.written);
});

test('the moment of issue is stated in UTC, and its day is that of the matter', () => {
  const { facts } = composeCertification(certificationInput({ issuedAt: '2025-10-08T22:30:00-04:00' as never }));
  expect(facts.issuedAt).toBe('2025-10-09T02:30:00Z');
  expect(facts.issuedOn).toBe(day('2025-10-08'));
  expect(facts.objectionsUntil).toBe(day('2025-10-15'));
});

test('an objection is printed with its disposition', () => {
  const objections = [
    {
      raisedBy: 'the employer',
      objection: 'the list was handed over late',
      disposition: 'denied; the date was agreed',
      on: day('2025-10-07'),
    },
  ];
  expect(textOf(certificationInput({ objections }))).toContain(
    'The list was handed over late. Raised by the employer; disposed of on October 7, 2025: Denied; the date was agreed.',
  );
});

test('the page does not say which of the protective reasons took the figures away', () => {
  const nearlyAll = textOf(certificationInput({ tally: certifiedTally({ counted: 99 }) }));
  const otherUnit = textOf(certificationInput({ otherUnits: [{ counted: 1, eligible: 9 }] }));
  expect(nearlyAll).toBe(otherUnit);
  expect(nearlyAll).toContain('The figures are not stated');
});

const looks = [
  { of: 'second-reviewer', cards: 40, agreed: 38, kappaHundredths: 91 },
  { of: 're-review', cards: 4, agreed: 4, kappaHundredths: null },
] as const;
/** So that the number of documents delivered is printed. */
const nobodyChallenged = certifiedTally({ challenged: 0 });
const told = (part: Partial<GroundRules['report']> = {}) => {
  const rules = certifiedRules();
  return certifiedRules({ report: { ...rules.report, agreement: true, ...part } });
};

test('how far second looks agreed is said where the ground rules call for it, and nowhere else', () => {
  const text = textOf(certificationInput({ rules: told(), tally: nobodyChallenged, agreements: looks }));
  expect(text).toContain(
    'A second reviewer looked at 40 documents without seeing what the neutral had determined; the two agreed on 38 (Cohen’s kappa 0.91).',
  );
  expect(text).toContain(
    'The neutral looked a second time at four documents drawn by lot, without seeing what she had determined; the two agreed on every one.',
  );
  expect(text).toContain('How far second looks agreed is told with the figures.');
  const silent = composeCertification(certificationInput({ tally: nobodyChallenged, agreements: looks }));
  expect(JSON.stringify(silent)).not.toMatch(/second reviewer|kappa|agreements/);
});

test('where nobody looked a second time, that is said', () => {
  const agreements = looks.map((look) => ({ ...look, cards: 0, agreed: 0, kappaHundredths: null }));
  expect(textOf(certificationInput({ rules: told(), agreements }))).toContain('No document was looked at a second time.');
});

test.each<[string, Partial<CertificationInput>]>([
  ['the result is stated without figures', { rules: told({ detail: 'majority-only' }) }],
  ['the number of documents is withheld', { rules: told(), tally: certifiedTally({ challenged: 1 }) }],
  ['fewer than the agreed limit were looked at', { rules: told({ suppressBelow: 5 }), tally: nobodyChallenged }],
])('how far second looks agreed tells no number where %s', (_why, part) => {
  const document = composeCertification(certificationInput({ ...part, agreements: looks }));
  expect(document.facts.agreements).toBeNull();
  expect(JSON.stringify(document.written)).toContain('How far second looks agreed is not stated');
  expect(JSON.stringify(document)).not.toContain('kappa 0');
});
