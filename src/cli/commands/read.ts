import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { readOriginal, type ReadOutcome } from '#backend/ocr/read-original.ts';
import { createReader } from '#backend/ocr/reader.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { EMPTY_CONTEXT, type ReadCard } from '#backend/ocr/reading-job.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../command.ts';

export const read: Command = {
  name: 'read',
  summary: 'reads scanned cards; with a list, ranks people for each',
  usage: `countersign read FILE… [--list L] [--password P] [--json]

Reads cards from PDF, TIFF, JPEG, PNG, WebP or HEIC files. With --list (CSV, XLSX, XLS, ODS) the people of
the list are ranked for each card. What cannot be opened is an entry with an error; the rest goes on.
--password opens locked PDF files. Nothing is kept: neither pictures nor readings are written anywhere.
Exit code: 0; 3 if nothing could be read.`,
  run: runRead,
};

type Arguments = {
  readonly files: readonly string[];
  readonly list: string | null;
  readonly password: string | null;
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
      const original = { bytes, fileName: basename(file), password: asked.password };
      for await (const outcome of readOriginal(original, { decoder, reader, context: EMPTY_CONTEXT })) {
        anyRead ||= outcome.kind === 'cards';
        entries.push(...entriesOf(file, outcome));
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

function parseArguments(args: readonly string[]): Arguments | string {
  const files: string[] = [];
  const options = new Map<string, string>();
  let json = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--list' || arg === '--password') {
      const value = args[++at];
      if (value === undefined) return `${arg} needs a value.`;
      options.set(arg, value);
    } else if (arg.startsWith('--'))
      return `read does not know ${arg}. Usage: countersign read FILE… [--list L] [--password P] [--json]`;
    else files.push(arg);
  }
  if (files.length === 0) return 'Name at least one file. Usage: countersign read FILE… [--list L] [--password P] [--json]';
  return { files, list: options.get('--list') ?? null, password: options.get('--password') ?? null, json };
}

async function fileBytes(file: string): Promise<Uint8Array | string> {
  try {
    if (!(await stat(file)).isFile()) return 'it is not a file';
    return await readFile(file);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be opened';
  }
}

function entriesOf(file: string, outcome: ReadOutcome): Entry[] {
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
      return outcome.cards.map((card, index) => cardEntry(card, { file, page: outcome.picture.page, card: index + 1 }));
    default:
      throw new Error(`No such outcome: ${JSON.stringify(outcome satisfies never)}`);
  }
}

type Refused = { readonly kind: string; readonly page: number | null; readonly reason: string; readonly whatToDo: string };

function refusedEntry(file: string, { kind, page, reason, whatToDo }: Refused): Entry {
  return { file, page, card: null, error: { kind, reason, whatToDo } };
}

function cardEntry({ reading }: ReadCard, at: { readonly file: string; readonly page: number; readonly card: number }): Entry {
  const { turned, skewDegrees, blank, fields, signature, wording, document, ms } = reading;
  const { box: _, ...presence } = signature;
  return {
    ...at,
    turned,
    skewDegrees,
    blank,
    fields: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, withoutBox(field)])),
    signature: { ...presence },
    wording,
    document,
    candidates: [],
    ms,
  };
}

function withoutBox(field: object): object {
  const { box, ...rest } = field as { readonly box: unknown };
  return { ...rest, box };
}

function progressLine(file: string, outcome: ReadOutcome): string {
  if (outcome.kind === 'refused') return `${file}: ${outcome.refusal.reason}. ${outcome.refusal.whatToDo}`;
  return `${file}: page ${outcome.picture.page} of ${outcome.picture.pages}`;
}

function readable(entry: Entry): string {
  return JSON.stringify(entry, null, 2);
}
