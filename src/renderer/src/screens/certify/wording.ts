import type { CertifyRefusal } from '#contract/refusals.ts';
import type { NoResultReason } from '#core/certification/facts.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

export function certifyRefusalWords(refusal: CertifyRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'unmet':
      return `Not everything is settled: ${refusal.unmet.map(({ message }) => message).join(' ')}`;
    case 'no-identity':
      return 'Make your signing identity first.';
    case 'identity-exists':
      return 'You have a signing identity already; it is the one that is used.';
    case 'identity-file':
      return refusal.message;
    case 'wrong-passphrase':
      return 'That is not the passphrase. Nothing was signed.';
    case 'weak-passphrase':
      return refusal.hint;
    case 'field-required':
      return `Please fill in: ${refusal.field}.`;
    case 'ground-does-not-hold':
      return 'That does not stand against a result here. Choose another ground.';
    case 'too-many':
      return `At most ${refusal.most} ${refusal.what === 'present' ? 'people present' : 'lines of address'} can be printed.`;
    case 'too-long':
      return `“${refusal.text.slice(0, 40)} …” is too long: at most ${refusal.most} characters.`;
    case 'letterhead-issued':
      return 'Something is issued under this letterhead already: every later issue bears the same.';
    case 'no-such-certification':
      return 'There is no such certification in this matter.';
    case 'no-such-person':
      return 'Nobody of that id is on the list that was certified.';
    case 'no-commitment':
      return 'That version prints no commitment, so nothing can be proved from it.';
    case 'counted-otherwise-since':
      return 'The matter counts otherwise since that version was issued: no proof of it can be made any more.';
    case 'nothing-disposed':
      return 'Say of at least one thing what became of it.';
    case 'challenge-period-runs':
      return `The certification can be challenged until ${refusal.until}. Seal its record first; then it may be destroyed.`;
    case 'nothing-certified':
      return 'Nothing is certified yet, so there is nothing to seal.';
    case 'certify-again':
      return `The matter counts otherwise since version ${refusal.version} was issued. Certify again first: what is sealed must be what was certified.`;
    case 'reason-required':
      return 'Say why the earlier certification is replaced: the new one prints it.';
    case 'unreadable':
      return `${refusal.file} could not be read: ${refusal.detail}.`;
    case 'cancelled':
    case 'ill-formed':
    case 'no-matter-open':
    case 'not-writable':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

/** Why nothing is certified, as the choice shows it; the document says it in its own words. */
export const GROUND_WORDS: Readonly<Record<NoResultReason, string>> = {
  determinative: 'Open disputes could change the result',
  undetermined: 'Documents are not determined',
  'open-disputes': 'Disputes are open, and the rules hold the result until all are ruled on',
  'custody-gap': 'A delivery’s stated and found numbers differ, unexplained',
  'doubtful-many': 'As many cards are in doubt as the rules allow no result with',
  withdrawal: 'The union has withdrawn its demand',
  'list-empty': 'The list names nobody in the unit',
  'silent-term': 'The rules do not settle what the result hangs on',
  other: 'Another reason, in my own words',
};

export const KIND_WORDS = { certification: 'Certification', 'no-result': 'Report: no result certified' } as const;

export const REOPENED_WORDS = {
  stands: 'A signer denies her card. The result is certain without it: rule on the card, and say so in a new version.',
  'may-change':
    'A signer denies her card, and the result is not certain without it: hear the parties, rule on the card, and certify again.',
} as const;

export const VERIFICATION_WORDS = {
  passed: 'Intact, and signed by an identity that you pinned.',
  failed: 'Not intact, or not what it says. Do not rely on it.',
  indeterminate: 'Intact, but the signer is not known to this computer. Compare the printed fingerprint with the signer’s own.',
} as const;
