/** Forms that the neutral teaches the desk by drawing boxes on one card; saved in the matter, and carried to another as JSON. */
import { anchorsOutside, overlapping, parseCardForm, problemsOfForm, type CardForm, type FormBox } from '#core/card/card-form.ts';
import { declarationBox } from '#core/card/declaration-box.ts';
import { withRoom } from '#core/card/field-room.ts';
import type { Instant } from '#core/dates.ts';
import type { CardId, Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { cardById } from '#backend/db/card-store.ts';
import { cardForms, insertForm, retireForm, type KeptForm } from '#backend/db/form-store.ts';
import { imageRecord, keepImage } from '#backend/db/image-store.ts';
import { readingOf } from '#backend/db/reading-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { FormRefusal, FormSample, FormView } from '#contract/form-views.ts';
import { keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { undecidedReadBefore } from './read-before.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';

export function formViews(desk: Desk): readonly FormView[] {
  return inUse(desk).map((kept) => formView(desk, kept));
}

const inUse = (desk: Pick<Desk, 'db'>) => cardForms(desk.db).filter(({ retired }) => !retired);

/** When the newest form in use was taught; null where none is. */
export function lastTaught(desk: Pick<Desk, 'db'>): Instant | null {
  return inUse(desk).at(-1)?.learnedAt ?? null;
}

function formView(desk: Desk, { formId, form, sample, learnedAt }: KeptForm): FormView {
  const image = sample === null ? null : imageRecord(desk.db, sample);
  return {
    formId,
    name: form.name,
    width: form.width,
    height: form.height,
    boxes: form.boxes,
    lines: form.anchors.length,
    readBefore: undecidedReadBefore(desk, learnedAt).length,
    image: image === null ? null : { sha256: image.sha256, widthPx: image.widthPx, heightPx: image.heightPx },
  };
}

/** The forms that reading lays over pages. */
export function formsInUse(desk: Pick<Desk, 'db'>): readonly CardForm[] {
  return inUse(desk).map(({ form }) => form);
}

/** A card's picture turned upright, and the boxes that its reading would propose. Nothing is kept as a form yet. */
export async function beginForm(desk: Desk, cardId: CardId): Promise<Result<FormSample, ReadOnly | FormRefusal>> {
  const sample = await sampleOf(desk, cardId);
  if (!sample.ok) return sample;
  const { image, lines } = sample.value;
  const declaration = declarationBox(lines);
  const proposed: readonly FormBox[] = declaration === null ? [] : [{ kind: 'declaration', label: '', ...declaration }];
  return ok({ image, boxes: [...proposedBoxes(desk, cardId, sample.value), ...proposed], lines: lines.length });
}

export type LearnForm = { readonly cardId: CardId; readonly name: string; readonly boxes: readonly FormBox[] };

export async function learnForm(
  desk: Desk,
  { cardId, name, boxes }: LearnForm,
): Promise<Result<{ readonly formId: string }, ReadOnly | FormRefusal>> {
  const sample = await sampleOf(desk, cardId);
  if (!sample.ok) return sample;
  const { image, lines } = sample.value;
  const anchors = anchorsOutside(lines, boxes);
  const form: CardForm = { version: 1, name: name.trim(), width: image.widthPx, height: image.heightPx, boxes, anchors };
  return keepForm(desk, form, image.sha256);
}

export function importForm(desk: Desk, json: unknown): Result<{ readonly formId: string }, ReadOnly | FormRefusal> {
  const parsed = parseCardForm(json);
  return parsed.ok ? keepForm(desk, parsed.value, null) : err({ kind: 'invalid-form', problems: parsed.error });
}

function keepForm(
  desk: Desk,
  form: CardForm,
  sample: Sha256 | null,
): Result<{ readonly formId: string }, ReadOnly | FormRefusal> {
  if (form.name === '') return err({ kind: 'name-required' });
  const problems = problemsOfForm(form);
  if (problems.length > 0) return err({ kind: 'invalid-form', problems });
  return perform<{ readonly formId: string }, FormRefusal>(desk, (record) => {
    if (cardForms(desk.db).some((kept) => !kept.retired && kept.form.name === form.name)) return err({ kind: 'name-taken' });
    const formId = desk.newId();
    insertForm(desk.db, { formId, form, sample }, desk.now());
    const formDigest = keyedDigest(desk, JSON.stringify(form));
    record({ kind: 'form.learned', data: { formId, boxes: form.boxes.length, lines: form.anchors.length, formDigest } });
    return ok({ formId });
  });
}

export function removeForm(desk: Desk, formId: string): Result<null, ReadOnly | FormRefusal> {
  return perform<null, FormRefusal>(desk, (record) => {
    if (!cardForms(desk.db).some((kept) => kept.formId === formId && !kept.retired)) return err({ kind: 'no-such-form' });
    retireForm(desk.db, formId);
    record({ kind: 'form.retired', data: { formId } });
    return ok(null);
  });
}

/** Printed lines and boxes; no picture, so that no signer's hand leaves the matter. */
export function exportForm(
  desk: Desk,
  { formId, path }: { readonly formId: string; readonly path: string },
): Result<null, SaveRefusal | FormRefusal> {
  const kept = cardForms(desk.db).find((each) => each.formId === formId);
  if (kept === undefined) return err({ kind: 'no-such-form' });
  const bytes = new TextEncoder().encode(`${JSON.stringify(kept.form, null, 2)}\n`);
  return saveDocument(desk, { what: 'card-form', addressee: null, path, bytes });
}

type Sample = {
  readonly image: FormSample['image'];
  readonly lines: CardForm['anchors'];
};

async function sampleOf(desk: Desk, cardId: CardId): Promise<Result<Sample, ReadOnly | FormRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const front = cardById(desk.db, cardId)?.images[0];
  const stored = front === undefined ? null : readBlob(desk.db, front.sha256);
  if (front === undefined || stored === null) return err({ kind: 'no-such-card' });
  const read = await desk.tools.reader().lines(stored);
  if (!read.ok) return err({ kind: 'unreadable-sample' });
  const { turned, width, height, lines } = read.value;
  if (turned === 0) {
    const { sha256, widthPx, heightPx } = front;
    return ok({ image: { sha256, widthPx, heightPx }, lines });
  }
  const upright = await desk.tools.pictures().rendition(stored, { turned, quality: 92 });
  if (upright === null) return err({ kind: 'unreadable-sample' });
  const sha256 = sha256Of(upright);
  const image = { sha256, widthPx: width, heightPx: height };
  const kept = perform<null, never>(desk, () => {
    keepImage(desk.db, { ...image, bytes: upright, mediaType: 'image/jpeg' });
    return ok(null);
  });
  return kept.ok ? ok({ image, lines }) : kept;
}

/** Where the machine found the fields of this very card: to be moved and completed, never taken as they are. */
function proposedBoxes(desk: Desk, cardId: CardId, { image, lines }: Sample): readonly FormBox[] {
  const { widthPx, heightPx } = image;
  const reading = readingOf(desk.db, cardId)?.reading;
  if (reading === undefined) return [];
  const { name, signedOn, title, employer, union, address, phone, email } = reading.fields;
  const found = { name, date: signedOn, signature: reading.signature, title, employer, union, address, phone, email };
  const fields = Object.values(found).flatMap((field) => field?.box ?? []);
  // What is read in a field is no print of the form.
  const print = lines.filter((line) => fields.every((field) => overlapping(line, field) < 0.25));
  return Object.entries(found).flatMap(([kind, field]): readonly FormBox[] => {
    const written = field?.box ?? null;
    if (written === null) return [];
    const others = fields.filter((other) => other !== written);
    const box = withRoom(written, { lines: print, fields: others });
    const x = Math.max(0, box.x - 6);
    const y = Math.max(0, box.y - 6);
    const width = Math.min(widthPx - x, box.width + 12);
    const height = Math.min(heightPx - y, box.height + 12);
    return width < 4 || height < 4 ? [] : [{ kind: kind as FormBox['kind'], label: '', x, y, width, height }];
  });
}
