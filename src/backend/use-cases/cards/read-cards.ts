/** Reads what no machine has read yet, ranks people for it, and decides nothing. */
import { addDays, addMonths, parseLocalDate } from '#core/dates.ts';
import type { CardId, JobId, PersonId } from '#core/ids.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { Card } from '#backend/db/card-store.ts';
import { insertProblem } from '#backend/db/batch-store.ts';
import { saveCardMark } from '#backend/db/mark-store.ts';
import { insertReading, type KeptReading } from '#backend/db/reading-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { EMPTY_CONTEXT, type ReadCard, type ReadingContext } from '#backend/ocr/reading-job.ts';
import { markPicture, type PictureMarks } from '#backend/matching/mark-picture.ts';
import { acknowledged, keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import type { JobProgress } from '#backend/use-cases/desk/jobs.ts';
import { formsInUse, lastTaught } from './card-forms.ts';
import { keptCards, type KeepingDesk } from '#backend/use-cases/standing/kept-cards.ts';
import { theListInForce, type ListDesk } from '#backend/use-cases/standing/list-in-force.ts';
import { undecidedReadBefore } from './read-before.ts';
import { whileSame } from '#backend/use-cases/desk/memo.ts';
import { rankCards } from '#backend/use-cases/standing/suggest.ts';

export type ReadRefusal = ReadOnly | { readonly kind: 'nothing-chosen' } | { readonly kind: 'job-running' };

export function readUnread(desk: Desk): Result<{ readonly jobId: JobId }, ReadRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  if (desk.jobs.isRunning('read')) return err({ kind: 'job-running' });
  const unread = unreadCards(desk);
  if (unread.length === 0) return err({ kind: 'nothing-chosen' });
  return ok({ jobId: desk.jobs.start('read', (progress) => readAll(desk, unread, progress)) });
}

/** What was read before a form was taught, is read again with it. The earlier readings stay; the latest speaks for the card. */
export function readAgain(desk: Desk): Result<{ readonly jobId: JobId }, ReadRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  if (desk.jobs.isRunning('read')) return err({ kind: 'job-running' });
  const taught = lastTaught(desk);
  const cards = taught === null ? [] : undecidedReadBefore(desk, taught);
  if (cards.length === 0) return err({ kind: 'nothing-chosen' });
  return ok({ jobId: desk.jobs.start('read', (progress) => readAll(desk, cards, progress)) });
}

/** Cards with a picture and no reading. A register's row says itself what it is. */
export function unreadCards(desk: KeepingDesk): readonly Card[] {
  const { cards, briefs } = keptCards(desk);
  return whileSame(desk.memo, 'unread-cards', [cards, briefs], () =>
    cards.filter((card) => card.images.length > 0 && card.keyed === null && !briefs.has(card.cardId)),
  );
}

async function readAll(desk: Desk, cards: readonly Card[], progress: JobProgress): Promise<void> {
  progress.note({ total: cards.length });
  for (const [index, card] of cards.entries()) {
    if (progress.cancelled()) return;
    progress.note({ now: `${card.cardId}, page ${card.page} of ${card.originName}` });
    // A form taught meanwhile, a list accepted meanwhile: the next card is read with it.
    await readOne(desk, card, readingContext(desk), progress);
    progress.note({ done: index + 1 });
  }
}

async function readOne(desk: Desk, card: Card, context: ReadingContext, progress: JobProgress): Promise<void> {
  const [front] = card.images;
  const image = front === undefined ? null : readBlob(desk.db, front.sha256);
  invariant(image !== null, 'the picture of a card is in the vault');
  const answer = await desk.tools.reader().read({ image, context });
  const first = answer.ok ? answer.value.cards[0] : undefined;
  if (first === undefined) {
    const reason = answer.ok ? 'nothing was found on the page' : 'reading it took too long or too much';
    const problem = { file: card.originName, page: card.page, reason, whatToDo: 'Determine it by eye, or scan it again.' };
    progress.problem(problem);
    if (card.batchId !== null) noteProblem(desk, card, problem);
    return;
  }
  const marks = await markPicture(image, first.reading);
  keepReading(desk, card.cardId, first, marks);
}

function noteProblem(desk: Desk, card: Card, problem: Parameters<typeof insertProblem>[3]): void {
  acknowledged(
    perform<null, never>(desk, () => {
      if (card.batchId !== null) insertProblem(desk.db, card.batchId, card.originalId, problem);
      return ok(null);
    }),
  );
}

function keepReading(desk: Desk, cardId: CardId, { reading, names }: ReadCard, marks: PictureMarks | null): void {
  const listVersion = theListInForce(desk)?.version.version ?? null;
  const likelihood = names.length === 0 ? null : new Map(names.map((name) => [name.key as PersonId, name.likelihood]));
  const kept: KeptReading = { reading, nameLikelihood: likelihood, listVersion };
  acknowledged(
    perform<null, never>(desk, (record) => {
      insertReading(desk.db, cardId, kept, desk.now());
      if (marks !== null) saveCardMark(desk.db, { cardId, ...marks });
      const readingDigest = keyedDigest(desk, JSON.stringify(reading));
      record({ kind: 'card.read', data: { cardId, engine: reading.engine, readingDigest } });
      return ok(null);
    }),
  );
  rankCards(desk, [cardId]);
}

/** The closed sets that reading may choose from: the list, the parties, and the days a card may bear. */
export function readingContext(desk: ListDesk): ReadingContext {
  const rules = frozenRules(desk.db)?.rules ?? null;
  const inForce = theListInForce(desk);
  const forms = formsInUse(desk);
  // A form taken out of use and taught again may bear the same name.
  const taught = `${lastTaught(desk) ?? ''}:${forms.map(({ name }) => name).join('\n')}`;
  const key = `${inForce?.version.version ?? 0}:${inForce?.answered ?? 0}:${frozenRules(desk.db)?.version ?? 0}:${taught}`;
  return desk.memo('reading-context', key, () => ({
    ...EMPTY_CONTEXT,
    ...(inForce === null ? {} : readingLists(inForce.list)),
    ...(rules === null ? {} : fromRules(rules)),
    forms,
  }));
}

function fromRules(rules: GroundRules): Pick<ReadingContext, 'unionNames' | 'dateOrder' | 'window'> {
  const { union } = rules.parties;
  const { dateOrder } = rules.card;
  return {
    unionNames: [union.name, ...union.acceptedNames],
    dateOrder: dateOrder === 'ask' ? null : dateOrder,
    window: daysToReadAgainst(rules),
  };
}

const YEARS_BEFORE = 4;
const DAYS_AFTER = 60;

/** Wider than the card window: a stale or post-dated card must be read as what it says. */
function daysToReadAgainst({ dates }: GroundRules): ReadingContext['window'] {
  const anchor = [dates.cardsReceived, dates.count, dates.filing, dates.demand].find((date) => date !== null);
  const day = anchor === undefined ? null : parseLocalDate(anchor.slice(0, 10));
  return day === null ? null : { from: addMonths(day, -12 * YEARS_BEFORE), to: addDays(day, DAYS_AFTER) };
}
