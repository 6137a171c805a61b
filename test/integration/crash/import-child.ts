/** Imports what lies in a folder into a matter, and says on its output what was acknowledged; the test kills it at any moment. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { allCards } from '#backend/db/card-store.ts';
import { good, PASSPHRASE } from '#test/builders/matter.ts';
import type { Instant } from '#core/dates.ts';

const [path = '', folder = ''] = process.argv.slice(2);
const names = readdirSync(folder).toSorted();
let said = 0;
const desk = good(
  openMatter({ path, secret: PASSPHRASE }, await nodeSurroundings(), () => {
    // Whatever the file holds when a step is told is acknowledged: it must survive.
    const cards = allCards(desk.db);
    for (const { cardId, images } of cards.slice(said)) process.stdout.write(`${cardId} ${images[0]?.sha256 ?? ''}\n`);
    said = cards.length;
  }),
);
const delivery = {
  deliveredBy: 'Local 161',
  receivedAt: '2024-03-15T09:00:00-04:00' as Instant,
  stated: 0,
  form: 'scan' as const,
};
const files = names.map((name) => ({ name, bytes: () => readFile(join(folder, name)) }));
good(importBatch(desk, { delivery, files }));
await desk.jobs.settled();
process.stdout.write('done\n');
desk.tools.close();
desk.db.close();
