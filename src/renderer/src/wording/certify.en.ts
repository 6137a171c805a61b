/** The words of Certify: conditions, the document, the signing identity, and how what is issued leaves. */
import type { NoResultReason } from '#core/certification/facts.ts';
import type { PreviewView } from '#contract/certification-views.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { CertifyRefusal } from '#contract/refusals.ts';
import type { WordsByKind } from './by-kind.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const atMostDay = 'Write the day as YYYY-MM-DD';
const identityFirst = 'Make your signing identity first';
const underLetterhead = 'Something is issued under this letterhead';

type Kind = PreviewView['kind'];

const kinds: Readonly<Record<Kind, string>> = { certification: 'Certification', 'no-result': 'Report: no result certified' };

/** Why nothing is certified, as the choice shows it; the document says it in its own words. */
const grounds: Readonly<Record<NoResultReason, string>> = {
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

const screen = {
  conditionsAsked: 'the conditions',
  conditions: 'Conditions',
  ready: 'Ready to certify',
  notReady: 'Not ready to certify',
  issued: (version: number) => `Version ${version} is issued`,
  correction: 'A correction is a new version that names the one it replaces. Nothing issued is ever changed.',
  settleFirst: 'All of the following is to be settled first. You may always sign a report that no result is certified.',
  detail: {
    'majority-only': 'The certification will say whether the threshold is reached, and no figure.',
    totals: 'The certification will print totals, and no name.',
    'totals-with-reasons': 'The certification will print totals and reasons, small numbers suppressed, and no name.',
  },
  detailOpen: 'What the report says is not agreed yet.',
};

const common = {
  saved: (fileName: string) => `Saved as ${fileName}.`,
  notNow: 'Not now',
  notYet: 'Not yet',
  close: 'Close',
  done: 'Done',
  none: 'None',
  differ: 'The two do not agree.',
  twice: 'Type the passphrase twice',
  choosePassphrase: 'Choose a passphrase',
  typePassphrase: 'Type the passphrase',
  signingPassphrase: 'Passphrase for signing',
  dayFormat: atMostDay,
};

const issue = {
  title: 'The document',
  corrected: (version: number) => `A corrected document, replacing version ${version}`,
  whatIsSigned: 'What is signed',
  certification: 'The certification',
  certificationHint: 'Whether the threshold is reached.',
  report: 'A report: no result certified',
  reportHint: 'Where nothing can be certified, and why.',
  unit: 'Unit',
  unitHint: 'Each unit is certified by itself.',
  unitReady: (id: string) => `${id}: ready`,
  unitUnmet: (id: string, conditions: number) => `${id}: ${counted(conditions, 'condition', 'conditions')} not met`,
  why: 'Why nothing is certified',
  whyHint: 'What stands against a result, or your own ground. The document says it in full.',
  chooseGround: 'Choose the ground',
  place: 'Place of signing',
  ownWords: 'In your own words',
  whyReplaced: 'Why it is replaced',
  printed: 'Printed in the document.',
  show: 'Show the very pages',
  sign: 'Sign …',
  draft: 'Draft for comment …',
  identityFirst,
  pagesFirst: 'Look at the pages first',
  pagesHere: 'The pages appear here, exactly as they will be signed.',
  changedSince: 'Something changed since: show the pages again before signing.',
  page: (kind: Kind, page: number, of: number) => `${kinds[kind]}, page ${page} of ${of}`,
  conditionsUnmet: 'The conditions are not all met',
  writePlace: 'Write the place of signing',
  chooseWhy: 'Choose why nothing is certified',
  writeReason: 'Write the reason',
};

const sign = {
  title: (kind: Kind) => `Sign: ${kinds[kind].toLowerCase()}`,
  declare:
    'You declare that you conducted this check, that you have no interest in its outcome, and that what the pages say is true to the best of your knowledge. Signing seals the document; a mistake found later is corrected by a new version.',
  practice: 'This is the practice matter: the document is marked so and certifies nothing.',
  signAndIssue: 'Sign and issue',
};

const drafts = {
  title: 'Draft for comment',
  what: 'The parties read in it what you propose to find, and on what. Every page is marked as a draft; it is not signed and no verifier takes it for a certification. The record keeps that it left.',
  toBoth: (before: number) =>
    `Give it to both parties at once. What it prints, they know: if the count then moves by a few people, the certification prints no figures.${
      before === 0 ? '' : ` ${counted(before, 'draft', 'drafts')} left before.`
    }`,
  until: 'Comments until',
  untilHint: 'Left empty, no day is set.',
  save: 'Save the draft …',
};

const identity = {
  title: 'Your signing identity',
  noneYet: 'None yet. Make one on this computer, or import the one that you have. It is kept under a passphrase of its own.',
  make: 'Make your signing identity …',
  import: 'Import one from a file …',
  name: 'Name',
  capacity: 'Capacity',
  signsWith: 'Signs with',
  validUntil: 'Valid until',
  fingerprint: 'Fingerprint',
  giveFingerprint:
    'Give both parties this fingerprint by another way than the certification: on paper, or read it to them. By it they know that your signature is yours.',
  saveCertificate: 'Save the certificate …',
  yourName: 'Your name, as it is printed and signed',
  writeName: 'Write your name',
  arbitrator: 'Arbitrator',
  keys: {
    'ecdsa-p256': { label: 'ECDSA P-256', hint: 'Right for nearly everybody' },
    'rsa-3072': { label: 'RSA 3072', hint: 'If a party’s PDF reader knows nothing newer' },
  },
  makeIt: 'Make the identity',
  importTitle: 'Import a signing identity',
  importLead: 'A PKCS#12 file (.p12 or .pfx) with your private key and its certificate. Your name is taken from the certificate.',
  filePassphrase: 'Passphrase of the file',
  filePassphraseHint: 'Only opens the file; it is not kept.',
  chooseAndImport: 'Choose the file and import …',
  onceMore: 'Passphrase, once more',
};

const particulars = {
  title: 'Letterhead and particulars',
  address: 'Address',
  seal: 'Seal',
  sealAlt: 'Your seal, as the letterhead prints it',
  agreement: 'Agreement',
  byRules: 'The ground rules, by their name',
  present: 'Present at the count',
  notStated: 'Not stated: the document says nothing of it',
  nobody: 'Nobody',
  change: 'Change …',
  addSeal: 'Add a seal …',
  anotherSeal: 'Another seal …',
  removeSeal: 'Remove the seal',
  letterheadIssued: `${underLetterhead}; every later issue bears the same`,
  addressLabel: 'Address, as the letterhead prints it',
  addressFixed: 'Something is issued under it already: it stays as it is.',
  addressHint: (lines: number) => `At most ${lines} lines. Name and capacity come from your signing identity.`,
  agreementLabel: 'Agreement that defines the check',
  agreementHint: 'Left empty, the ground rules are named.',
  agreementDate: 'Date of the agreement',
  agreementClause: 'Section that defines the check',
  presentLabel: 'Who was present while cards were examined',
  presence: {
    'not-stated': { label: 'Not stated', hint: 'The document says nothing of it.' },
    nobody: { label: 'No representative of a party', hint: '' },
    these: { label: 'These people', hint: '' },
  },
  people: 'People present',
  peopleHint: 'One on a line: name, comma, for whom. Such as: D. Whitcombe, for the employer',
  printSo: 'Print it so',
  leave: 'Leave as it is',
  writePresent: 'Write who was present',
  writeForWhom: 'Write for whom each person was there, after a comma',
};

const issued = {
  title: 'Issued',
  versionOf: (kind: Kind, version: number) => `${kinds[kind]}, version ${version}`,
  pages: (n: number) => counted(n, 'page', 'pages'),
  savePdf: 'Save the PDF …',
  saveParties: 'Save both parties’ packages …',
  timeStamp: 'Request for a time-stamp …',
  timeStampSaved: (fileName: string) =>
    `${fileName} is saved. It holds the digest of the PDF and nothing else. Nothing was sent: carry it to a time-stamp authority of your choice (RFC 3161) from a machine with a network, keep the answer (.tsr) beside the PDF, and choose both with “Verify a file …”.`,
  worksheet: 'My worksheet …',
  proof: 'One person’s proof …',
  seal: 'Seal the record for the challenge period …',
  dispose: 'Return or destroy, and certify it …',
  replaced: 'Replaced',
  inForce: 'In force',
  denied: 'In force, denied by a signer',
  suspended: 'Suspended',
  reopened: {
    stands: 'A signer denies her card. The result is certain without it: rule on the card, and say so in a new version.',
    'may-change':
      'A signer denies her card, and the result is not certain without it: hear the parties, rule on the card, and certify again.',
  },
  worksheetTitle: 'The neutral’s worksheet',
  worksheetLead:
    'Every card with its person, codes and rulings. It names people: it is for you alone, is encrypted with a passphrase of its own, and never goes to a party.',
  worksheetPassphrase: 'Passphrase for this file',
  saveWorksheet: 'Save the worksheet …',
  proofTitle: (version: number) => `One person’s proof, of version ${version}`,
  proofLead:
    'It proves to her what was counted of her, against the certification, and tells nothing of anybody else. Give it to her alone: it says whether a card of hers was counted.',
  proofId: 'Her id, as on the employee list',
  writeId: 'Write her id',
  saveProof: 'Save the proof …',
};

const sealing = {
  title: 'Seal the record for the challenge period',
  lead: 'If somebody says after the certification that she never signed, this file shows whether a card was counted in her name and whether the result hangs on it. It holds the certifications, the ground rules, the figures, and of each card its number, state and hashes. It names nobody: no list, no picture, nothing that you wrote.',
  passphrase: 'Passphrase of the sealed record',
  onceMore: 'The same, once more',
  twiceSame: 'Type the passphrase twice, the same',
  seal: 'Seal and save …',
  sealed: (fileName: string) => `Sealed as ${fileName}. It was opened again and its record found whole.`,
  keepApart:
    'Keep the file and its passphrase apart from each other. It is opened from the first page of the app, with “Open a sealed record”, for a reason that it keeps.',
};

const disposal = {
  title: 'Certificate of disposal',
  lead: 'Say what you returned or destroyed, and when. The record keeps it, and you get a certificate to sign by hand.',
  materials: { cards: 'The cards', list: 'The employee list', exemplars: 'The exemplars' },
  fates: {
    kept: 'Still with me',
    union: 'Returned to the union',
    employer: 'Returned to the employer',
    destroyed: 'Destroyed',
  },
  day: 'On which day',
  witness: 'Witness, if any',
  sayOne: 'Say what became of something',
  writeDay: 'Write the day',
  recorded: 'It is recorded and saved',
  record: 'Record and save …',
};

const verify = {
  verifyFile: 'Verify a file …',
  results: { passed: 'Passed', failed: 'Failed', indeterminate: 'Not decided', 'not-run': 'Not run' } as Readonly<
    Record<string, string>
  >,
  check: 'Check',
  result: 'Result',
  found: 'What was found',
  /** In another language: why the checks are in English. Null where they are in the reader's. */
  checksLanguage: null as string | null,
  says: {
    passed: 'Intact, and signed by an identity that you pinned.',
    failed: 'Not intact, or not what it says. Do not rely on it.',
    indeterminate: 'Intact, but the signer is not known to this computer. Compare the printed fingerprint with the signer’s own.',
    'members-missing': 'Intact, and sealed by an identity that you pinned; not every member of the panel has signed it yet.',
  },
};

const refusals: WordsByKind<CertifyRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  unmet: ({ unmet }) => `Not everything is settled: ${unmet.map(({ message }) => message).join(' ')}`,
  'no-identity': 'Make your signing identity first.',
  'identity-exists': 'You have a signing identity already; it is the one that is used.',
  'file-refused': ({ message }) => message,
  'identity-file': ({ message }) => message,
  token: ({ message }) => message,
  'wrong-passphrase': 'That is not the passphrase. Nothing was signed.',
  'weak-passphrase': ({ hint }) => hint,
  'field-required': ({ field }) => `Please fill in: ${field}.`,
  'ground-does-not-hold': 'That does not stand against a result here. Choose another ground.',
  'too-many': ({ most, what }) => `At most ${most} ${what === 'present' ? 'people present' : 'lines of address'} can be printed.`,
  'too-long': ({ text, most }) => `“${text.slice(0, 40)} …” is too long: at most ${most} characters.`,
  'letterhead-issued': `${underLetterhead} already: every later issue bears the same.`,
  'no-such-certification': 'There is no such certification in this matter.',
  'no-such-person': 'Nobody of that id is on the list that was certified.',
  'no-commitment': 'That version prints no commitment, so nothing can be proved from it.',
  'counted-otherwise-since': 'The matter counts otherwise since that version was issued: no proof of it can be made any more.',
  'nothing-disposed': 'Say of at least one thing what became of it.',
  'challenge-period-runs': ({ until }) =>
    `The certification can be challenged until ${until}. Seal its record first; then it may be destroyed.`,
  'nothing-certified': 'Nothing is certified yet, so there is nothing to seal.',
  'certify-again': ({ version }) =>
    `The matter counts otherwise since version ${version} was issued. Certify again first: what is sealed must be what was certified.`,
  'reason-required': 'Say why the earlier certification is replaced: the new one prints it.',
  unreadable: ({ file, detail }) => `${file} could not be read: ${detail}.`,
};

export const certifyEn = {
  screen,
  common,
  kinds,
  grounds,
  issue,
  sign,
  drafts,
  identity,
  particulars,
  issued,
  sealing,
  disposal,
  verify,
  refusals,
};

export type CertifyWording = typeof certifyEn;
