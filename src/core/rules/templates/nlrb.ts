/** The federal showing of interest: not a majority finding, and not litigable between the parties. */
import { atLeast, window } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate, secondary } from './template.ts';

const OUTLINE = 'NLRB Outline of Law and Procedure, chapter 5';
const GC_15_08 = 'NLRB General Counsel memorandum 15-08 (1 September 2015, corrected 26 October 2015)';
const MANUAL = 'NLRB Casehandling Manual, part two, 11020-11042';

export const nlrbShowingOfInterest: RuleTemplate = defineTemplate({
  id: 'nlrb-showing-of-interest',
  name: 'NLRB showing of interest (30 percent)',
  forWhom: 'Parties who borrow the federal rules for an election petition; no finding of a majority',
  terms: {
    threshold: checked(atLeast(30), `${OUTLINE}: 30 percent of the unit`),
    'list.base': memory('payroll-period', `${MANUAL}: the payroll period just before filing`),
    cardWindow: secondary(
      window(12, 'months', 'filing'),
      'Jackson Lewis guide in CCH: cards are generally valid for a year; the Manual sets no rigid number',
    ),
    'card.required': secondary(
      ['signature', 'date', 'designation'],
      `${GC_15_08}: a statement of representation, a signature, a date`,
    ),
    'card.undated': memory(
      'question',
      'Dart Container, 294 NLRB 798 (1989), and practice: defective unless the date is proved otherwise',
    ),
    'electronic.allowed': secondary(true, GC_15_08),
    'electronic.requiredFields': secondary(
      ['name', 'contact', 'phone', 'text', 'date', 'employer'],
      `${GC_15_08}: six particulars`,
    ),
    'electronic.declaration': secondary(true, `${GC_15_08}: a declaration on the technology and its controls`),
    'electronic.confirmation': memory(
      true,
      `${GC_15_08}, corrected: a confirmation sent to the signer where the signature is not a digital one`,
    ),
    'signatureComparison.mode': secondary(
      'when-questioned',
      'Constangy Bulletin 565: presumed genuine unless there is objective evidence to the contrary',
    ),
    'signatureComparison.presumption': secondary(
      'Genuine and valid unless there is objective evidence to the contrary',
      'Constangy Bulletin 565; Beeson Tayer on GC 15-08',
    ),
    dualCards: memory('both', `${MANUAL}: cards for a rival do not normally defeat a showing of 30 percent`),
    revocation: memory(
      { allowed: false, form: 'any-writing', deadline: null, disclosed: 'none', signedAgain: null },
      `${MANUAL}: revocations do not normally defeat a showing; they are left to the election`,
    ),
    'disputes.evidenceStandard': memory('Allegations with evidence go to the Regional Director, never into the hearing', MANUAL),
  },
  notes: [
    'For a majority, the dual-card doctrine differs: who signed for two rival unions counts for neither without proof of present intent (Le Marquis Hotel, 340 NLRB 485, 2003).',
    'Form NLRB-4069 is a statistical compilation that names nobody (Madeira Nursing Center v. NLRB, 615 F.2d 728, 1980).',
  ],
});
