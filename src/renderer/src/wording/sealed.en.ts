import type { AllegationFinding, StandingWithout, UnsealingReason } from '#core/audit/event.ts';
import type { CardState } from '#core/card/card.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { SealedRefusal } from '#contract/sealed-views.ts';
import type { WordsByKind } from './by-kind.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;

const refusals: WordsByKind<SealedRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'wrong-passphrase': 'The file did not open with this passphrase. It is the one that was chosen when the record was sealed.',
  'not-a-matter': ({ fileName }) => `${fileName} is no sealed record.`,
  'sealed-record': ({ fileName }) => `${fileName} is a sealed record.`,
  'not-sealed': ({ fileName }) => `${fileName} is a matter, not a sealed record. Open it with “Open a file”.`,
  'newer-version': ({ fileName }) => `${fileName} was sealed by a newer Countersign. Install the newer app to open it.`,
  damaged: ({ fileName, detail }) => `${fileName} does not open: ${detail}. It was left as it is; take your other copy of it.`,
  'in-use': ({ fileName }) => `${fileName} is open in another window or on another computer. Close it there first.`,
  missing: ({ fileName }) => `${fileName} is no longer where it was.`,
  'field-required': ({ field }) => `Please say ${field}.`,
  'no-sealed-record-open': 'The sealed record was closed. Open it again, with the reason.',
  'no-such-allegation': 'There is no such allegation in this record.',
  'no-such-certification': 'There is no such certification in this record.',
  'already-answered': 'This allegation was answered; an answer is not given twice.',
  unreadable: ({ file, detail }) => `${file} could not be read: ${detail}.`,
};

const reasons: Readonly<Record<UnsealingReason, { readonly label: string; readonly hint: string }>> = {
  'non-sign-allegation': {
    label: 'A non-sign allegation',
    hint: 'Somebody says that a card in her name is not hers.',
  },
  order: { label: 'An order of a board or a court', hint: 'It says what is to be shown, and to whom.' },
  'joint-request': { label: 'A joint request of the parties', hint: 'Both ask for it, in writing.' },
};

const open = {
  button: 'Open a sealed record …',
  title: (fileName: string) => `Open ${fileName}`,
  lead: 'A sealed record is opened for a reason. The reason is kept in it, and cannot be taken out again.',
  why: 'Why is it opened?',
  reasons,
  askedBy: 'Who asks for it',
  askedByHint: 'Kept as a digest only: write it down on paper too.',
  passphrase: 'Passphrase of the sealed record',
  act: 'Record the reason and open',
  missing: { askedBy: 'Say who asks for it', passphrase: 'Type the passphrase' },
};

const standing: Readonly<Record<StandingWithout, string>> = {
  stands: 'The result is certain without them.',
  'may-change': 'The result is not certain without them: its effect is suspended until you have heard the parties.',
  'no-result': 'No result was certified.',
};

const record = {
  title: (matter: string) => `Sealed record of ${matter}`,
  about: (given: { readonly reference: string; readonly sealedAt: string; readonly cards: number; readonly fileName: string }) =>
    `${given.reference} · sealed ${given.sealedAt} · ${counted(given.cards, 'card', 'cards')}, without names · ${given.fileName}`,
  noPeriod: 'The ground rules set no challenge period for this record.',
  runsUntil: (day: string) => `The challenge period runs until the end of ${day}.`,
  endedOn: (day: string) =>
    `The challenge period ended on ${day}. If nothing is open, this file has done its work: destroy it, with every copy.`,
  certified: 'What was certified',
  version: (version: number, unit: string | null) => `Version ${version}${unit === null ? '' : `, unit ${unit}`}`,
  suspended: 'Suspended',
  inForce: 'In force',
  replaced: 'Replaced',
  figures: (given: { readonly counted: number; readonly eligible: number; readonly required: number; readonly sha256: string }) =>
    `${given.counted} counted of ${given.eligible}, ${given.required} needed · SHA-256 ${given.sha256}`,
  standing: (denied: number, now: StandingWithout) =>
    now === 'no-result'
      ? standing[now]
      : denied === 0
        ? 'None of its counted cards is denied.'
        : `Denied: ${counted(denied, 'counted card', 'counted cards')}. ${standing[now]}`,
  savePdf: 'Save the PDF …',
  acts: 'Done with this record',
  events: (given: { readonly events: number; readonly withheld: number; readonly head: string }) =>
    `${counted(given.events, 'event', 'events')}; of ${given.withheld} of them only the hash. Head ${given.head}`,
  savedAs: (fileName: string) => `Saved as ${fileName}.`,
  saveNotice: 'Save the notice to the parties …',
  nothingAlleged: 'Nothing was alleged',
  close: 'Close and seal again',
};

const findings: Readonly<Record<AllegationFinding, { readonly choice: string; readonly short: string }>> = {
  signed: { choice: 'She signed: not borne out', short: 'Not borne out' },
  'not-signed': { choice: 'She did not sign: borne out', short: 'Borne out' },
  'not-settled': { choice: 'Not settled', short: 'Not settled' },
};

const cardStates: Readonly<Record<CardState, string>> = {
  counted: 'counted',
  'not-counted': 'not counted',
  questioned: 'questioned',
  superseded: 'superseded',
  unmatched: 'not on the list',
  act: 'an act',
  undetermined: 'not decided',
};

const allegations = {
  heading: 'Allegations',
  none: 'None so far.',
  numbered: (number: number) => `Allegation ${number}`,
  open: 'Open',
  findings,
  received: (day: string, late: boolean) => `Received ${day}${late ? ', after the challenge period' : ''}`,
  noCard: 'There is no card of that person in this record.',
  card: (number: number, state: CardState) => `Card ${number}, ${cardStates[state]}`,
  enter: 'Enter an allegation …',
  person: 'Whose card it is said to be',
  personHint: 'Her id on the employee list, or her full name. It is not kept, only its digest.',
  receivedOn: 'Received on',
  statement: 'What was stated',
  statementHint: 'Kept as a digest only: keep the signed statement itself on paper.',
  enterIt: 'Enter it',
  missing: {
    person: 'Say whose card it is said to be',
    receivedOn: 'Say when you received it',
    statement: 'Say what was stated',
    why: 'Say why',
  },
  sayFound: 'Say what you found …',
  found: 'What you found',
  why: 'Why',
  whyHint: 'Kept as a digest only.',
  recordIt: 'Record it',
  compare: 'Compare a file that was brought back …',
  unknownFile: (fileName: string, sha256: string) =>
    `${fileName} (SHA-256 ${sha256}) is not among the files that were delivered, nor a picture of a card.`,
  knownFile: (fileName: string, cards: readonly number[]) =>
    `${fileName} is, byte for byte, what was delivered: ${cards.length === 1 ? 'card' : 'cards'} ${cards.join(', ')}.`,
};

export const sealedEn = { open, record, allegations, refusals };

export type SealedWording = typeof sealedEn;
