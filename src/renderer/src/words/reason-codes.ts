/** Reason codes as the screen names them: labels and effects of `card-check-practice.md` annex B. */
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';

export type CodeWords = {
  readonly label: string;
  readonly means: string;
  /** not counted, questioned, person excluded or challenged, superseded, none. */
  readonly effect: 'not-counted' | 'questioned' | 'excluded' | 'challenged' | 'superseded' | 'none';
};

const nc = (label: string, means: string): CodeWords => ({ label, means, effect: 'not-counted' });
const q = (label: string, means: string): CodeWords => ({ label, means, effect: 'questioned' });
const x = (label: string, means: string): CodeWords => ({ label, means, effect: 'excluded' });
const ch = (label: string, means: string): CodeWords => ({ label, means, effect: 'challenged' });
const none = (label: string, means: string): CodeWords => ({ label, means, effect: 'none' });

export const CODE_WORDS: Readonly<Record<ReasonCode, CodeWords>> = {
  C01: nc('No signature', 'The signature line is blank, or holds a printed name where a signature is required.'),
  C02: q('No date', 'No date, and no accepted proof of one.'),
  C03: q('Date ambiguous or illegible', 'Order of day and month unclear, figures unreadable, or no such day.'),
  C04: nc('Outside the card window (stale)', 'Dated earlier than the window begins.'),
  C05: nc('Dated after the cut-off', 'Dated or received later than permitted, or dated beyond its delivery.'),
  C06: nc('Wrong or incomplete union name', 'Not among the accepted names, or only the parent body.'),
  C07: nc('No designation language', 'The text authorizes an election or shows interest, not representation.'),
  C08: q('Ambiguous or dual-purpose text', 'The text supports representation or an election.'),
  C09: q('Altered', 'A visible change to name, date or text.'),
  C10: nc('Added statements', 'Advice or explanation beyond what the form may say.'),
  C11: nc('Illegible name', 'The signer cannot be identified.'),
  C12: q('Signature not consistent', 'The comparison with the exemplars is negative.'),
  C13: q('Comparison inconclusive', 'Too little, too old or too worn to tell.'),
  C14: nc('Signed by another person', 'A proxy, a spouse, a collector signed.'),
  C15: q('Signer denies signing', "The signer's own statement."),
  C16: { label: 'Duplicate of a counted card', means: 'Same person; another card is counted.', effect: 'superseded' },
  C17: nc('Dual card (rival union)', 'The signer also holds a card for another union in the window.'),
  C18: nc('Several signatures on one sheet', 'One page with several signers.'),
  C19: q('Copy where the original is required', 'The original was not produced on call.'),
  C20: q('E-signature data incomplete', 'One of the required data of an e-card is missing.'),
  C21: q('E-signature declaration missing', 'Absent, or contradicted by the audit data.'),
  C22: q('Coercion alleged', 'Threats or promises: needs first-hand evidence.'),
  C23: q('Misrepresentation alleged', 'Told that the card was only for an election: needs evidence.'),
  C24: q('Supervisory taint alleged', 'Solicited by, or before, a supervisor: needs evidence.'),
  C25: nc('Form not agreed', 'Another form of card than the agreement requires.'),
  C26: q('Unreadable image', 'The scan fails: scan again or call for the original.'),
  P01: nc('Not on the list', 'The name matches no row. Look for an omission.'),
  P02: ch('Claimed to be omitted', 'The union says that this person belongs on the list.'),
  P03: x('Not in a unit title', 'The listed title is excluded.'),
  P04: ch('Supervisor, manager or confidential', 'Statutory or agreed exclusion, until ruled.'),
  P05: x('Fails the eligibility formula', 'Below the jobs, days or hours required.'),
  P06: x('Not employed on the eligibility date', 'Hired after, or left before.'),
  P07: none('Left after the freeze', 'No effect unless agreed.'),
  P08: none('Listed twice', 'One person under two rows.'),
  P09: x('Wrong employer', 'Works for one that did not sign.'),
  P10: ch('On leave or transferred', 'Status disputed.'),
  P11: ch('Quit or discharged', 'An exclusion by formula is asserted.'),
  R01: nc('Revoked in time', 'A valid revocation before the deadline, not signed again.'),
  R02: none('Revocation late', 'Received after the deadline.'),
  R03: none('Revocation defective', 'Unsigned, a bulk list, or a doubtful signature.'),
  R04: none('Signed again after revocation', 'A later valid card before the cut-off.'),
  S01: nc('Received after the deadline', 'The batch came late.'),
  S02: none('Custody gap', 'Stated and found numbers differ.'),
  S03: none('List changed without authority', 'A change that only one side made.'),
};

/** What a card may be questioned for: the digits and letters of the palette follow this order. */
export const QUESTION_CODES: readonly ReasonCode[] = REASON_CODES.filter(
  (code) => code.startsWith('C') && CODE_WORDS[code].effect === 'questioned',
);

/** What may keep a card from being counted: everything about a card, a late batch, a revocation. */
export const NOT_COUNTED_CODES: readonly ReasonCode[] = REASON_CODES.filter(
  (code) => (code.startsWith('C') && code !== 'C16') || ['R01', 'S01', 'P03', 'P05', 'P06', 'P09'].includes(code),
);

export const ACT_CODES: readonly ReasonCode[] = ['R01', 'R02', 'R03', 'R04', 'C17'];

export const PERSON_CODES: readonly ReasonCode[] = ['P02', 'P03', 'P04', 'P05', 'P06', 'P08', 'P09', 'P10', 'P11'];
