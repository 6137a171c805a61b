/**
 * Pages laid together as one card, or taken apart, by the neutral's hand and with her reason. Control numbers are permanent: one
 * that stands for nothing any more is out of use and never given again. What was determined of a card that is now another thing
 * lapses; a card in dispute is not touched.
 */
import type { CardId } from '#core/ids.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { cardById, nextPosition, replaceFaces, retireCard, type Card, type Face } from '#backend/db/card-store.ts';
import { lapseDetermination } from '#backend/db/determination-store.ts';
import { disputesOfCard } from '#backend/db/dispute-store.ts';
import { keepImage } from '#backend/db/image-store.ts';
import { outdateReadings } from '#backend/db/reading-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { ArrangeRefusal, JoinedAs, PicturePart } from '#contract/intake-views.ts';
import { perform, type Desk, type ReadOnly, type Recorder } from '#backend/use-cases/desk/desk.ts';
import { importCard } from './keep-pages.ts';

export type JoinCards = {
  /** Keeps its control number. */
  readonly cardId: CardId;
  readonly others: readonly CardId[];
  readonly as: JoinedAs;
  readonly reason: string;
};

export function joinCards(desk: Desk, { cardId, others, as, reason }: JoinCards): Result<null, ReadOnly | ArrangeRefusal> {
  return perform<null, ArrangeRefusal>(desk, (record) => {
    const why = reason.trim();
    if (why === '') return err({ kind: 'reason-required' });
    if (others.length === 0 || others.includes(cardId)) return err({ kind: 'not-possible', why: 'same-card' });
    const cards = touchable(desk, [cardId, ...others]);
    if (!cards.ok) return cards;
    const [stays, ...gone] = cards.value;
    invariant(stays !== undefined, 'the card that stays is the first');
    const added = gone.flatMap(({ images }) => images);
    const faces = as === 'rescan' ? [...added, ...stays.images] : [...stays.images, ...added];
    const images = faces.map(({ sha256 }) => sha256);
    const event = record({
      kind: 'cards.joined',
      data: { cardId, joined: gone.map((each) => each.cardId), as, images, reason: why },
    });
    replaceFaces(desk.db, cardId, faces);
    for (const each of gone) retireCard(desk.db, each.cardId, event.seq);
    for (const each of cards.value) lapseDetermination(desk.db, each.cardId);
    if (as === 'rescan') outdateReadings(desk.db, cardId);
    return ok(null);
  });
}

/** Each face but the first becomes a card of its own. */
export function splitFaces(
  desk: Desk,
  { cardId, reason }: { readonly cardId: CardId; readonly reason: string },
): Result<{ readonly cardIds: readonly CardId[] }, ReadOnly | ArrangeRefusal> {
  return perform<{ readonly cardIds: readonly CardId[] }, ArrangeRefusal>(desk, (record) => {
    const card = cardToTakeApart(desk, cardId, reason);
    if (!card.ok) return card;
    const [front, ...others] = card.value.images;
    if (front === undefined || others.length === 0) return err({ kind: 'not-possible', why: 'one-face' });
    const into = others.map((face) => ownCard(desk, record, card.value, face));
    record({ kind: 'card.taken-apart', data: { cardId, into, retired: 0, reason: reason.trim() } });
    replaceFaces(desk.db, cardId, [front]);
    lapseDetermination(desk.db, cardId);
    return ok({ cardIds: into.map((each) => each.cardId) });
  });
}

