import type { Decoder, Original } from '#backend/intake/decoder.ts';
import type { PagePicture, PageRefusal } from '#backend/intake/page-outcome.ts';
import { readDigitalCard } from '#core/reading/digital-card.ts';
import { type NameLexicon, nameLexicon, rankNames } from '#core/reading/name-reading.ts';
import type { Reader } from './reader.ts';
import { EMPTY_CONTEXT, type ReadCard, type ReadingContext } from './reading-job.ts';
import type { WorkerFailure } from './supervised-worker.ts';

export type ReadOutcome =
  | { readonly kind: 'cards'; readonly picture: PagePicture; readonly cards: readonly ReadCard[] }
  | { readonly kind: 'refused'; readonly refusal: PageRefusal }
  /** The page could be opened but not read: the reader died or took too long. The picture is kept. */
  | { readonly kind: 'unread'; readonly picture: PagePicture; readonly failure: WorkerFailure };

/** A received file to readings, page by page. Digital cards are read from their own text, everything else from the picture. */
export async function* readOriginal(
  original: Original,
  {
    decoder,
    reader,
    context = EMPTY_CONTEXT,
  }: { readonly decoder: Decoder; readonly reader: Reader; readonly context?: ReadingContext },
): AsyncGenerator<ReadOutcome> {
  for await (const page of decoder.open(original)) {
    if (!page.ok) {
      yield { kind: 'refused', refusal: page.error };
      continue;
    }
    const picture = page.value;
    const digital = digitalCard(picture, context);
    if (digital !== null) {
      yield { kind: 'cards', picture, cards: [digital] };
      continue;
    }
    yield await readSheet(picture, { reader, context, most: original.lookFor?.cardsPerSheet ?? 1 });
  }
}

type SheetReading = { readonly reader: Reader; readonly context: ReadingContext; readonly most: number };

/** Cards of a taught form are found on the whole page; without one, each part that was cut out of it is read by itself. */
async function readSheet(picture: PagePicture, { reader, context, most }: SheetReading): Promise<ReadOutcome> {
  const whole = await reader.read({ image: picture.image, context, expectedCards: most });
  if (!whole.ok) return { kind: 'unread', picture, failure: whole.error };
  const onForm = whole.value.cards.some(({ reading }) => reading.form !== undefined);
  if (onForm || picture.look.cut === null) return { kind: 'cards', picture, cards: whole.value.cards };
  const cards: ReadCard[] = [];
  for (const part of picture.look.cut.cards) {
    const answer = await reader.read({ image: part.image, context });
    if (!answer.ok) return { kind: 'unread', picture, failure: answer.error };
    cards.push(...answer.value.cards);
  }
  return { kind: 'cards', picture, cards };
}

function digitalCard({ text, form }: PagePicture, context: ReadingContext): ReadCard | null {
  if (text === null && form.length === 0) return null;
  const reading = readDigitalCard({ text: text ?? '', form }, context);
  if (reading === null) return null;
  const name = reading.fields.name?.text ?? '';
  return { reading, names: rankNames([{ text: name, posterior: null, weight: 1 }], lexiconOf(context)) };
}

const lexicons = new WeakMap<ReadingContext, NameLexicon>();

function lexiconOf(context: ReadingContext): NameLexicon {
  const known = lexicons.get(context) ?? nameLexicon(context.people);
  lexicons.set(context, known);
  return known;
}
