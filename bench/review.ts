/**
 * A scripted review at the desk behind the window: one clean card after another, then sheets, in a matter of 5,000 cards; and search
 * over 50,000 people. `node bench/review.ts [cards] [people]`; prints, judges nothing. What the window itself adds is drawn in the
 * end-to-end tests and not timed here.
 */
import { confirmationSheet } from '#backend/use-cases/confirmation-sheet.ts';
import type { Desk } from '#backend/use-cases/desk.ts';
import { determineCard } from '#backend/use-cases/determine-card.ts';
import { determineSheet } from '#backend/use-cases/determine-sheet.ts';
import { offerFor } from '#backend/use-cases/offer-codes.ts';
import { searchHits } from '#backend/use-cases/people-queries.ts';
import { reviewCard } from '#backend/use-cases/review-queries.ts';
import { reviewQueue } from '#backend/use-cases/review-queue.ts';
import { aFolder, aMatter, good, testSurroundings, withList, withRules } from '#test/builders/matter.ts';
import { aPlainReading, phoneList, toolsThatRead, withReadCards } from '#test/builders/read-cards.ts';

const [cards = 5_000, people = 50_000] = process.argv.slice(2).map(Number);
const EVERY = { show: 'left', batchId: null, reason: null, layout: null } as const;

const folder = aFolder();
const readings = Array.from({ length: cards }, (_, index) => aPlainReading(index));
const desk = withList(withRules(aMatter(folder, testSurroundings({ tools: toolsThatRead(readings) }))), phoneList(cards + 1_000));
const made = performance.now();
await withReadCards(desk, cards);
print('cards imported, read by a told engine, and ranked', [performance.now() - made]);

const heap = () => Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
const before = heap();
const steps = {
  queue: [] as number[],
  card: [] as number[],
  offer: [] as number[],
  determine: [] as number[],
  whole: [] as number[],
};
for (let n = 0; n < 100; n += 1) oneCard(desk);
print('the queue, after each decision', steps.queue);
print('the next card with its candidates', steps.card);
print('the rules’ word on it', steps.offer);
print('a determination', steps.determine);
print('a clean card, one key: all of it at the desk', steps.whole);

const sheets: number[] = [];
const laid: number[] = [];
let onSheets = 0;
for (let n = 0; n < 8; n += 1) {
  const start = performance.now();
  const sheet = confirmationSheet(desk, { batchId: null });
  laid.push(performance.now() - start);
  const given = sheet.cards.map(({ cardId, person, shown }) => ({ cardId, personId: person.personId, shown }));
  const at = performance.now();
  if (given.length > 0) onSheets += good(determineSheet(desk, { cards: given, takenOut: [] })).determined.length;
  sheets.push(performance.now() - at);
}
print('a sheet laid out', laid);
print(`a sheet determined (${onSheets} cards in ${sheets.length} sheets, one key each)`, sheets);
process.stdout.write(`heap: ${before} MB before, ${heap()} MB after ${100 + onSheets} cards\n`);
desk.db.close();
folder.remove();

const second = aFolder();
const large = withList(withRules(aMatter(second)), phoneList(people));
searchHits(large, { text: 'family', limit: 30 });
const typed = ['f', 'fa', 'fam', 'family', 'given', 'e4', 'e49', 'e499', 'familyx', 'rigger'];
print(
  `search as she types, ${people} people`,
  typed.map((text) => timed(() => searchHits(large, { text, limit: 30 }))),
);
large.db.close();
second.remove();

function oneCard(on: Desk): void {
  const start = performance.now();
  const timing = performance.now();
  const queue = reviewQueue(on, EVERY);
  steps.queue.push(performance.now() - timing);
  const cardId = queue.cards[0]?.cardId;
  if (cardId === undefined) return;
  const reading = performance.now();
  const card = reviewCard(on, cardId);
  steps.card.push(performance.now() - reading);
  const personId = card?.match.candidates[0]?.personId;
  if (card === null || personId === undefined) return;
  steps.offer.push(timed(() => offerFor(on, { cardId, personId, facts: card.facts })));
  steps.determine.push(
    timed(() =>
      good(determineCard(on, { cardId, determination: { state: 'counted', personId }, facts: card.facts, reason: null })),
    ),
  );
  steps.whole.push(performance.now() - start);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function print(what: string, ms: readonly number[]): void {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  process.stdout.write(`${what}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms (${ms.length})\n`);
}
