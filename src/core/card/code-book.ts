/**
 * What each reason code means: label, definition, effect and source of `card-check-practice.md` annex B. The effect is the usual
 * one; the agreed rules may give it another. Every screen and paper takes its words from here.
 */
import type { ReasonCode } from './reason-codes.ts';

export type CodeEffect = 'not-counted' | 'questioned' | 'excluded' | 'challenged' | 'superseded' | 'none';

/** `checked`: read in the source; `secondary`: read about it; `memory`: to be confirmed; `design`: nobody’s law, ours. */
export type CodeSource = { readonly citation: string; readonly mark: 'checked' | 'secondary' | 'memory' | 'design' };

export type CodeEntry = {
  readonly label: string;
  readonly definition: string;
  readonly effect: CodeEffect;
  readonly sources: readonly CodeSource[];
};

const checked = (citation: string): CodeSource => ({ citation, mark: 'checked' });
const secondary = (citation: string): CodeSource => ({ citation, mark: 'secondary' });
const memory = (citation: string): CodeSource => ({ citation, mark: 'memory' });
const DESIGN: CodeSource = { citation: 'Follows from counting persons on an agreed list', mark: 'design' };

export const CODE_BOOK: Readonly<Record<ReasonCode, CodeEntry>> = {
  C01: {
    label: 'No signature',
    definition: 'The signature line is blank, or holds a printed name where a signature is required.',
    effect: 'not-counted',
    sources: [checked('all regimes')],
  },
  C02: {
    label: 'No date',
    definition: 'No date, and no accepted proof of one.',
    effect: 'questioned',
    sources: [checked('Dart Container, 294 NLRB 798 (1989)'), checked('8 CCR 32700(b)'), checked('Minn. R. 5510.0810')],
  },
  C03: {
    label: 'Date ambiguous or illegible',
    definition: 'Order of day and month unclear, figures unreadable, or no such day.',
    effect: 'questioned',
    sources: [checked('LRB of British Columbia, membership evidence')],
  },
  C04: {
    label: 'Outside the card window (stale)',
    definition: 'Dated earlier than the window begins.',
    effect: 'not-counted',
    sources: [
      checked('5 ILCS 315/9(a-5)'),
      checked('OAR 115-025-0021'),
      checked('N.J.A.C. 19:11-2.6'),
      checked('Minn. R. 5510.0810'),
      checked('LRB of British Columbia'),
    ],
  },
  C05: {
    label: 'Dated after the cut-off',
    definition: 'Dated or received later than permitted, or dated beyond its delivery.',
    effect: 'not-counted',
    sources: [checked('MLRB 23-UDA-04')],
  },
  C06: {
    label: 'Wrong or incomplete union name',
    definition: 'Not among the accepted names, or only the parent body.',
    effect: 'not-counted',
    sources: [checked('N.J.A.C. 19:11-2.6 and petition form')],
  },
  C07: {
    label: 'No designation language',
    definition: 'The text authorizes an election or shows interest, not representation.',
    effect: 'not-counted',
    sources: [checked('OAR 115-025-0021'), checked('LRB of British Columbia')],
  },
  C08: {
    label: 'Ambiguous or dual-purpose text',
    definition: 'The text supports representation or an election.',
    effect: 'questioned',
    sources: [secondary('Cumberland Shoe, 144 NLRB 1268 (1963); Gissel, 395 U.S. 575 (1969)')],
  },
  C09: {
    label: 'Altered',
    definition: 'A visible change to name, date or text.',
    effect: 'questioned',
    sources: [checked('Minn. R. 5510.0810')],
  },
  C10: {
    label: 'Added statements',
    definition: 'Advice or explanation beyond what the form may say.',
    effect: 'not-counted',
    sources: [checked('Minn. R. 5510.0810')],
  },
  C11: {
    label: 'Illegible name',
    definition: 'The signer cannot be identified.',
    effect: 'not-counted',
    sources: [checked('OAR 115-025-0021'), checked('Minn. R. 5510.0810')],
  },
  C12: {
    label: 'Signature not consistent',
    definition: 'The comparison with the exemplars is negative.',
    effect: 'questioned',
    sources: [checked('WAC 391-25-410 (older)'), checked('5 ILCS 315/9'), checked('MLRB rules ch. 11')],
  },
  C13: {
    label: 'Comparison inconclusive',
    definition: 'Too little, too old or too worn to tell.',
    effect: 'questioned',
    sources: [secondary('College Bound Dorchester, in a law firm’s note')],
  },
  C14: {
    label: 'Signed by another person',
    definition: 'A proxy, a spouse, a collector signed.',
    effect: 'not-counted',
    sources: [checked('LRB of British Columbia')],
  },
  C15: {
    label: 'Signer denies signing',
    definition: 'The signer’s own statement.',
    effect: 'questioned',
    sources: [checked('OLRB, Bilow’s (1993)')],
  },
  C16: {
    label: 'Duplicate of a counted card',
    definition: 'Same person; another card is counted.',
    effect: 'superseded',
    sources: [DESIGN],
  },
  C17: {
    label: 'Dual card (rival union)',
    definition: 'The signer also holds a card for another union in the window.',
    effect: 'not-counted',
    sources: [checked('Le Marquis Hotel, 340 NLRB 485 (2003)')],
  },
  C18: {
    label: 'Several signatures on one sheet',
    definition: 'One page with several signers.',
    effect: 'not-counted',
    sources: [checked('WAC 391-25-400')],
  },
  C19: {
    label: 'Copy where the original is required',
    definition: 'The original was not produced on call.',
    effect: 'questioned',
    sources: [checked('N.J.A.C. 19:11-2.6'), checked('4 NYCRR 201.4')],
  },
  C20: {
    label: 'E-signature data incomplete',
    definition: 'One of the required data of an e-card is missing.',
    effect: 'questioned',
    sources: [secondary('Memorandum GC 15-08'), checked('RCW 41.58.080')],
  },
  C21: {
    label: 'E-signature declaration missing',
    definition: 'Absent, or contradicted by the audit data.',
    effect: 'questioned',
    sources: [secondary('Memorandum GC 15-08'), checked('RCW 41.58.080')],
  },
  C22: {
    label: 'Coercion alleged',
    definition: 'Threats or promises: needs first-hand evidence.',
    effect: 'questioned',
    sources: [checked('5 ILCS 315/9'), checked('N.J. D.R. 2015-9, 2017-1')],
  },
  C23: {
    label: 'Misrepresentation alleged',
    definition: 'Told that the card was only for an election: needs evidence.',
    effect: 'questioned',
    sources: [secondary('Gissel, 395 U.S. 575 (1969)')],
  },
  C24: {
    label: 'Supervisory taint alleged',
    definition: 'Solicited by, or before, a supervisor: needs evidence.',
    effect: 'questioned',
    sources: [checked('Harborside Healthcare, 343 NLRB 906 (2004)')],
  },
  C25: {
    label: 'Form not agreed',
    definition: 'Another form of card than the agreement requires.',
    effect: 'not-counted',
    sources: [DESIGN],
  },
  C26: {
    label: 'Unreadable image',
    definition: 'The scan fails: scan again or call for the original.',
    effect: 'questioned',
    sources: [DESIGN],
  },
  P01: {
    label: 'Not on the list',
    definition: 'The name matches no row. Look for an omission.',
    effect: 'not-counted',
    sources: [memory('NLRB Casehandling Manual, Part Two')],
  },
  P02: {
    label: 'Claimed to be omitted',
    definition: 'The union says that this person belongs on the list.',
    effect: 'challenged',
    sources: [secondary('practice of the ALRB and the OLRB')],
  },
  P03: { label: 'Not in a unit title', definition: 'The listed title is excluded.', effect: 'excluded', sources: [DESIGN] },
  P04: {
    label: 'Supervisor, manager or confidential',
    definition: 'Statutory or agreed exclusion, until ruled.',
    effect: 'challenged',
    sources: [checked('PERC Decision 11503-A'), checked('naarb.org abstract (Page)')],
  },
  P05: {
    label: 'Fails the eligibility formula',
    definition: 'Below the jobs, days or hours required.',
    effect: 'excluded',
    sources: [
      checked('DIC Entertainment, 328 NLRB 660 (1999)'),
      checked('Juilliard School, 208 NLRB 153 (1974)'),
      secondary('press on the AICP agreement'),
    ],
  },
  P06: {
    label: 'Not employed on the eligibility date',
    definition: 'Hired after, or left before.',
    effect: 'excluded',
    sources: [checked('NLRB Outline of Law and Procedure, ch. 23')],
  },
  P07: {
    label: 'Left after the freeze',
    definition: 'No effect unless agreed.',
    effect: 'none',
    sources: [checked('N.J. D.R. 2015-9, 2017-1'), checked('MLRB 23-UDA-04')],
  },
  P08: { label: 'Listed twice', definition: 'One person under two rows.', effect: 'none', sources: [DESIGN] },
  P09: { label: 'Wrong employer', definition: 'Works for one that did not sign.', effect: 'excluded', sources: [DESIGN] },
  P10: {
    label: 'On leave or transferred',
    definition: 'Status disputed.',
    effect: 'challenged',
    sources: [checked('Wayside Realty, 281 NLRB 357 (1986)'), checked('N.J. D.R. 2017-1')],
  },
  P11: {
    label: 'Quit or discharged',
    definition: 'An exclusion by formula is asserted.',
    effect: 'challenged',
    sources: [memory('Steiny, 308 NLRB 1323 (1992): the exclusion')],
  },
  R01: {
    label: 'Revoked in time',
    definition: 'A valid revocation before the deadline, not signed again.',
    effect: 'not-counted',
    sources: [checked('WAC 391-25-400'), checked('LRB of British Columbia')],
  },
  R02: {
    label: 'Revocation late',
    definition: 'Received after the deadline.',
    effect: 'none',
    sources: [checked('LRB of British Columbia')],
  },
  R03: {
    label: 'Revocation defective',
    definition: 'Unsigned, a bulk list, or a doubtful signature.',
    effect: 'none',
    sources: [checked('WAC 391-25-400: individual form')],
  },
  R04: {
    label: 'Signed again after revocation',
    definition: 'A later valid card before the cut-off.',
    effect: 'none',
    sources: [DESIGN],
  },
  S01: {
    label: 'Received after the deadline',
    definition: 'The batch came late.',
    effect: 'not-counted',
    sources: [checked('MLRB 23-UDA-04')],
  },
  S02: { label: 'Custody gap', definition: 'Stated and found numbers differ.', effect: 'none', sources: [DESIGN] },
  S03: {
    label: 'List changed without authority',
    definition: 'A change that only one side made.',
    effect: 'none',
    sources: [checked('N.J. D.R. 2015-9')],
  },
};
