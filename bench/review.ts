/**
 * A scripted review at the desk behind the window: a thousand clean cards one after another, then sheets, in a matter of 5,000 cards;
 * and search over 50,000 people. `node bench/review.ts [cards] [people] [decided]`; prints, judges nothing. Milliseconds of this process's
 * processors. What the window itself adds is measured by `bench/window.ts`.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { confirmationSheet } from '#backend/use-cases/review/confirmation-sheet.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import { determineSheet } from '#backend/use-cases/review/determine-sheet.ts';
import { offerFor } from '#backend/use-cases/review/offer-codes.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { searchHits } from '#backend/use-cases/list/people-queries.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import { slopeOf, stopwatch } from './desk/figures.ts';
import { keepFigure, keepSpread } from './record/figure.ts';
import { aFolder, aMatter, good, testSurroundings, withList, withRules } from '#test/builders/matter.ts';
import { aPlainReading, phoneList, toolsThatRead, withReadCards } from '#test/builders/read-cards.ts';

const [cards = 5_000, people = 50_000, decided = 1_000] = process.argv.slice(2).map(Number);
/** Every so many cards the heap is looked at: its slope says whether a long day fills the memory. */
const LOOK_AT_HEAP = 50;
const EVERY = { show: 'left', batchId: null, reason: null, layout: null } as const;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const folder = aFolder();
const readings = Array.from({ length: cards }, (_, index) => aPlainReading(index));
const desk = withList(withRules(aMatter(folder, testSurroundings({ tools: toolsThatRead(readings) }))), phoneList(cards + 1_000));
const made = stopwatch();
await withReadCards(desk, cards);
print('cards imported, read by a told engine, and ranked', [made()]);

/** In MB, of what is still held: the collector is asked first. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
const before = heap();
const steps = {
  queue: [] as number[],
  card: [] as number[],
  offer: [] as number[],
  determine: [] as number[],
  glance: [] as number[],
  whole: [] as number[],
};
const held: { readonly x: number; readonly y: number }[] = [];
for (let n = 1; n <= Math.min(decided, cards); n += 1) {
  oneCard(desk);
  if (n % LOOK_AT_HEAP === 0) held.push({ x: n, y: heap() });
}
print('the queue, after each decision', steps.queue);
print('the next card with its candidates', steps.card);
print('the rules’ word on it', steps.offer);
print('a determination', steps.determine);
print('the stations at a glance', steps.glance);
print('a clean card, one key: all of it at the desk', steps.whole);
const perCard = steps.whole.reduce((sum, ms) => sum + ms, 0) / steps.whole.length;
process.stdout.write(
  `one key and ${perCard.toFixed(1)} ms of the desk a clean card: the desk alone could keep up ${Math.round(3_600_000 / perCard)} cards an hour\n`,
);
keepFigure('heap a decided card', slopeOf(held) * 1024, { unit: 'KB', of: 'cards', size: cards });
process.stdout.write(
  `heap held over ${steps.whole.length} decided cards: slope ${(slopeOf(held) * 1024).toFixed(1)} KB a card\n`,
);

const sheets: number[] = [];
const laid: number[] = [];
let onSheets = 0;
for (let n = 0; n < 8; n += 1) {
  const sheet = timed(laid, () => confirmationSheet(desk, { batchId: null }));
  const given = sheet.cards.map(({ cardId, person, shown }) => ({ cardId, personId: person.personId, shown }));
  if (given.length === 0) continue;
  onSheets += timed(sheets, () => good(determineSheet(desk, { cards: given, takenOut: [] })).determined.length);
}
print('a sheet laid out', laid);
print(`a sheet determined (${onSheets} cards in ${sheets.length} sheets, one key each)`, sheets);
process.stdout.write(
  `heap: ${before.toFixed(0)} MB before, ${heap().toFixed(0)} MB after ${steps.whole.length + onSheets} cards\n`,
);
desk.db.close();
folder.remove();

const second = aFolder();
const large = withList(withRules(aMatter(second)), phoneList(people));
searchHits(large, { text: 'family', limit: 30 });
const typed = ['f', 'fa', 'fam', 'family', 'given', 'e4', 'e49', 'e499', 'familyx', 'rigger'];
const searched: number[] = [];
for (const text of typed) timed(searched, () => searchHits(large, { text, limit: 30 }));
print(`search as she types, ${people} people`, searched);
large.db.close();
second.remove();

/** All that the desk does between one press of Enter and the next: as the window asks for it. */
function oneCard(on: Desk): void {
  const whole = stopwatch();
  const queue = timed(steps.queue, () => reviewQueue(on, EVERY));
  const cardId = queue.cards[0]?.cardId;
  if (cardId === undefined) return;
  const card = timed(steps.card, () => reviewCard(on, cardId));
  const personId = card?.match.candidates[0]?.personId;
  if (card === null || personId === undefined) return;
  timed(steps.offer, () => offerFor(on, { cardId, personId, facts: card.facts }));
  const determination = { state: 'counted', personId } as const;
  timed(steps.determine, () => good(determineCard(on, { cardId, determination, facts: card.facts, reason: null })));
  timed(steps.glance, () => matterView(on));
  steps.whole.push(whole());
}

function timed<T>(into: number[], work: () => T): T {
  const passed = stopwatch();
  const worked = work();
  into.push(passed());
  return worked;
}

function print(what: string, ms: readonly number[]): void {
  keepSpread(what, ms, { unit: 'ms' });
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  process.stdout.write(`${what}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms (${ms.length})\n`);
}
