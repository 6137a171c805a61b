/** A refusal on the terminal: one line, and exit code 3. */
import type { Result } from '#core/result.ts';
import { EXIT, type CommandContext } from './command.ts';

export function refused({ note }: CommandContext, refusal: Refusal): number {
  note(refusalLine(refusal));
  return EXIT.badInput;
}

/** Any refusal of the backend, or one of the command itself: its kind, and what it is about under whatever names. */
export type Refusal = { readonly kind: string; readonly [about: string]: unknown };

/** One of the things that a command was asked to do; what is not asked for is done. */
export type Step = Result<unknown, Refusal>;

/** A refusal as one line: what it is, and what it is about. */
export function refusalLine(refusal: Refusal): string {
  const { kind, ...about } = refusal;
  const said = SAID[kind] ?? `Refused: ${kind}.`;
  const details = Object.entries(about).flatMap(([name, value]) => detailLines(name, value));
  return details.length === 0 ? said : `${said} ${details.join('; ')}`;
}

function detailLines(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(plain);
  return value === null ? [] : [`${name}: ${plain(value)}`];
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const SAID: Readonly<Record<string, string>> = {
  'wrong-passphrase': 'The passphrase does not open it.',
  'not-a-matter': 'This is no matter of Countersign.',
  'sealed-record': 'This is a sealed record: open it with countersign sealed.',
  'not-sealed': 'This is a matter, not a sealed record.',
  'nothing-certified': 'Nothing is certified yet.',
  'certify-again': 'The matter counts otherwise since this version was issued: certify again first.',
  'challenge-period-runs': 'The certification can still be challenged: write the sealed record first (export --sealed).',
  'no-such-allegation': 'There is no such allegation.',
  'already-answered': 'This allegation is answered already.',
  'newer-version': 'This matter was made by a newer Countersign; it is left untouched.',
  damaged: 'This matter is damaged. Open a backup.',
  'in-use': 'This matter is open in another window or on another machine.',
  missing: 'There is no such file.',
  'not-writable': 'It cannot be written there.',
  'letterhead-issued': 'Something is issued with this letterhead: it stays as it is.',
  'too-many': 'These are too many.',
  'too-long': 'This is too long.',
  'file-exists': 'There is a file already; a matter is never made over one.',
  'weak-passphrase': 'The passphrase is too weak.',
  'field-required': 'Something is missing.',
  'rules-not-frozen': 'The ground rules are not frozen yet.',
  'already-frozen': 'The ground rules are frozen; amend them.',
  'nothing-to-freeze': 'There are no ground rules to work on.',
  'invalid-rules': 'These are no valid ground rules.',
  'not-a-rules-file': 'This is no JSON file of ground rules.',
  'unreadable-list': 'This list cannot be read.',
  'reason-required': 'A reason is required.',
  'consent-required': 'Both parties must consent.',
  'unit-required': 'Say to which unit: the rules define several.',
  'no-such-question': 'The list leaves no such question open.',
  'answer-does-not-fit': 'This answer does not fit this question.',
  'names-signers': 'A request for signers only would tell who signed: ask for everybody, or draw others by lot.',
  'nobody-needed': 'No signature has to be compared: ask for everybody.',
  'nobody-listed': 'There is nobody on the list.',
  'code-required': 'A reason code is required.',
  'no-such-card': 'There is no such card.',
  'no-such-person': 'There is no such person on the list.',
  'no-such-dispute': 'There is no such dispute.',
  'no-such-subject': 'There is nothing of that number to dispute.',
  'no-such-certification': 'There is no such certification.',
  forbidden: 'Forbidden by the rules.',
  'already-counted': 'Another card of this person counts already.',
  'card-in-dispute': 'This card is in dispute: rule on it.',
  'already-open': 'It is in dispute already.',
  'party-may-not': 'The ground rules do not let this party do that.',
  'grounds-required': 'Grounds are required.',
  'ruling-does-not-fit': 'This ruling does not fit this dispute.',
  withdrawn: 'This dispute was withdrawn.',
  unmet: 'Something stands in the way.',
  'no-identity': 'There is no signing identity yet.',
  'identity-exists': 'There is a signing identity already.',
  'no-such-key': 'An identity is not made with such a key.',
  'read-only': 'Nothing can be written in this matter.',
  'nothing-chosen': 'There is nothing to do.',
  'job-running': 'Other work on this matter is not finished: wait for it.',
  'no-such-file': 'There is no such file.',
  'not-electronic': 'This delivery is not electronic: no declaration belongs to it.',
  'declaration-there': 'The declaration of this delivery is there already.',
  'when-required': 'Say when the declaration came.',
  'file-refused': 'This file is refused.',
  'comparison-not-provided': 'The ground rules provide for no comparison of signatures.',
  'no-such-ground': 'There is no such ground for a report without a result.',
  'ground-does-not-hold': 'That does not stand against a result here: choose another ground.',
  'no-commitment': 'This certification commits to no list of persons: nothing can be proved from it.',
  'counted-otherwise-since': 'The matter counts otherwise since this version was issued: certify again first.',
  'nothing-disposed': 'Say what was returned or destroyed.',
  'preview-expired': 'The list was not kept: give it again.',
  token: 'The token or card did not do it.',
  unreadable: 'This cannot be read.',
};
