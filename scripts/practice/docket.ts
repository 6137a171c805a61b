/**
 * The practice neutral's script: what was challenged and questioned, what each side said, what she compared, how she
 * ruled and why. Two questions of cards and two challenges stay open; they cannot turn the result.
 */
import type { PracticeTruth } from '#backend/practice/practice-truth.ts';
import type { PersonId } from '#core/ids.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { COUNT } from './parties.ts';

type Dispute = PracticeTruth['disputes'][number];
type Ruling = NonNullable<Dispute['ruling']>;

const ruled = (ruling: Ruling['ruling'], grounds: string): Ruling => ({ ruling, grounds, ruledOn: COUNT });

/** On cards the employer was heard before the count and in general; it knows of no card. */
const GENERAL = 'General submission of 3 October, about no card in particular: ';

export const CHALLENGES: PracticeTruth['challenges'] = [
  challenge('LP-1016', 'employer', 'P04', 'Supervisor: said to hire and to discipline assistants', true),
  challenge('LP-1031', 'employer', 'P10', 'Temporary transfer: on loan to a related company since 2025-08-11', true),
  challenge('LP-1044', 'employer', 'P04', 'Confidential: said to prepare wage proposals', false),
  challenge('LP-1046', 'union', 'P04', 'Manager: said to set budgets and to hire', false),
];

function challenge(id: string, raisedBy: 'union' | 'employer', code: ReasonCode, reason: string, withCard: boolean) {
  return { employeeId: id as PersonId, raisedBy, code, reason, withCard };
}

const DUAL: Pick<Dispute, 'raisedBy' | 'raisedOn' | 'code' | 'ground' | 'clause' | 'positions' | 'swing' | 'ruling'> = {
  raisedBy: 'neutral',
  raisedOn: COUNT,
  code: 'C08',
  ground: 'The older form says that it may support a demand for recognition or a petition for an election.',
  clause: 'Section 6(d): a card for two purposes is questioned until ruled on',
  positions: {
    union: 'The form names recognition first, nobody was told that it was only for an election, and no petition was ever filed.',
    employer: `${GENERAL}a form that mentions an election shows a wish for an election.`,
  },
  swing: 2,
  ruling: ruled(
    'counted',
    'The words support recognition in their plain sense and a signer is bound by the words signed. Nothing shows that anybody was told the card served an election alone. Section 6(d) asks for a ruling, not for a refusal.',
  ),
};

