/**
 * What she waits for at the desk, at 500, 5,000 and 50,000 people and six cards to ten people: taking in a list and a register, opening
 * the matter, the queue, the next card, the list scrolled, a name searched, the tally. `npm run bench -- desk [--sizes 500,5000]`.
 * Milliseconds of this process's processors, the median of several; the last column is the exponent of growth between the smallest and the largest size (1 is in proportion).
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LocalDate } from '#core/dates.ts';
import { invariant } from '#core/result.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { acceptList } from '#backend/use-cases/list/accept-list.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { peoplePage, searchHits } from '#backend/use-cases/list/people-queries.ts';
import { done } from '#backend/use-cases/practice/practice-matter.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import { freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import { largeList, largeRegister, largeRules } from '../../scripts/large/papers.ts';
import { planLargeMatter, type LargeMatter } from '../../scripts/large/plan.ts';
import { keepFigure } from '../record/figure.ts';
import { exponentOf, medianMs, stopwatch, table } from './figures.ts';

const PASSPHRASE = 'a bench passphrase of some length 417';
const TYPED = ['s', 'sm', 'smi', 'smith', 'j', 'jo', 'john', 'john s', 'garcia', 'nguyen', 'xqz'];

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '500,5000,50000' } } });
const sizes = values.sizes.split(',').map(Number);
invariant(
  sizes.every((size) => Number.isSafeInteger(size) && size > 0),
  '--sizes are whole numbers, with commas between',
);

const background = await loadBackground();
const figures = new Map<string, number[]>();
const note = (what: string, figure: number): void => void figures.set(what, [...(figures.get(what) ?? []), figure]);

for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-desk-'));
  try {
    await measure(
      planLargeMatter({ people: size, cards: Math.round(size * 0.6), seed: 1, troubled: 0.15, background }),
      join(folder, 'matter.countersign'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const rows = [...figures].map(([what, of]) => [
  what,
  ...of.map((each) => each.toFixed(each < 10 ? 1 : 0)),
  exponentOf(sizes, of),
]);
for (const [what, of] of figures) {
  const [, name = what, unit = ''] = /^(.*), (ms|MB)$/.exec(what) ?? [];
  for (const [index, figure] of of.entries()) keepFigure(name, figure, { unit, of: 'people', size: sizes[index] ?? 0 });
}
process.stdout.write(table(['', ...sizes.map((size) => `${size} people`), 'exponent'], rows));
process.exit(process.exitCode ?? 0); // worker processes that were warmed need not be waited for

async function measure(matter: LargeMatter, path: string): Promise<void> {
  const surroundings = await nodeSurroundings();
  const first = await build(matter, path, surroundings);
  await closeDesk(first);
  note('matter file, MB', statSync(path).size / 1e6);
  let passed = stopwatch();
  const desk = done(openMatter({ path, secret: PASSPHRASE }, surroundings));
  matterView(desk);
  note('open the matter (chain verified), ms', passed());
  measureLooks(desk);
  passed = stopwatch();
  theTally(desk);
  note('tally, ms', passed());
  note('peak memory, MB', process.resourceUsage().maxRSS / 1024);
  await closeDesk(desk);
}

/** A new matter with the rules frozen, the list accepted and the register taken in. */
async function build(
  matter: LargeMatter,
  path: string,
  surroundings: Awaited<ReturnType<typeof nodeSurroundings>>,
): Promise<Desk> {
  const desk = done(
    createMatter(
      { path, title: 'Bench', reference: 'B-1', neutral: 'Bench', passphrase: PASSPHRASE, practice: true },
      surroundings,
    ),
  );
  done(saveDraft(desk, { rules: largeRules(matter) }));
  done(freezeRules(desk, { agreedOn: '2025-09-29' as LocalDate }));
  let passed = stopwatch();
  const preview = done(previewList(desk, { fileName: 'list.csv', bytes: Buffer.from(largeList(matter)) }));
  done(
    acceptList(desk, {
      previewId: preview.previewId,
      receivedFrom: 'Bench',
      receivedOn: '2025-09-30' as LocalDate,
      asOf: null,
      basis: 'first',
      reason: null,
    }),
  );
  note('take in the list, ms', passed());
  passed = stopwatch();
  const bytes = Buffer.from(largeRegister(matter));
  done(
    importBatch(desk, {
      delivery: {
        deliveredBy: 'Bench',
        receivedAt: surroundings.now(),
        stated: matter.cards.length,
        form: 'electronic',
        declaration: true,
      },
      files: [{ name: 'register.csv', bytes: () => Promise.resolve(bytes) }],
    }),
  );
  await desk.jobs.settled();
  note('take in the register, ms', passed());
  return desk;
}

function measureLooks(desk: Desk): void {
  const queue = medianMs(5, () => reviewQueue(desk, { show: 'left', batchId: null, reason: null, layout: null }));
  note('the queue, ms', queue.ms);
  const [first, ...others] = queue.last.cards.slice(0, 40).map(({ cardId }) => cardId);
  invariant(first !== undefined, 'the register made cards');
  const passed = stopwatch();
  reviewCard(desk, first);
  note('first card with its candidates (cold), ms', passed());
  note('next card with its candidates, ms', medianMs(others.length, (n) => reviewCard(desk, others[n] ?? first)).ms);
  note('a page of the list, ms', medianMs(9, (n) => peoplePage(desk, pageAt(n))).ms);
  note('search as she types, ms', medianMs(TYPED.length, (n) => searchHits(desk, { text: TYPED[n] ?? '', limit: 20 })).ms);
}

function pageAt(n: number) {
  return { search: '', state: 'all', offset: n * 100, limit: 100 } as const;
}
