import { matchingEntry } from '#core/reading/closed-set.ts';
import { readDeclaration } from '#core/reading/declaration.ts';
import { dateCalendar } from '#core/reading/date-reading.ts';
import { placeFields, roomBeside } from '#core/reading/field-layout.ts';
import { lettersAndDigits } from '#core/reading/fold.ts';
import type { LabelKind } from '#core/reading/label-phrases.ts';
import { nameLexicon } from '#core/reading/name-reading.ts';
import type { CardReading, FieldReading, ReadingField } from '#core/reading/reading.ts';
import { signaturePresence } from '#core/reading/signature-presence.ts';
import { telephoneDigits } from '#core/reading/telephone.ts';
import { segmentsOf } from '#core/reading/text-line.ts';
import { unionNamed } from '#core/reading/union-name.ts';
import { speaksOfTakingBack } from '#core/reading/taking-back.ts';
import { readWording } from '#core/reading/wording.ts';
import { parseLocalDate } from '#core/dates.ts';
import { invariant } from '#core/result.ts';
import { flattened } from './clean-up.ts';
import { asReceived, type CardParts, type Engines, fieldOf, isFieldCrop, type PreparedContext } from './card-parts.ts';
import { readSignedOn } from './date-field.ts';
import { cardsOnPage, type CardOnPage, fieldsByForm, formReading } from './form-placement.ts';
import type { Rectangle } from './gray-image.ts';
import { readName } from './name-field.ts';
import { grayPicture } from './page-picture.ts';
import { type FieldPicture, type PageLine, readField, readLines } from './read-lines.ts';
import { EMPTY_CONTEXT, type PageLines, type PageReading, type ReadCard, type ReadingContext } from './reading-job.ts';
import { measureSignatureInk } from './signature-ink.ts';
import { isStrip, type UprightPage, uprightPage } from './upright-page.ts';

/** Where no window is agreed: dates of this century's first half. */
const ANY_DAY = { from: '2000-01-01', to: '2039-12-31' } as const;

export function prepareContext(context: ReadingContext = EMPTY_CONTEXT): PreparedContext {
  const from = parseLocalDate(ANY_DAY.from);
  const to = parseLocalDate(ANY_DAY.to);
  invariant(from !== null && to !== null, 'the widest window is two dates');
  return { ...context, lexicon: nameLexicon(context.people), calendar: dateCalendar(context.window ?? { from, to }) };
}

/** One page picture to what stands on it. Nothing is decided: readings, alternatives, confidences, candidates. */
export async function readPage(
  image: Uint8Array,
  engines: Engines,
  context: PreparedContext,
  expectedCards: number | null = null,
): Promise<PageReading> {
  const started = performance.now();
  const { page: raw, scale } = await grayPicture(image);
  const page = await uprightPage(flattened(raw), engines);
  const lines = await allLines(page, engines);
  const taught = cardsOnPage(context.forms, lines, expectedCards ?? 1);
  const cards: ReadCard[] = [];
  for (const onForm of taught) cards.push(await readCard({ page, lines: onForm.lines, scale, onForm }, engines, context));
  if (cards.length === 0) cards.push(await readCard({ page, lines, scale, onForm: null }, engines, context));
  const ms = Math.round((performance.now() - started) / cards.length);
  return { cards: cards.map((card) => ({ ...card, reading: { ...card.reading, ms } })) };
}

/** What is printed and written on a page, for a form to be learned from it. */
export async function readPageLines(image: Uint8Array, engines: Engines): Promise<PageLines> {
  const { page: raw, scale } = await grayPicture(image);
  const page = await uprightPage(flattened(raw), engines);
  const lines = await allLines(page, engines);
  const back = (side: number) => Math.round(side / scale);
  return {
    turned: page.turned,
    width: back(page.image.width),
    height: back(page.image.height),
    lines: lines.map(({ text, box }) => ({ text, ...asReceived(box, { page, scale }) })),
  };
}

/** Small print is found only at a closer look, and that is worth its time only where a card's labels are missing. */
async function allLines(page: UprightPage, engines: Engines): Promise<PageLine[]> {
  const lines = await readLines(page.image, page.boxes, engines.recogniser);
  const labels = new Set(lines.flatMap((line) => segmentsOf(line).map((segment) => segment.label)));
  const named = labels.has('name') || labels.has('given') || labels.has('family');
  if (isStrip(page.image) || (named && labels.has('signature') && labels.has('date'))) return lines;
  if (lines.length === 0 || lines.length > MOST_LINES_OF_A_CARD) return lines;
  const closer = await engines.detector.find(page.image, CLOSER_LOOK);
  const boxes = closer.boxes.map(({ cx, cy, width, height }) => ({ x: cx - width / 2, y: cy - height / 2, width, height }));
  const missed = boxes.filter((box) => lines.every((line) => overlap(box, line.box) < 0.3));
  return [...lines, ...(await readLines(page.image, missed, engines.recogniser))];
}

const CLOSER_LOOK = 1600;
const MOST_LINES_OF_A_CARD = 60;

/** Share of the smaller box that the other covers. */
function overlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across <= 0 || down <= 0 ? 0 : (across * down) / Math.min(a.width * a.height, b.width * b.height);
}

type PageParts = Pick<CardParts, 'page' | 'scale' | 'lines'> & { readonly onForm: CardOnPage | null };

