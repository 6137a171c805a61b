/** Killed with signal 9 in the middle of an import: nothing acknowledged is lost, nothing comes twice. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allCards } from '#backend/db/card-store.ts';
import { batchViews } from '#backend/use-cases/cards/card-queries.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch, resumeImports } from '#backend/use-cases/cards/import-batch.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import type { Instant } from '#core/dates.ts';
import { aFolder, aMatter, good, PASSPHRASE, withRules, type Folder } from '#test/builders/matter.ts';

const FILES = 12;
let folder: Folder;
let cards: string;

beforeEach(async () => {
  folder = aFolder();
  cards = folder.path('delivered');
  mkdirSync(cards);
  for (let index = 0; index < FILES; index += 1) await drawn(index);
  const desk = withRules(aMatter(folder));
  desk.db.close();
});
afterEach(() => folder.remove());

/** A picture like no other, so that each file has its own bytes. */
async function drawn(index: number): Promise<void> {
  const background = { r: 255, g: 250 - index, b: 240 } as const;
  const picture = sharp({ create: { width: 400, height: 260, channels: 3, background } });
  writeFileSync(join(cards, `card-${String(index).padStart(2, '0')}.png`), await picture.png().toBuffer());
}

/** Kills the import once it has acknowledged `after` cards; what it had said by then. */
function killedAfter(after: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), folder.path('acme.countersign'), cards], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    if (said.split('\n').length > after) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('exit', () => resolve(said.split('\n').slice(0, -1)));
  });
}

async function reopened(): Promise<Desk> {
  return good(openMatter({ path: folder.path('acme.countersign'), secret: PASSPHRASE }, await nodeSurroundings()));
}

async function finished(desk: Desk): Promise<void> {
  resumeImports(desk);
  await desk.jobs.settled();
}

const imagesOf = (desk: Desk) => allCards(desk.db).map(({ cardId, images }) => `${cardId} ${images[0]?.sha256 ?? ''}`);

for (const after of [0, 2, 7]) {
  test(`killed after ${after} acknowledged cards, the import goes on where it stopped`, async () => {
    const acknowledged = await killedAfter(after);
    expect(acknowledged).not.toContain('done');
    const desk = await reopened();
    try {
      expect(imagesOf(desk)).toEqual(expect.arrayContaining([...acknowledged]));
      expect(desk.readOnly).toBeNull();
      await finished(desk);
      expect(imagesOf(desk)).toEqual(expect.arrayContaining([...acknowledged]));
      await deliveredAgain(desk);
      const images = allCards(desk.db).map((card) => card.images[0]?.sha256);
      expect(images.length).toBe(FILES);
      expect(new Set(images).size).toBe(FILES);
      expect(batchViews(desk).every(({ receiptHead }) => receiptHead.seq > 0)).toBe(true);
      expect(verifyRecord(desk).whole).toBe(true);
      expect(checkBlobs(desk.db).broken).toEqual([]);
    } finally {
      await closeDesk(desk);
    }
  }, 300_000);
}

/** The same files once more: what is there already is listed as repeated, what was never kept makes its card now. */
async function deliveredAgain(desk: Desk): Promise<void> {
  const files = readdirSync(cards).map((name) => ({ name, bytes: async () => readFileSync(join(cards, name)) }));
  const delivery = {
    deliveredBy: 'Local 161',
    receivedAt: '2024-03-15T10:00:00-04:00' as Instant,
    stated: FILES,
    form: 'scan' as const,
  };
  good(importBatch(desk, { delivery, files }));
  await desk.jobs.settled();
}