export const DISPUTES: readonly Dispute[] = [
  {
    ref: 'person:LP-1016',
    raisedBy: 'employer',
    raisedOn: '2025-10-02',
    code: 'P04',
    ground: 'Said to be a supervisor: takes part in hiring and gives warnings to assistants.',
    clause: 'Section 3(b): supervisors are outside the unit; section 9(c): ruled first if determinative',
    positions: {
      employer: 'She interviews assistants, signs their time sheets and gave a written warning in March 2025.',
      union: 'She passes on what the controller decides. The warning was written by the controller; she handed it over.',
    },
    swing: 1,
    ruling: ruled(
      'eligible',
      'The warning bears the controller’s name, and no act was shown that she could decide in her own judgment. Signing time sheets is clerical. She is in the unit.',
    ),
  },
  {
    ref: 'person:LP-1046',
    raisedBy: 'union',
    raisedOn: '2025-10-03',
    code: 'P04',
    ground: 'Said to be a manager: sets production budgets and hires the accounting crew.',
    clause: 'Section 3(b): managers are outside the unit',
    positions: {
      union: 'He set the budgets of two productions and hired five of the people on this list, whom the union names.',
      employer: 'His title is that of the unit. The employer does not contest that he hired.',
    },
    swing: 1,
    ruling: ruled(
      'excluded',
      'It is not contested that he hires in the employer’s interest and in his own judgment. The title does not decide.',
    ),
  },
  { ref: 'card:D20', ...DUAL },
  { ref: 'card:D35', ...DUAL },
  { ref: 'card:D36', ...DUAL },
  {
    ref: 'card:D19',
    raisedBy: 'neutral',
    raisedOn: COUNT,
    code: 'C02',
    ground: 'The date line is empty.',
    clause: 'Section 6(b): an undated card is questioned; its date may be proved',
    positions: {
      union:
        'The collector’s signed statement: he handed out this card and took it back, signed, on 24 September 2025, and sent it by fax on 3 October.',
      employer: `${GENERAL}a card without a date should not count.`,
    },
    swing: 2,
    ruling: ruled(
      'counted',
      'The collector’s statement is first-hand, signed and fits the fax’s date. Whenever between the printing of form 417-25 (August 2025) and the fax it was signed, it was within the window.',
    ),
  },
  {
    ref: 'card:D37',
    raisedBy: 'neutral',
    raisedOn: COUNT,
    code: 'C09',
    ground: 'The date was first written as Sept 13, struck out, and Sept 23, 2025 written above it.',
    clause: 'Section 6(c): an altered card is questioned',
    positions: {
      union: 'A slip of the pen, corrected at once by the signer.',
      employer: `${GENERAL}altered cards should not count.`,
    },
    swing: 2,
    ruling: ruled(
      'counted',
      'Both dates are in the same ink and hand as the rest, both are within the window, and the signature is consistent with the exemplar. The correction changes nothing that the agreement asks for.',
    ),
  },
  {
    ref: 'card:D34',
    raisedBy: 'neutral',
    raisedOn: COUNT,
    code: 'C12',
    ground: 'The signature does not look like the exemplar.',
    clause: 'Section 7: signatures are compared when questioned',
    positions: {
      union: 'People sign differently in a hurry. The union has no witness of the signing.',
      employer: `${GENERAL}a signature that does not match the employment record should not count.`,
    },
    swing: 2,
    ruling: ruled(
      'not-counted',
      'Slant, rhythm, number of strokes and the ending all differ from the exemplar. The neutral wrote to the person in confidence and had no answer before the count. The card is not shown to be hers.',
    ),
  },
  {
    ref: 'card:D33',
    raisedBy: 'neutral',
    raisedOn: COUNT,
    code: 'C03',
    ground: 'Dated 10/09/2024: 9 October 2024 is within the window, 10 September 2024 is before it.',
    clause: 'Section 6(e): a date that can be read two ways is asked, not guessed',
    positions: {
      union: 'The signer writes the month first, as people here do. The collector has left and could not be reached.',
      employer: `${GENERAL}a card whose date is not certain should not count.`,
    },
    swing: 2,
    ruling: null,
  },
  {
    ref: 'card:D38',
    raisedBy: 'neutral',
    raisedOn: COUNT,
    code: 'C13',
    ground: 'The signature is two faint strokes: too little to compare.',
    clause: 'Section 7: an inconclusive comparison leaves the card questioned',
    positions: {
      union: 'The printed name, telephone number and e-mail address are hers.',
      employer: `${GENERAL}a signature that cannot be compared should not count.`,
    },
    swing: 2,
    ruling: null,
  },
  {
    ref: 'person:LP-1031',
    raisedBy: 'employer',
    raisedOn: '2025-10-02',
    code: 'P10',
    ground: 'On loan to a related company since 11 August 2025.',
    clause: 'Section 3(c): employed by the employer on the eligibility date',
    positions: {
      employer: 'The related company pays and directs him until December.',
      union: 'He is on the payroll list of the employer and returns to the same production.',
    },
    swing: 1,
    ruling: null,
  },
  {
    ref: 'person:LP-1044',
    raisedBy: 'employer',
    raisedOn: '2025-10-03',
    code: 'P04',
    ground: 'Said to be a confidential employee: prepares figures for wage proposals.',
    clause: 'Section 3(b): confidential employees are outside the unit',
    positions: {
      employer: 'She works out the cost of proposals for those who will bargain.',
      union: 'She runs payroll. There has been no bargaining, hence no proposal.',
    },
    swing: 1,
    ruling: null,
  },
];

export const COMPARISONS: PracticeTruth['comparisons'] = [
  comparison(
    'D24',
    'LP-1020',
    'consistent',
    'Signed with the earlier family name printed above; the hand is that of the exemplar.',
  ),
  comparison('D25', 'LP-1020', 'consistent', 'The same hand as on the earlier card and on the exemplar.'),
  comparison('D37', 'LP-1053', 'consistent', 'Same slant, same order of strokes, same ending.'),
  comparison('D34', 'LP-1032', 'not-consistent', 'Slant, rhythm, number of strokes and ending differ.'),
  comparison(
    'D38',
    'LP-1055',
    'inconclusive',
    'Two strokes, faint; the exemplar has many more. Nothing to set against each other.',
  ),
];

function comparison(cardId: string, id: string, outcome: 'consistent' | 'not-consistent' | 'inconclusive', reasons: string) {
  return { cardId, employeeId: id, outcome, reasons } as PracticeTruth['comparisons'][number];
}
