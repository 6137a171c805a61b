/** A PDF of many pages, killed in the middle with signal 9: opened again from the page after the last that was kept. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allCards } from '#backend/db/card-store.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { resumeImports } from '#backend/use-cases/cards/import-batch.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { aFolder, aMatter, good, PASSPHRASE, withRules, type Folder } from '#test/builders/matter.ts';

const PAGES = 14;
let folder: Folder;
let delivered: string;

beforeEach(async () => {
  folder = aFolder();
  delivered = folder.path('delivered');
  mkdirSync(delivered);
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= PAGES; page += 1) {
    document.addPage([306, 198]).drawText(`Card ${page}`, { x: 40, y: 120, size: 24, font });
  }
  writeFileSync(join(delivered, 'cards.pdf'), await document.save());
  withRules(aMatter(folder)).db.close();
});
afterEach(() => folder.remove());

function killedAfter(cards: number): Promise<void> {
  const matter = folder.path('acme.countersign');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), matter, delivered], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    if (said.split('\n').length > cards) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
  });
}

test('no page of it is lost and none comes twice', async () => {
  await killedAfter(5);
  const desk = good(openMatter({ path: folder.path('acme.countersign'), secret: PASSPHRASE }, await nodeSurroundings()));
  try {
    const before = allCards(desk.db).length;
    expect(before).toBeGreaterThanOrEqual(5);
    expect(before).toBeLessThan(PAGES);
    resumeImports(desk);
    await desk.jobs.settled();
    expect(allCards(desk.db).map(({ page }) => page)).toEqual(Array.from({ length: PAGES }, (_, index) => index + 1));
    expect([...allEvents(desk.db)].filter(({ kind }) => kind === 'card.imported')).toHaveLength(PAGES);
  } finally {
    await closeDesk(desk);
  }
}, 300_000);
