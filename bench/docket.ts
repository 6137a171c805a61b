/**
 * What the docket costs after an act, by the number of cards and of open disputes, one in ten of the cards: its rows, what stands around
 * it, and the tally, as the window asks for them. `node bench/docket.ts [cards,…]`; prints, judges nothing. Milliseconds of this process's processors.
 */
import type { PersonId } from '#core/ids.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { addPosition } from '#backend/use-cases/disputes/dispute-acts.ts';
import { docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { docketOverview } from '#backend/use-cases/disputes/docket-overview.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  disputed,
  good,
  listCsv,
  onCard,
  registerCsv,
  withCards,
  withList,
  withRules,
} from '#test/builders/matter.ts';
import { stopwatch } from './desk/figures.ts';
import { keepSpread } from './record/figure.ts';

const sizes = (process.argv[2] ?? '500,2000,5000').split(',').map(Number);
const ACTS = 12;

for (const cards of sizes) {
  const folder = aFolder();
  const desk = await aDisputedMatter(aMatter(folder), cards);
  const [first] = docket(desk);
  if (first === undefined) throw new Error('nothing is in the docket');
  const took: Record<string, number[]> = { 'the docket': [], 'what stands around it': [], 'the tally': [] };
  for (let n = 0; n < ACTS; n += 1) {
    good(addPosition(desk, { disputeId: first.disputeId, party: 'union', text: `A position, ${n}.` }));
    timed(took['the tally'], () => theTally(desk));
    timed(took['the docket'], () => docket(desk));
    timed(took['what stands around it'], () => docketOverview(desk));
  }
  for (const [what, ms] of Object.entries(took)) print(`${what}, after an act`, ms, cards);
  desk.db.close();
  folder.remove();
}

/** Every card determined: nine of ten counted, the tenth questioned and in the docket. */
async function aDisputedMatter(empty: Desk, cards: number): Promise<Desk> {
  const desk = withList(withRules(empty), listCsv(cards + Math.round(cards / 2)));
  for (let from = 0; from < cards; from += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, cards - from) }, (_, n) => aCardLine(`r${from + n + 1}`));
    await withCards(desk, registerCsv(lines), lines.length, `cards-${from}.csv`);
  }
  for (let n = 1; n <= cards; n += 1) {
    const cardId = `C-${String(n).padStart(4, '0')}`;
    const personId = `E${n}` as PersonId;
    if (n % 10 !== 0) good(determine(desk, cardId, counted(personId)));
    else {
      good(determine(desk, cardId, { state: 'questioned', personId, codes: ['C09'] }, 'The year is written over.'));
      disputed(desk, onCard(cardId), 'C09');
    }
  }
  return desk;
}

function timed(into: number[] | undefined, work: () => unknown): void {
  const passed = stopwatch();
  work();
  into?.push(passed());
}

function print(what: string, ms: readonly number[], cards: number): void {
  keepSpread(what, ms, { unit: 'ms', size: cards, of: 'cards, a tenth of them in the docket' });
  const median = ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 2)] ?? Number.NaN;
  process.stdout.write(
    `${what}, ${cards} cards and ${Math.floor(cards / 10)} disputes: median ${median.toFixed(1)} ms (${ms.length})\n`,
  );
}
