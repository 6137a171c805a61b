import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { readOriginal, type ReadOutcome } from '#backend/ocr/read-original.ts';
import { matchQueryOf } from '#backend/ocr/match-query.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { EMPTY_CONTEXT, type ReadCard, type ReadingContext } from '#backend/ocr/reading-job.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { readListFile } from '#backend/tables/read-files.ts';
import type { CardMatch } from '#core/match/match.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import { type CardForm, type FormProblem, parseCardForm } from '#core/card/card-form.ts';
import { err, ok, type Result } from '#core/result.ts';
import { printedCandidates } from '../printed-candidates.ts';
import { type Command, type CommandContext, EXIT } from '../command.ts';

export const read: Command = {
  name: 'read',
  summary: 'reads scanned cards; with a list, ranks people for each',
  usage: `countersign read FILE… [--list L] [--ignore-columns A,B] [--password P] [--form F.json]
                      [--cards-per-sheet N] [--json]

Reads cards from PDF, TIFF, JPEG, PNG, WebP or HEIC files. With --list (CSV, XLSX, XLS, ODS) the people of
the list are ranked for each card. What cannot be opened is an entry with an error; the rest goes on.
--ignore-columns A,B leaves columns of the list out; any other unknown column is refused.
--form lays pages over a card form that was taught in the app; may be repeated. --cards-per-sheet N: up to N cards of such a
form are found on a page; without a form the page is cut where no ink is crossed.
--password opens locked PDF files. Nothing is kept: neither pictures nor readings are written anywhere.
Exit code: 0; 3 if nothing could be read.`,
  run: runRead,
};

type Arguments = {
  readonly files: readonly string[];
  readonly list: string | null;
  readonly ignored: readonly string[];
  readonly password: string | null;
  readonly forms: readonly string[];
  readonly cardsPerSheet: number;
  readonly json: boolean;
};

/** One entry of the output, exactly as `formats.md` 4 has it. */
type Entry = Readonly<Record<string, unknown>> & { readonly file: string };

async function runRead({ args, out, note }: CommandContext): Promise<number> {
  const asked = parseArguments(args);
  if (typeof asked === 'string') {
    note(asked);
    return EXIT.badInput;
  }
  const choosing = await closedSets(asked.list, asked.ignored);
  if (!choosing.ok) {
    for (const sentence of choosing.error) note(sentence);
    return EXIT.badInput;
  }
  const forms = await cardForms(asked.forms);
  if (!forms.ok) {
    note(forms.error);
    return EXIT.badInput;
  }
  const { matcher } = choosing.value;
  const context = { ...choosing.value.context, forms: forms.value };
  const host = nodeWorkerHost();
  const decoder = createDecoder({ host });
  const reader = createReader({ host });
  const entries: Entry[] = [];
  let anyRead = false;
  try {
    for (const file of asked.files) {
      const bytes = await fileBytes(file);
      if (typeof bytes === 'string') {
        entries.push(
          refusedEntry(file, {
            kind: 'unreadable-file',
            reason: bytes,
            whatToDo: 'Check the path and the permissions.',
            page: null,
          }),
        );
        note(`${file}: ${bytes}`);
        continue;
      }
      const lookFor = { cardsPerSheet: asked.cardsPerSheet, separators: false };
      const original = { bytes, fileName: basename(file), password: asked.password, lookFor };
      for await (const outcome of readOriginal(original, { decoder, reader, context })) {
        anyRead ||= outcome.kind === 'cards';
        entries.push(...entriesOf(file, outcome, matcher));
        note(progressLine(file, outcome));
      }
    }
  } finally {
    decoder.close();
    reader.close();
  }
  out(asked.json ? JSON.stringify(entries, null, 1) : entries.map(readable).join('\n\n'));
  return anyRead ? EXIT.done : EXIT.badInput;
}

async function cardForms(paths: readonly string[]): Promise<Result<readonly CardForm[], string>> {
  const forms: CardForm[] = [];
  for (const path of paths) {
    const bytes = await fileBytes(path);
    if (typeof bytes === 'string') return err(`${path}: ${bytes}.`);
    const form = parseCardForm(jsonIn(bytes));
    if (!form.ok) return err(`${path} is no card form: ${form.error.map(problemWords).join('; ')}.`);
    forms.push(form.value);
  }
  return ok(forms);
}

