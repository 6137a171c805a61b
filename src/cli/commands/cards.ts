import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseInstant } from '#core/dates.ts';
import { err, ok } from '#core/result.ts';
import { batchViews } from '#backend/use-cases/cards/card-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { explainDifference, importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { readAgain, readUnread } from '#backend/use-cases/cards/read-cards.ts';
import { sayOfDeclaration } from '#backend/use-cases/cards/say-of-declaration.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused, type Step } from '#cli/refusals.ts';

export const cards: Command = {
  name: 'cards',
  summary: 'deliveries of cards',
  usage: `countersign cards MATTER FILE … --stated N [--delivered-by WHO] [--received-at INSTANT] [--form paper|scan|electronic]
                          [--declaration] [--both-sides] [--cards-per-sheet N] [--separators] [--read]
countersign cards MATTER --read | --read-again
countersign cards MATTER --explain BATCH --explanation TEXT
countersign cards MATTER --declaration-of BATCH --finding arrived|not-truthful [--received-at INSTANT] --reason TEXT
countersign cards MATTER [--json]

Takes in one delivery (PDF, TIFF, JPEG, PNG, WebP, HEIC; CSV or JSON registers), reads what is unread, explains a difference
between the stated and the found number; without an option, lists the deliveries. --declaration: the submitter's declaration
came with an electronic delivery; without it, rules that require one have its cards questioned (C21). --declaration-of:
what is found of it afterwards; decided cards that it touches are shown again. --read-again: undecided cards, after a form was taught; decided ones stay as they are.
A page that breaks is listed; the rest goes on.
Exit code: 0 done; 3 refused, nothing changed.`,
  run: async (context) => {
    const given = givenIn(context, {
      stated: { type: 'string' },
      'delivered-by': { type: 'string' },
      'received-at': { type: 'string' },
      form: { type: 'string' },
      declaration: { type: 'boolean' },
      'both-sides': { type: 'boolean' },
      'cards-per-sheet': { type: 'string' },
      separators: { type: 'boolean' },
      read: { type: 'boolean' },
      'read-again': { type: 'boolean' },
      'declaration-of': { type: 'string' },
      finding: { type: 'string' },
      reason: { type: 'string' },
      explain: { type: 'string' },
      explanation: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], (desk) => work(context, given, desk));
  },
};

async function work(context: CommandContext, given: Given, desk: Desk): Promise<number> {
  for (const step of [imported, read, explained, declared]) {
    const done = step(given, desk);
    if (!done.ok) return refused(context, done.error);
    await desk.jobs.settled();
  }
  for (const { problems, state } of desk.jobs.list()) {
    for (const { file, page, reason, whatToDo } of problems) {
      context.note(`${file}${page === null ? '' : `, page ${page}`}: ${reason}. ${whatToDo}`);
    }
    if (state === 'failed') context.note('The work did not end; what was acknowledged is kept.');
  }
  const view = batchViews(desk);
  print(context, given, view, () =>
    view
      .map(({ number, deliveredBy, stated, found, blanks, explanation, declaration, originals }) => {
        const undeclared = declaration === false ? ', without the submitter’s declaration' : '';
        const gap = stated === found ? '' : `, ${explanation === null ? 'NOT explained' : `explained: ${explanation}`}`;
        return `Batch ${number} from ${deliveredBy}: ${originals.length} files, ${stated} stated, ${found} found, ${blanks} blank${gap}${undeclared}`;
      })
      .join('\n'),
  );
  return EXIT.done;
}

function imported(given: Given, desk: Desk): Step {
  const files = given.positionals.slice(1);
  if (files.length === 0) return ok(null);
  const lacking = files.find((file) => !existsSync(file));
  if (lacking !== undefined) return err({ kind: 'missing', fileName: lacking });
  const stated = Number(given.text('stated') ?? Number.NaN);
  if (!Number.isInteger(stated) || stated < 0) return missing('--stated N');
  const receivedAt = parseInstant(given.text('received-at') ?? desk.now());
  if (receivedAt === null) return missing('--received-at as an instant with its offset');
  const form = given.text('form') ?? 'scan';
  if (form !== 'paper' && form !== 'scan' && form !== 'electronic') return missing('--form paper|scan|electronic');
  const declared = given.is('declaration');
  if (declared && form !== 'electronic') return missing('--form electronic, to which alone a declaration belongs');
  const cardsPerSheet = Number(given.text('cards-per-sheet') ?? '1');
  if (!Number.isInteger(cardsPerSheet) || cardsPerSheet < 1 || cardsPerSheet > 12) return missing('--cards-per-sheet 1 to 12');
  const sides = given.is('both-sides') ? ('both' as const) : ('one' as const);
  const arrangement = { sides, cardsPerSheet, separators: given.is('separators') };
  return importBatch(desk, {
    delivery: {
      deliveredBy: given.text('delivered-by') ?? 'union',
      receivedAt,
      stated,
      form,
      declaration: declared,
      arrangement,
    },
    files: files.map((path) => ({ name: basename(path), size: statSync(path).size, bytes: () => readFile(path) })),
  });
}

function read(given: Given, desk: Desk): Step {
  if (given.is('read-again')) return readAgain(desk);
  return given.is('read') ? readUnread(desk) : ok(null);
}

function explained(given: Given, desk: Desk): Step {
  const number = given.text('explain');
  if (number === null) return ok(null);
  const batch = batchViews(desk).find((each) => String(each.number) === number);
  if (batch === undefined) return missing('--explain with the number of a batch');
  return explainDifference(desk, { batchId: batch.batchId, explanation: given.text('explanation') ?? '' });
}

function declared(given: Given, desk: Desk): Step {
  const number = given.text('declaration-of');
  if (number === null) return ok(null);
  const batch = batchViews(desk).find((each) => String(each.number) === number);
  if (batch === undefined) return missing('--declaration-of with the number of a batch');
  const finding = given.text('finding');
  if (finding !== 'arrived' && finding !== 'not-truthful') return missing('--finding arrived|not-truthful');
  const receivedAt = parseInstant(given.text('received-at') ?? '');
  return sayOfDeclaration(desk, { batchId: batch.batchId, finding, receivedAt, reason: given.text('reason') ?? '' });
}

function missing(field: string): Step {
  return err({ kind: 'field-required', field });
}
