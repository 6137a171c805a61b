/** The neutral's confidential worksheet: one row per document, with names; encrypted, originals appended. Never for a party. */
import { passphraseStrength } from '#core/passphrase.ts';
import { composeWorksheet, type WorksheetPerson, type WorksheetRow } from '#core/certification/papers/worksheet.ts';
import { err, type Result } from '#core/result.ts';
import { allCards, type Card } from '#backend/db/card-store.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { disputes, type DisputeRecord } from '#backend/db/dispute-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { renderPaper, type AppendedPage } from '#backend/pdf/paper-pdf.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { paperContext } from '#backend/use-cases/papers/papers.ts';
import { nameOf } from '#backend/use-cases/standing/list-in-force.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { standings, type Standings } from '#backend/use-cases/standing/standings.ts';

export type WorksheetRefusal = SaveRefusal | { readonly kind: 'weak-passphrase'; readonly hint: string };

const SMALL_PRINT = 8;

export async function saveWorksheet(
  desk: Desk,
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
): Promise<Result<null, WorksheetRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const { hint } = passphraseStrength(passphrase, [desk.matter.title, desk.matter.reference, desk.matter.neutral]);
  if (hint !== null && !desk.matter.practice) return err({ kind: 'weak-passphrase', hint });
  const all = standings(desk);
  if (all === null) return err({ kind: 'read-only', why: 'There is nothing to list before the rules and the list are in.' });
  const cards = allCards(desk.db);
  const worksheet = composeWorksheet({
    ...paperContext(desk),
    rows: worksheetRows(desk, all, cards),
    persons: worksheetPersons(desk, all),
    head: headOf(desk.db).hash,
  });
  const bytes = await renderPaper(worksheet, {
    passphrase,
    cellSize: SMALL_PRINT,
    appended: await appendedPages(desk, cards),
    appendedHeading: 'Cards as received',
  });
  return saveDocument(desk, { what: 'worksheet', addressee: 'neutral', path, bytes });
}

function worksheetRows(desk: Desk, all: Standings, cards: readonly Card[]): readonly WorksheetRow[] {
  const determined = determinationsInForce(desk.db);
  const standing = new Map(all.cards.map((card) => [card.cardId, card]));
  const raised = disputes(desk.db);
  return cards.flatMap(({ cardId }): readonly WorksheetRow[] => {
    const stands = standing.get(cardId);
    if (stands === undefined) return [];
    return [
      {
        cardId,
        person: nameOf(desk, stands.personId),
        signedOn: determined.get(cardId)?.facts.signedOn ?? null,
        state: stands.state,
        codes: primaryFirst(stands),
        ruling: rulingWords(raised.filter((dispute) => dispute.cardId === cardId)),
      },
    ];
  });
}

function primaryFirst({ codes, primary }: Pick<Standings['cards'][number], 'codes' | 'primary'>): WorksheetRow['codes'] {
  return primary === null ? codes : [primary, ...codes.filter((code) => code !== primary)];
}

/** Whoever is not simply eligible, and whoever was ever in dispute. */
function worksheetPersons(desk: Desk, all: Standings): readonly WorksheetPerson[] {
  const raised = disputes(desk.db);
  return all.persons.flatMap(({ personId, state, codes }): readonly WorksheetPerson[] => {
    const own = raised.filter((dispute) => dispute.personId === personId);
    if (state === 'eligible' && own.length === 0) return [];
    return [{ person: nameOf(desk, personId) ?? personId, state, codes, ruling: rulingWords(own) }];
  });
}

function rulingWords(own: readonly DisputeRecord[]): string | null {
  const words = own.map(({ number, state, ruling }) => `Dispute ${number}: ${ruling ?? state}`);
  return words.length === 0 ? null : words.join('; ');
}

/** Enough to read handwriting on paper, small enough for five hundred cards in one file. */
const WIDTH_PX = 1100;

/** Upright, as they were read. */
async function appendedPages(desk: Desk, cards: readonly Card[]): Promise<readonly AppendedPage[]> {
  const pages: AppendedPage[] = [];
  for (const { cardId, images } of cards) {
    const turned = readingOf(desk.db, cardId)?.reading.turned ?? 0;
    for (const [side, { sha256 }] of images.entries()) {
      const image = readBlob(desk.db, sha256);
      if (image === null) continue;
      const caption = side === 0 ? cardId : `${cardId}, side ${side + 1}`;
      const upright = await desk.tools.pictures().rendition(image, { turned, width: WIDTH_PX });
      if (upright === null) throw new Error('A page could not be drawn for the worksheet.');
      pages.push({ caption, image: upright });
    }
  }
  return pages;
}
