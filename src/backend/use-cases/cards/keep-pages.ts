/**
 * Pages as they are opened, to cards with control numbers: one to a page, several cut out of a sheet, or a front and the back that
 * follows it. A card and all its faces are kept in one transaction; killed in between, the front is opened again.
 */
import { backsInOrder } from '#core/card/sheet-cuts.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { CardId } from '#core/ids.ts';
import { readDigitalCard } from '#core/reading/digital-card.ts';
import type { CardReading } from '#core/reading/reading.ts';
import { ok } from '#core/result.ts';
import { notePagesDone, type Arranged, type Original, type Problem } from '#backend/db/batch-store.ts';
import { cardIdFor, insertCard, nextCardNumber, type Face, type KeyedFacts } from '#backend/db/card-store.ts';
import { keepImage } from '#backend/db/image-store.ts';
import { insertPage } from '#backend/db/page-store.ts';
import { insertReading } from '#backend/db/reading-store.ts';
import { insertSeal } from '#backend/db/seal-store.ts';
import type { Seal } from '#core/card/seal.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { CutCard, PagePicture } from '#backend/intake/page-outcome.ts';
import { acknowledged, keyedDigest, perform, type Desk, type Recorder } from '#backend/use-cases/desk/desk.ts';

export type PageKeeper = {
  /** What is to be looked at on the page, if anything. */
  readonly page: (picture: PagePicture) => readonly Problem[];
  /** A page that could not be opened: whatever it was the front or back of stands alone. */
  readonly missing: (page: number) => void;
  /** After the last page. */
  readonly end: () => void;
};

export function pageKeeper(desk: Desk, original: Original, { sides }: Arranged): PageKeeper {
  let front: PagePicture | null = null;

  function keep(pictures: readonly PagePicture[]): void {
    front = null;
    if (pictures.length > 0) keepSheet(desk, original, pictures);
  }

  return {
    page: (picture) => {
      if (picture.page <= original.pagesDone) return [];
      if (picture.look.separator !== null) {
        keep(front === null ? [] : [front]);
        keep([picture]);
      } else if (sides === 'one') keep([picture]);
      else if (front === null) front = picture;
      else keep([front, picture]);
      return picture.look.cut?.clear === false ? [unclearCut(original, picture.page)] : [];
    },
    missing: () => keep(front === null ? [] : [front]),
    end: () => keep(front === null ? [] : [front]),
  };
}

function unclearCut(original: Original, page: number): Problem {
  return {
    file: original.name,
    page,
    reason: 'between the cards of this sheet no line without ink was found: it was cut evenly',
    whatToDo: 'Look whether its cards are whole; if not, take the sheet apart by hand on the light table.',
  };
}

/** One sheet: its front, and its back where it has one. */
function keepSheet(desk: Desk, original: Original, pictures: readonly PagePicture[]): void {
  const [front, back] = pictures;
  const last = pictures.at(-1);
  if (front === undefined || last === undefined) return;
  const digital = front.look.cut === null ? digitalReading(desk, front) : null;
  acknowledged(
    perform<null, never>(desk, (record) => {
      for (const picture of pictures) keepWholePage(desk, original, picture);
      if (front.seal !== null) keepSeal(desk, record, original, front.seal);
      const fronts = facesOf(desk, front);
      const backs = back === undefined ? [] : backsInOrder(facesOf(desk, back), back.look.cut?.columns ?? 1);
      const cards = fronts.map((face, position) => {
        const behind = backs[position];
        const faces = behind === undefined ? [face] : [face, behind];
        return importCard(desk, record, { original, page: front.page, position, faces, facts: null });
      });
      const [only] = cards;
      if (digital !== null && only !== undefined) keepDigitalReading(desk, record, only, digital);
      const { originalId } = original;
      for (const { page, look } of pictures) {
        if (look.cut !== null) record({ kind: 'sheet.cut', data: { originalId, page, cards, clear: look.cut.clear ? 1 : 0 } });
      }
      notePagesDone(desk.db, originalId, last.page);
      return ok(null);
    }),
  );
}

function keepSeal(desk: Desk, record: Recorder, { originalId }: Original, seal: Seal): void {
  insertSeal(desk.db, originalId, seal, desk.now());
  const signers = seal.signers.flatMap(({ fingerprint }) => (fingerprint === null ? [] : [fingerprint]));
  record({ kind: 'seal.judged', data: { originalId, verdict: seal.verdict, signatures: seal.signers.length, signers } });
}

function keepWholePage(desk: Desk, { originalId }: Original, picture: PagePicture): void {
  const { page, look } = picture;
  insertPage(desk.db, { originalId, page, sha256: keepPicture(desk, picture), separator: look.separator });
}

function facesOf(desk: Desk, picture: PagePicture): readonly Face[] {
  const { page, look } = picture;
  if (look.cut === null) return [{ sha256: keepPicture(desk, picture), ink: look.ink, page }];
  return look.cut.cards.map((card) => ({ sha256: keepPicture(desk, card), ink: card.ink, page }));
}

function keepPicture(desk: Desk, { image, format, width, height }: CutCard | PagePicture): Face['sha256'] {
  const sha256 = sha256Of(image);
  keepImage(desk.db, { sha256, bytes: image, mediaType: `image/${format}`, widthPx: width, heightPx: height });
  return sha256;
}

/** What the file itself says in text needs no recognition. */
function digitalReading(desk: Desk, { text, form }: PagePicture): CardReading | null {
  if (text === null && form.length === 0) return null;
  const rules = frozenRules(desk.db)?.rules;
  const order = rules?.card.dateOrder ?? 'ask';
  const union = rules?.parties.union;
  const unionNames = union === undefined ? [] : [union.name, ...union.acceptedNames];
  return readDigitalCard({ text: text ?? '', form }, { unionNames, dateOrder: order === 'ask' ? null : order });
}

function keepDigitalReading(desk: Desk, record: Recorder, cardId: CardId, reading: CardReading): void {
  insertReading(desk.db, cardId, { reading, nameLikelihood: null, listVersion: null }, desk.now());
  const readingDigest = keyedDigest(desk, JSON.stringify(reading));
  record({ kind: 'card.read', data: { cardId, engine: reading.engine, readingDigest } });
}

export type ImportedCard = {
  readonly original: Pick<Original, 'originalId' | 'batchId'>;
  /** Page of the original, or row of the register. */
  readonly page: number;
  readonly position: number;
  readonly faces: readonly Face[];
  readonly facts: CardFacts | null;
};

/** Gives the next control number. Inside a transaction. */
export function importCard(desk: Desk, record: Recorder, { original, page, position, faces, facts }: ImportedCard): CardId {
  const number = nextCardNumber(desk.db);
  const cardId = cardIdFor(number);
  const kind = facts?.kind ?? 'card';
  const { originalId, batchId } = original;
  const keyed = facts === null ? null : keyedOf(facts);
  const registerId = facts?.cardId ?? null;
  insertCard(
    desk.db,
    { cardId, number, batchId, originalId, page, position, kind, registerId, keyed, images: faces },
    desk.now(),
  );
  const keyedDigestOf = keyed === null ? null : keyedDigest(desk, JSON.stringify(keyed));
  const images = faces.map(({ sha256 }) => sha256);
  record({ kind: 'card.imported', data: { cardId, originalId, page, kind, images, keyedDigest: keyedDigestOf } });
  return cardId;
}

/** Who it is, and under which control number it runs, are not the register's to say. */
function keyedOf({ cardId: _cardId, employeeId: _employeeId, ...keyed }: CardFacts): KeyedFacts {
  return keyed;
}
