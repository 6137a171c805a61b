/** Takes one file into a matter and says each card on its output; the bench ends it in the middle. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { allCards } from '#backend/db/card-store.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import type { Instant } from '#core/dates.ts';
import { good, PASSPHRASE } from '#test/builders/matter.ts';

const [matter = '', path = ''] = process.argv.slice(2);
let said = 0;
let told = 0;
const desk = good(
  openMatter({ path: matter, secret: PASSPHRASE }, await nodeSurroundings(), () => {
    // Counting cards costs time: now and then is enough.
    if (++told % 40 !== 0) return;
    const cards = allCards(desk.db).length;
    if (cards > said) process.stdout.write(`${cards}\n`);
    said = cards;
  }),
);
const delivery = {
  deliveredBy: 'Local 161',
  receivedAt: '2024-03-15T09:00:00-04:00' as Instant,
  stated: 0,
  form: 'scan' as const,
};
const file = { name: basename(path), size: statSync(path).size, bytes: () => readFile(path) };
good(importBatch(desk, { delivery, files: [file] }));
await desk.jobs.settled();
desk.tools.close();
desk.db.close();
