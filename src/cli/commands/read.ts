import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { readOriginal } from '#backend/ocr/read-original.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { EMPTY_CONTEXT, type ReadingContext } from '#backend/ocr/reading-job.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import { type CardForm, type FormProblem, parseCardForm } from '#core/card/card-form.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type Command, type CommandContext, EXIT } from '../command.ts';
import { givenIn, print, type Given } from '../given.ts';
import { listFile, refusedWith } from '../list-file.ts';
import { entriesOf, progressLine, readable, refusedEntry, type Entry } from '../read-entries.ts';

const USAGE = 'Usage: countersign read FILE… [--list L] [--password P] [--json]';

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

async function runRead(context: CommandContext): Promise<number> {
  const { note } = context;
  const given = givenIn(context, {
    list: { type: 'string' },
    'ignore-columns': { type: 'string' },
    password: { type: 'string' },
    form: { type: 'string', multiple: true },
    'cards-per-sheet': { type: 'string', default: '1' },
    json: { type: 'boolean' },
  });
  if (given === null) return refusedWith(context, [USAGE]);
  if (given.positionals.length === 0) return refusedWith(context, [`Name at least one file. ${USAGE}`]);
  const cardsPerSheet = Number(given.text('cards-per-sheet'));
  if (!Number.isInteger(cardsPerSheet) || cardsPerSheet < 1 || cardsPerSheet > 12)
    return refusedWith(context, ['--cards-per-sheet takes 1 to 12.']);
  const choosing = await closedSets(context, given);
  if (!choosing.ok) return refusedWith(context, choosing.error);
  const forms = await cardForms(given.all('form'));
  if (!forms.ok) return refusedWith(context, [forms.error]);
  const { matcher } = choosing.value;
  const reading = { ...choosing.value.context, forms: forms.value };
  const host = nodeWorkerHost();
  const decoder = createDecoder({ host });
  const reader = createReader({ host });
  const entries: Entry[] = [];
  let anyRead = false;
  try {
    for (const file of given.positionals) {
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
      const lookFor = { cardsPerSheet, separators: false };
      const original = { bytes, fileName: basename(file), password: given.text('password'), lookFor };
      for await (const outcome of readOriginal(original, { decoder, reader, context: reading })) {
        anyRead ||= outcome.kind === 'cards';
        entries.push(...entriesOf(file, outcome, matcher));
        note(progressLine(file, outcome));
      }
    }
  } finally {
    decoder.close();
    reader.close();
  }
  print(context, given, entries, () => entries.map(readable).join('\n\n'));
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
async function closedSets(context: CommandContext, given: Given): Promise<Result<ClosedSets, readonly string[]>> {
  const path = given.text('list');
  if (path === null) return ok({ context: EMPTY_CONTEXT, matcher: null });
  const read = await listFile(context, given, path);
  if (!read.ok) return read;
  const list = read.value;
  const matcher = createMatcher({ list, background: await loadBackground(), preset: 'strict' });
  return ok({ context: { ...EMPTY_CONTEXT, ...readingLists(list) }, matcher });
}

async function fileBytes(file: string): Promise<Uint8Array | string> {
  try {
    if (!(await stat(file)).isFile()) return 'it is not a file';
    return await readFile(file);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be opened';
  }
}