function problemWords(problem: FormProblem): string {
  return problem.kind === 'not-a-form'
    ? `${problem.where || 'the file'}: ${problem.expected}`
    : problem.kind.replaceAll('-', ' ');
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

type ClosedSets = { readonly context: ReadingContext; readonly matcher: Matcher | null };

/** With a list: its names, titles and employers to choose from, and the matcher that ranks its people. */
async function closedSets(path: string | null, ignored: readonly string[]): Promise<Result<ClosedSets, readonly string[]>> {
  if (path === null) return ok({ context: EMPTY_CONTEXT, matcher: null });
  const read = await readListFile(path, Object.fromEntries(ignored.map((name) => [name, 'ignore' as const])));
  if (!read.ok) return read;
  const { list } = read.value;
  const matcher = createMatcher({ list, background: await loadBackground(), preset: 'strict' });
  return ok({ context: { ...EMPTY_CONTEXT, ...readingLists(list) }, matcher });
}

function parseArguments(args: readonly string[]): Arguments | string {
  const files: string[] = [];
  const options = new Map<string, string>();
  const forms: string[] = [];
  let json = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--form') {
      const value = args[++at];
      if (value === undefined) return '--form needs a value.';
      forms.push(value);
    } else if (arg === '--list' || arg === '--password' || arg === '--cards-per-sheet' || arg === '--ignore-columns') {
      const value = args[++at];
      if (value === undefined) return `${arg} needs a value.`;
      options.set(arg, value);
    } else if (arg.startsWith('--'))
      return `read does not know ${arg}. Usage: countersign read FILE… [--list L] [--password P] [--json]`;
    else files.push(arg);
  }
  if (files.length === 0) return 'Name at least one file. Usage: countersign read FILE… [--list L] [--password P] [--json]';
  const cardsPerSheet = Number(options.get('--cards-per-sheet') ?? '1');
  if (!Number.isInteger(cardsPerSheet) || cardsPerSheet < 1 || cardsPerSheet > 12) return '--cards-per-sheet takes 1 to 12.';
  return {
    forms,
    cardsPerSheet,
    files,
    list: options.get('--list') ?? null,
    ignored: (options.get('--ignore-columns') ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
    password: options.get('--password') ?? null,
    json,
  };
}

async function fileBytes(file: string): Promise<Uint8Array | string> {
  try {
    if (!(await stat(file)).isFile()) return 'it is not a file';
    return await readFile(file);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be opened';
  }
}

function entriesOf(file: string, outcome: ReadOutcome, matcher: Matcher | null): Entry[] {
  switch (outcome.kind) {
    case 'refused':
      return [refusedEntry(file, outcome.refusal)];
    case 'unread':
      return [
        refusedEntry(file, {
          kind: outcome.failure.kind,
          page: outcome.picture.page,
          reason: `the page could not be read (${outcome.failure.detail})`,
          whatToDo: 'Key the card by hand.',
        }),
      ];
    case 'cards':
      return outcome.cards.map((card, index) =>
        cardEntry(card, { at: { file, page: outcome.picture.page, card: index + 1 }, matcher }),
      );
    default:
      throw new Error(`No such outcome: ${JSON.stringify(outcome satisfies never)}`);
  }
}

type Refused = { readonly kind: string; readonly page: number | null; readonly reason: string; readonly whatToDo: string };

function refusedEntry(file: string, { kind, page, reason, whatToDo }: Refused): Entry {
  return { file, page, card: null, error: { kind, reason, whatToDo } };
}

type Place = { readonly file: string; readonly page: number; readonly card: number };

function cardEntry(card: ReadCard, { at, matcher }: { readonly at: Place; readonly matcher: Matcher | null }): Entry {
  const { turned, skewDegrees, blank, fields, signature, wording, document, engine, ms } = card.reading;
  const readable = !blank && document !== 'not-a-card';
  const match = matcher === null || !readable ? null : matcher.rank(matchQueryOf(card));
  return {
    ...at,
    turned,
    skewDegrees,
    blank,
    document,
    wording,
    fields,
    signature,
    ...(match === null ? { candidates: [] } : matched(match)),
    engine,
    ms,
  };
}

function matched({ outcome, why, candidates }: CardMatch): object {
  return {
    outcome,
    why,
    candidates: printedCandidates(candidates),
  };
}

function progressLine(file: string, outcome: ReadOutcome): string {
  if (outcome.kind === 'refused') return `${file}: ${outcome.refusal.reason}. ${outcome.refusal.whatToDo}`;
  return `${file}: page ${outcome.picture.page} of ${outcome.picture.pages}`;
}

function readable(entry: Entry): string {
  const { file, page, card, error, fields, candidates, signature, blank, document } = entry as Entry & Partial<Printed>;
  const where = page === null || page === undefined ? file : `${file}, page ${page}${(card ?? 1) > 1 ? `, card ${card}` : ''}`;
  if (error !== undefined) return `${where}: not read: ${error.reason}. ${error.whatToDo}`;
  if (blank === true) return `${where}: blank`;
  if (document === 'not-a-card') return `${where}: no authorization card`;
  const lines = Object.entries(fields ?? {}).map(([key, { text, confidence }]) => `  ${key.padEnd(10)} ${text}  (${confidence})`);
  const people = (candidates ?? [])
    .slice(0, 3)
    .map((one) => `  ${(one.probability * 100).toFixed(1).padStart(5)} %  ${one.employee_id}`);
  return [`${where}: signature ${signature?.present ?? 'ask'}`, ...lines, ...people].join('\n');
}

type Printed = {
  readonly page: number | null;
  readonly card: number | null;
  readonly error: { readonly reason: string; readonly whatToDo: string };
  readonly blank: boolean;
  readonly document: string;
  readonly fields: Readonly<Record<string, { readonly text: string; readonly confidence: number }>>;
  readonly signature: { readonly present: string };
  readonly candidates: readonly { readonly employee_id: string; readonly probability: number }[];
};