/** Each part of its first face becomes a card of its own; the whole stays in the list of pages. */
export async function cutCard(
  desk: Desk,
  { cardId, parts, reason }: { readonly cardId: CardId; readonly parts: readonly PicturePart[]; readonly reason: string },
): Promise<Result<{ readonly cardIds: readonly CardId[] }, ReadOnly | ArrangeRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const before = cardToTakeApart(desk, cardId, reason);
  if (!before.ok) return before;
  const cut = await cutOut(desk, before.value, parts);
  if (cut === null) return err({ kind: 'not-possible', why: 'no-part' });
  return perform<{ readonly cardIds: readonly CardId[] }, ArrangeRefusal>(desk, (record) => {
    // While the pictures were cut, the card may have become another.
    const card = cardToTakeApart(desk, cardId, reason);
    if (!card.ok) return card;
    const [front, ...others] = card.value.images;
    if (front?.sha256 !== before.value.images[0]?.sha256) return err({ kind: 'no-such-card' });
    for (const { image } of cut) keepImage(desk.db, image);
    const faces = [...cut.map(({ face }) => face), ...others];
    const into = faces.map((face) => ownCard(desk, record, card.value, face));
    const event = record({ kind: 'card.taken-apart', data: { cardId, into, retired: 1, reason: reason.trim() } });
    retireCard(desk.db, cardId, event.seq);
    lapseDetermination(desk.db, cardId);
    return ok({ cardIds: into.map((each) => each.cardId) });
  });
}

type Cut = { readonly face: Face; readonly image: Parameters<typeof keepImage>[1] };

/** Null where a part is none, or the picture cannot be cut. */
async function cutOut(desk: Desk, { images }: Card, parts: readonly PicturePart[]): Promise<readonly Cut[] | null> {
  const [front] = images;
  const whole = front === undefined ? null : readBlob(desk.db, front.sha256);
  if (front === undefined || whole === null || parts.length === 0 || parts.some((part) => !isPart(part))) return null;
  const cut: Cut[] = [];
  for (const part of parts) {
    const size = { width: Math.round(part.width * front.widthPx), height: Math.round(part.height * front.heightPx) };
    if (size.width < 8 || size.height < 8) return null;
    const box = { x: Math.round(part.x * front.widthPx), y: Math.round(part.y * front.heightPx), ...size };
    const bytes = await desk.tools.pictures().rendition(whole, { part: box, quality: 92 });
    if (bytes === null) return null;
    const sha256 = sha256Of(bytes);
    const widthPx = Math.min(size.width, front.widthPx - box.x);
    const heightPx = Math.min(size.height, front.heightPx - box.y);
    cut.push({
      face: { sha256, ink: null, page: front.page },
      image: { sha256, bytes, mediaType: 'image/jpeg', widthPx, heightPx },
    });
  }
  return cut;
}

function isPart({ x, y, width, height }: PicturePart): boolean {
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001;
}

function cardToTakeApart(desk: Desk, cardId: CardId, reason: string): Result<Card, ArrangeRefusal> {
  if (reason.trim() === '') return err({ kind: 'reason-required' });
  const cards = touchable(desk, [cardId]);
  if (!cards.ok) return cards;
  const [card] = cards.value;
  return card === undefined ? err({ kind: 'no-such-card' }) : ok(card);
}

/** With pictures, and in no dispute that is open or was ruled on. */
function touchable(desk: Desk, cardIds: readonly CardId[]): Result<readonly Card[], ArrangeRefusal> {
  const cards: Card[] = [];
  for (const cardId of cardIds) {
    const card = cardById(desk.db, cardId);
    if (card === null) return err({ kind: 'no-such-card' });
    if (card.images.length === 0) return err({ kind: 'not-possible', why: 'no-picture' });
    if (disputesOfCard(desk.db, cardId).some(({ state }) => state !== 'withdrawn'))
      return err({ kind: 'card-in-dispute', cardId });
    cards.push(card);
  }
  return ok(cards);
}

function ownCard(desk: Desk, record: Recorder, from: Card, face: Face) {
  const { originalId, batchId } = from;
  invariant(originalId !== null && batchId !== null, 'a card with a picture came in a delivery');
  const page = face.page ?? from.page;
  const position = nextPosition(desk.db, originalId, page);
  const cardId = importCard(desk, record, { original: { originalId, batchId }, page, position, faces: [face], facts: null });
  return { cardId, images: [face.sha256] };
}
