/**
 * Makes the papers of a large card check: `node scripts/make-large-matter.ts --out FOLDER [--people 5000] [--cards 3000] [--seed 1]
 * [--drawn N]`. Rules, list, register and truth at once; with `--drawn`, the first N cards come as scanned pages instead of in the register.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { loadBackground } from '#backend/matching/load-background.ts';
import { drawnDeliveries } from './large/drawn.ts';
import { largeDetermined, largeList, largeRegister, largeRules, largeTruth } from './large/papers.ts';
import { planLargeMatter } from './large/plan.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    people: { type: 'string', default: '5000' },
    cards: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    drawn: { type: 'string', default: '0' },
  },
});
const [people, cards, seed, drawn] = [values.people, values.cards, values.seed, values.drawn].map(Number) as [
  number,
  number,
  number,
  number,
];
if (values.out === undefined || ![people, cards, seed, drawn].every((n) => Number.isSafeInteger(n) && n >= 0) || people === 0) {
  process.stderr.write('Say where to, and whole numbers: --out FOLDER [--people N] [--cards N] [--seed N] [--drawn N]\n');
  process.exit(3);
}

const folder = resolve(values.out);
const matter = planLargeMatter({ people, cards, seed, troubled: 0.15, background: await loadBackground() });
write('rules.json', `${JSON.stringify(largeRules(matter), null, 2)}\n`);
write('employee-list.csv', largeList(matter));
write('register.csv', largeRegister({ ...matter, cards: matter.cards.slice(drawn) }));
write('determined.csv', largeDetermined(matter));
write('truth.csv', largeTruth(matter));
sharp.concurrency(1);
for await (const { path, bytes } of drawnDeliveries(matter.cards.slice(0, drawn))) write(path, bytes);

function write(path: string, content: string | Uint8Array): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  process.stderr.write(`${path}  ${content.length}\n`);
}
