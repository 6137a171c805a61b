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
    case 'file-refused':
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
  'members-missing': 'Intact, and sealed by an identity that you pinned; not every member of the panel has signed it yet.',
} as const;

export const PANEL_WORDS = {
  title: 'The panel',
  alone:
    'You decide alone. On a panel, name each other member by her certificate before you sign: the document then says that they sign it too.',
  lead: (others: number) =>
    `You preside over a panel of ${others + 1}. What you sign from now on names ${others === 1 ? 'this member' : 'these members'}; each signs the file that you have sealed.`,
  certificate: 'Certificate',
  dismiss: 'Take off',
  dismissOf: (name: string) => `Take ${name} off the panel`,
  name: 'Name a member …',
  coSign: 'Sign what another has sealed …',
  identityFirst: 'Make your signing identity first',
  waits: 'Waits for the panel',
  missing: 'has not signed',
  signed: (when: string) => `signed, taken in ${when}`,
  takeIn: 'Take in a signature …',
  signHere: 'A member signs here …',
  signHereTitle: (version: number) => `A member signs version ${version}`,
  signHereLead:
    'The member chooses a PKCS#12 file of her own (.p12 or .pfx) and types its passphrase. It is opened for this one signature; neither file nor passphrase is kept.',
  filePassphrase: 'Passphrase of the member’s file',
  chooseAndSign: 'Choose the file and sign …',
  coSignTitle: 'Sign what another neutral has sealed',
  coSignLead:
    'Open the certification that the one who presides has sent you. It is verified and shown before you sign; the file itself is not changed. Your signature is saved in a file of its own, which you send back.',
  open: 'Open the certification …',
  verified: (fileName: string) =>
    `${fileName} is as it was sealed, and names you as a member. Compare the fingerprint with one that you have from elsewhere.`,
  practice: 'This is of a practice matter: it certifies nothing.',
  document: 'Document',
  documentIs: (file: { readonly title: string; readonly reference: string; readonly version: number }) =>
    `${file.title}, ${file.reference}, version ${file.version}`,
  says: 'It says',
  sealedBy: 'Sealed by',
  theirFingerprint: 'Its fingerprint',
  members: 'Other members',
  passphrase: 'Passphrase for signing',
  passphraseFirst: 'Type the passphrase',
  sign: 'Sign and save the signature …',
  signatureSaved: (fileName: string) => `Saved as ${fileName}. Send it to the one who presides.`,
  notYet: 'Not yet',
  close: 'Close',
} as const;
