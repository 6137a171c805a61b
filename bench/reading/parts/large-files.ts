/** A delivery in one huge PDF: refused unread above the bound; below it taken in, ended by a kill in the middle, and gone on with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allCards } from '#backend/db/card-store.ts';
import { batches, problemsOf } from '#backend/db/batch-store.ts';
import { MOST_FILE_BYTES } from '#backend/intake/decoder.ts';
import { resumeImports } from '#backend/use-cases/cards/import-batch.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { aMatter, good, PASSPHRASE, withRules, type Folder } from '#test/builders/matter.ts';
import { writeLargePdf } from '../large-pdf.ts';
import type { Facts, Part } from '../part.ts';
import { watchMemory } from '../tree-memory.ts';

type LargeItem = { readonly key: string; readonly pages: number; readonly bytes: number };

const CHILD = join(import.meta.dirname, '../import-child.ts');

export const largeFiles: Part<LargeItem> = {
  name: 'large-files',
  what: 'one PDF above the bound, one just below it, ended by signal 9 after a third of its pages; --limit is the pages of the second',
  needsData: false,
  usual: 2000,
  list: ({ limit }) => [
    { key: 'large-1-gb', pages: 2000, bytes: 1_000_000_000 },
    { key: `large-${limit}-pages`, pages: limit, bytes: MOST_FILE_BYTES - 1_000_000 },
  ],
  open: () =>
    Promise.resolve({
      measure: async ({ pages, bytes }) => {
        const place = mkdtempSync(join(tmpdir(), 'countersign-large-'));
        try {
          const pdf = join(place, 'cards.pdf');
          await writeLargePdf(pdf, { pages, bytes });
          const folder: Folder = { path: (name) => join(place, name), remove: () => undefined };
          withRules(aMatter(folder)).db.close();
          const facts = bytes > MOST_FILE_BYTES ? await refused(folder, pdf) : await killedAndResumed(folder, pdf, pages);
          return { ...facts, fileMb: Math.round(statSync(pdf).size / 1e6), pages };
        } finally {
          rmSync(place, { recursive: true, force: true });
        }
      },
      close: () => Promise.resolve(),
    }),
  rows: [
    {
      title: 'above the bound: refused with how to split it',
      goal: '100 %',
      holds: ({ advice }) => (advice === undefined ? null : advice === true),
    },
    {
      title: 'below it: no page lost or doubled over a kill',
      goal: '100 %',
      holds: ({ whole }) => (whole === undefined ? null : whole === true),
    },
    { title: 'largest process under 1.5 GB', goal: '100 %', holds: ({ largestMb }) => Number(largestMb) < 1500 },
  ],
  sums: (samples) =>
    samples.flatMap(({ facts: { fileMb, pages, largestMb, togetherMb, killedAt, cards }, ms }) => {
      const of = `${fileMb} MB, ${pages} pages`;
      const figure = (what: string, value: Facts[string] | undefined, unit: string) =>
        typeof value === 'number' ? [{ what: `${of}: ${what}`, value, unit }] : [];
      return [
        ...figure('taken and refused or read in', Math.round(ms / 1000), 's'),
        ...figure('memory of the largest process', largestMb, 'MB'),
        ...figure('memory of all processes together', togetherMb, 'MB'),
        ...figure('pages in when it was ended', killedAt, 'pages'),
        ...figure('pages after going on', cards, 'pages'),
      ];
    }),
};

/** The child's memory and its workers'; ended after so many cards, or by itself. */
async function child(folder: Folder, pdf: string, killAfter: number) {
  const running = spawn(process.execPath, [CHILD, folder.path('acme.countersign'), pdf], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watch = watchMemory(running.pid ?? 0);
  running.stdout.on('data', (text: Buffer) => {
    if (Number(text.toString('utf8').trim().split('\n').at(-1)) >= killAfter) running.kill('SIGKILL');
  });
  await once(running, 'exit');
  return watch.stop();
}

const reopened = async (folder: Folder) =>
  good(openMatter({ path: folder.path('acme.countersign'), secret: PASSPHRASE }, await nodeSurroundings()));

async function refused(folder: Folder, pdf: string): Promise<Facts> {
  const memory = await child(folder, pdf, Number.POSITIVE_INFINITY);
  const desk = await reopened(folder);
  const problems = batches(desk.db).flatMap(({ batchId }) => problemsOf(desk.db, batchId));
  await closeDesk(desk);
  const said = problems.map(({ file, reason, whatToDo }) => `${file ?? ''}: ${reason}. ${whatToDo}`).join(' ');
  return { ...memory, said, advice: /too large/.test(said) && /Split it/.test(said) };
}

async function killedAndResumed(folder: Folder, pdf: string, pages: number): Promise<Facts> {
  const memory = await child(folder, pdf, pages / 3);
  const desk = await reopened(folder);
  const killedAt = allCards(desk.db).length;
  const watch = watchMemory(process.pid);
  resumeImports(desk);
  await desk.jobs.settled();
  const after = watch.stop();
  const seen = allCards(desk.db).map(({ page }) => page);
  await closeDesk(desk);
  const whole = seen.length === pages && seen.every((page, index) => page === index + 1);
  return {
    killedAt,
    cards: seen.length,
    whole,
    togetherMb: Math.max(memory.togetherMb, after.togetherMb),
    largestMb: Math.max(memory.largestMb, after.largestMb),
  };
}