async function readCard(parts: PageParts, engines: Engines, context: PreparedContext): Promise<ReadCard> {
  const { page, lines } = parts;
  const segments = lines.flatMap((line) => segmentsOf(line));
  const { onForm } = parts;
  const placed = onForm === null ? placeFields(segments, page.image) : fieldsByForm(onForm, segments, page.image);
  const text = lines.map((line) => line.text).join('\n');
  const { wording, document: seen } = readWording(text);
  const document = onForm === null ? seen : 'card';
  const form = onForm === null ? {} : { form: formReading(onForm, page.image, (box) => asReceived(box, parts)) };
  const { turned, skewDegrees } = page;
  const declared = document === 'not-a-card' ? null : readDeclaration(context.forms, text);
  const declaration = declared === null ? {} : { declaration: declared };
  const takesBack = speaksOfTakingBack(text) ? { takesBack: true as const } : {};
  const said = { wording, document, ...takesBack, ...declaration, ...form };
  const base = { turned, skewDegrees, text, engine: ENGINE, ms: 0, ...said } as const;
  const at = { ...parts, segments, placed, text };
  const unread = { fields: {}, signature: { present: 'ask', confidence: 0, box: null } } as const;
  if (document === 'not-a-card') return { reading: { ...base, blank: false, ...unread }, names: [] };
  // While the second engine, on its thread, looks at the one, the first reads the other.
  const [name, signedOn] = await Promise.all([readName(at, engines, context), readSignedOn(at, engines, context)]);
  const blank = isBlank(lines) && lettersAndDigits(name.field?.text ?? '').length < 2 && signedOn === null;
  if (blank) return { reading: { ...base, blank, ...unread }, names: [] };
  if (document === 'unclear' && !isFieldCrop(at) && !asksForSigner(at) && (name.candidates[0]?.likelihood ?? -99) < KNOWN_NAME) {
    return { reading: { ...base, blank, ...unread }, names: [] };
  }
  const others = await readOthers(at, engines, context);
  const fields = {
    ...others,
    ...(name.field === null ? {} : { name: name.field }),
    ...(signedOn === null ? {} : { signedOn }),
  };
  return { reading: { ...base, blank, fields, signature: readSignature(at) }, names: name.candidates };
}

/** A receipt has a date, a letter has names: without a card's words its fields stay empty, unless a listed person's name stands there. */
const KNOWN_NAME = -8;

function asksForSigner({ placed }: CardParts): boolean {
  const asked = new Set(placed.map(({ kind }) => kind));
  return asked.has('name') || asked.has('given') || asked.has('family') || asked.has('signature');
}

const ENGINE = 'pp-ocrv4+tesseract';

/** Bleed-through makes boxes, but not three of them with words in. */
function isBlank(lines: readonly PageLine[]): boolean {
  const readable = lines.filter((line) => line.confidence > 0.6 && line.text.replaceAll(/[^\p{L}\d]/gu, '').length >= 3);
  const letters = readable.reduce((sum, line) => sum + line.text.length, 0);
  return readable.length === 0 || (readable.length < 2 && letters < 4);
}

const OTHERS = ['title', 'employer', 'union', 'address', 'phone', 'email'] as const satisfies readonly (LabelKind &
  ReadingField)[];

async function readOthers(
  at: CardParts,
  engines: Engines,
  context: PreparedContext,
): Promise<Partial<Record<ReadingField, FieldReading>>> {
  const fields: Partial<Record<ReadingField, FieldReading>> = {};
  for (const kind of OTHERS) {
    const field = at.placed.find((one) => one.kind === kind && one.written !== null);
    const place = field?.written ?? null;
    if (field === undefined || place === null) continue;
    const picture = await readField(at.page.image, { box: place, room: roomBeside(field) }, engines.recogniser);
    const allowed =
      kind === 'title' ? context.titles : kind === 'employer' ? context.employers : kind === 'union' ? context.unionNames : [];
    const read = kind === 'phone' ? asTelephone(picture) : listed(picture, allowed);
    fields[kind] = { ...read, box: asReceived(place, at) };
  }
  if (fields.union === undefined) {
    const named = unionNamed(at.text, context.unionNames);
    if (named !== null) fields.union = { ...named, box: null, alternatives: [] };
  }
  return fields;
}

/** What was read first stays among the alternatives. */
function asTelephone(picture: FieldPicture): FieldReading {
  const field = fieldOf(picture, null);
  const digits = telephoneDigits(picture.text);
  if (digits === null) return field;
  return {
    ...field,
    text: digits,
    alternatives: [{ text: picture.text, confidence: picture.confidence, engine: 'pp-ocrv4' }, ...field.alternatives],
  };
}

/** The list's own spelling where what was read is close to it; the raw reading stays among the alternatives. */
function listed(picture: FieldPicture, allowed: readonly string[]): FieldReading {
  const field = fieldOf(picture, null);
  const entry = matchingEntry(picture.text, allowed);
  if (entry === null) return field;
  return {
    ...field,
    text: entry.text,
    confidence: entry.similarity,
    alternatives: [{ text: picture.text, confidence: picture.confidence, engine: 'pp-ocrv4' }],
  };
}

/** The printed cross before the signature's line. */
function isCross(text: string): boolean {
  return /^[\W_]*[xX×][\W_]*$/.test(text);
}

function readSignature(at: CardParts): CardReading['signature'] {
  const place = at.placed.find((field) => field.kind === 'signature');
  if (place === undefined) return { present: 'ask', confidence: 0, box: null };
  const printed = at.segments.filter((s) => s.label !== null || s.prose || isCross(s.text)).map((s) => s.box);
  const ink = measureSignatureInk(at.page.image, place.region, printed);
  return { ...signaturePresence(ink), box: asReceived(place.region, at) };
}
