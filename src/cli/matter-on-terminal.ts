/** A matter opened from a terminal: the passphrase from the environment, or asked without showing it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { resumeImports } from '#backend/use-cases/cards/import-batch.ts';
import { EXIT, type CommandContext } from './command.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | null;
  readonly all: (name: string) => readonly string[];
  readonly is: (name: string) => boolean;
};

/** Null where an option is unknown or lacks its value; the reason is noted. */
export function givenIn({ args, note }: CommandContext, options: Options): Given | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const value = (name: string): unknown => (values as Record<string, unknown>)[name];
    return {
      positionals,
      text: (name) => (typeof value(name) === 'string' ? (value(name) as string) : null),
      all: (name) => (Array.isArray(value(name)) ? (value(name) as readonly string[]) : []),
      is: (name) => value(name) === true,
    };
  } catch (thrown) {
    note(thrown instanceof Error ? thrown.message : 'The options cannot be read.');
    return null;
  }
}

export type Opening = {
  /** Whether an import that was cut off is finished first; whoever only looks leaves it. */
  readonly resumes?: boolean;
  /** The exit code for a file too damaged to open. */
  readonly onDamaged?: (detail: string) => number;
};

/** Opens, works, closes; an import that was cut off is finished first. Exit 3 where the file does not open. */
export async function withMatter(
  context: CommandContext,
  path: string | undefined,
  work: (desk: Desk) => Promise<number>,
  { resumes = true, onDamaged = () => EXIT.badInput }: Opening = {},
): Promise<number> {
  const { note } = context;
  if (path === undefined) {
    note('Say which matter: the path of its .countersign file.');
    return EXIT.badInput;
  }
  const secret = passphraseFor(context, `Passphrase of ${basename(path)}: `);
  if (secret === null) {
    note('No passphrase: set COUNTERSIGN_PASSPHRASE, or run this on a terminal.');
    return EXIT.badInput;
  }
  const opened = openMatter({ path, secret }, await nodeSurroundings());
  if (!opened.ok) {
    note(refusalLine(opened.error));
    return opened.error.kind === 'damaged' ? onDamaged(opened.error.detail) : EXIT.badInput;
  }
  const desk = opened.value;
  try {
    if (resumes && resumeImports(desk) !== null) note('An import that was cut off is finished first.');
    await desk.jobs.settled();
    return await work(desk);
  } finally {
    await closeDesk(desk);
  }
}

export function passphraseFor({ env }: CommandContext, prompt: string, variable = 'COUNTERSIGN_PASSPHRASE'): string | null {
  return env[variable] ?? askedOnTerminal(prompt);
}

/** Typed without echo; null where there is nobody to ask. */
function askedOnTerminal(prompt: string): string | null {
  const { stdin } = process;
  if (!stdin.isTTY) return null;
  process.stderr.write(prompt);
  stdin.setRawMode(true);
  const terminal = openSync('/dev/tty', 'r');
  try {
    return typedLine(terminal);
  } finally {
    closeSync(terminal);
    stdin.setRawMode(false);
    process.stderr.write('\n');
  }
}

const ENTER = [10, 13, 4];
const BACKSPACE = [8, 127];
const INTERRUPT = 3;

function typedLine(terminal: number): string | null {
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  while (readSync(terminal, one, 0, 1, null) === 1) {
    const [byte = 0] = one;
    if (byte === INTERRUPT) return null;
    if (ENTER.includes(byte)) break;
    if (BACKSPACE.includes(byte)) bytes.pop();
    else bytes.push(byte);
  }
  return Buffer.from(bytes).toString('utf8');
}

/** A refusal as one line: what it is, and what it is about. */
export function refusalLine(refusal: { readonly kind: string }): string {
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
};

/** JSON with `--json`, else a readable page. */
export function print({ out }: CommandContext, given: Given, value: unknown, readable: () => string): void {
  out(given.is('json') ? JSON.stringify(value, null, 1) : readable());
}

export function refused({ note }: CommandContext, refusal: { readonly kind: string }): number {
  note(refusalLine(refusal));
  return EXIT.badInput;
}
