/** A matter opened from a terminal: the passphrase from the environment, or asked without showing it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { resumeImports } from '#backend/use-cases/cards/import-batch.ts';
import { EXIT, type CommandContext } from './command.ts';
import { refusalLine } from './refusals.ts';

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
