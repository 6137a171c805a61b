/** A page that bears a form the neutral taught: its fields are where she drew them, whatever the labels say. */
import type { BoxKind, CardForm, FormBox } from '#core/card/card-form.ts';
import { placeOn, registerForm, type Registration } from '#core/card/register-form.ts';
import { around, type PlacedField } from '#core/reading/field-layout.ts';
import type { LabelKind } from '#core/reading/label-phrases.ts';
import type { Box, FormReading } from '#core/reading/reading.ts';
import type { Segment } from '#core/reading/text-line.ts';
import { withoutRules } from './clean-up.ts';
import { cropImage, type GrayImage, PAPER } from './gray-image.ts';
import { clipped, type PageLine } from './read-lines.ts';

export type CardOnPage = {
  readonly form: CardForm;
  readonly registration: Registration;
  /** Of this card alone, where several lie on the page. */
  readonly lines: readonly PageLine[];
};

/** Every card of a taught form on the page, top to bottom; none where no form is found. `most`: how many there can be. */
export function cardsOnPage(forms: readonly CardForm[], lines: readonly PageLine[], most: number): readonly CardOnPage[] {
  const anchors = lines.map(({ text, box }) => ({ text, ...box }));
  const found = forms
    .map((form) => ({ form, registrations: registerForm(form, anchors, most) }))
    .filter(({ registrations }) => registrations.length > 0);
  const best = found.toSorted((a, b) => printFound(b.registrations) - printFound(a.registrations))[0];
  if (best === undefined) return [];
  const { form, registrations } = best;
  const areas = registrations.map(({ lay }) => placeOn(lay, { x: 0, y: 0, width: form.width, height: form.height }));
  const cards = registrations.map((registration, index) => {
    const area = areas[index];
    const own = registrations.length === 1 || area === undefined ? lines : lines.filter(({ box }) => isInside(box, area));
    return { form, registration, lines: own, area };
  });
  const tall = Math.min(...areas.map(({ height }) => height));
  return cards.toSorted((a, b) => rowOf(a.area, tall) - rowOf(b.area, tall) || (a.area?.x ?? 0) - (b.area?.x ?? 0));
}

const printFound = (registrations: readonly Registration[]) => Math.max(...registrations.map(({ matched }) => matched));
const rowOf = (area: Box | undefined, tall: number) => Math.round((area?.y ?? 0) / Math.max(1, tall * 0.6));

function isInside(box: Box, area: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}

/** The fields where the form has them; `written` is what was found there that is not the form's own print. */
export function fieldsByForm(card: CardOnPage, segments: readonly Segment[], page: GrayImage): PlacedField[] {
  return card.form.boxes.flatMap((box): PlacedField[] => {
    const kind = LABEL_OF[box.kind];
    if (kind === null) return [];
    const region = clipped(placeOn(card.registration.lay, box), page);
    const inside = segments.filter((segment) => segment.label === null && !segment.prose && covers(region, segment.box) > 0.4);
    const written = inside.length === 0 ? null : clipped(around(inside.map((segment) => within(segment.box, region))), page);
    const ordered = inside.toSorted((a, b) => a.box.x - b.box.x);
    return [
      {
        kind,
        placement: 'above',
        label: { ...region, height: 1 },
        region,
        written,
        text: ordered.map(({ text }) => text).join(' '),
        confidence: ordered.length === 0 ? 0 : Math.min(...ordered.map(({ confidence }) => confidence)),
      },
    ];
  });
}

const LABEL_OF: Readonly<Record<BoxKind, LabelKind | null>> = {
  name: 'name',
  given: 'given',
  family: 'family',
  signature: 'signature',
  date: 'date',
  title: 'title',
  employer: 'employer',
  union: 'union',
  address: 'address',
  phone: 'phone',
  email: 'email',
  checkbox: null,
  declaration: null,
};

/** Share of `box` that lies in the region. */
function covers(region: Box, box: Box): number {
  const across = Math.min(region.x + region.width, box.x + box.width) - Math.max(region.x, box.x);
  const down = Math.min(region.y + region.height, box.y + box.height) - Math.max(region.y, box.y);
  return across <= 0 || down <= 0 ? 0 : (across * down) / (box.width * box.height);
}

/** A line that runs on beyond its box, into its neighbour's: only the part inside. Letters may hang below. */
function within(box: Box, region: Box): Box {
  const x = Math.max(box.x, region.x);
  return { ...box, x, width: Math.max(1, Math.min(box.x + box.width, region.x + region.width) - x) };
}

/** What the reading keeps of the form: how well it lay, and each checkbox in three states. */
export function formReading(card: CardOnPage, page: GrayImage, asReceived: (box: Box) => Box): FormReading {
  const { form, registration } = card;
  const boxes = form.boxes.filter(({ kind }) => kind === 'checkbox');
  return {
    name: form.name,
    matched: registration.matched,
    anchors: registration.anchors,
    residual: registration.residual,
    area: asReceived(clipped(placeOn(registration.lay, { x: 0, y: 0, width: form.width, height: form.height }), page)),
    checkboxes: boxes.map((box) => checkboxOn(page, box, { card, asReceived })),
  };
}

const TICKED_FROM = 0.17;
const EMPTY_BELOW = 0.07;
const INK_BELOW = 160;
/** A frame printed around it is no tick. */
const INNER = 0.62;

function checkboxOn(
  page: GrayImage,
  box: FormBox,
  { card, asReceived }: { readonly card: CardOnPage; readonly asReceived: (box: Box) => Box },
): FormReading['checkboxes'][number] {
  const place = clipped(placeOn(card.registration.lay, box), page);
  const inner = {
    x: place.x + (place.width * (1 - INNER)) / 2,
    y: place.y + (place.height * (1 - INNER)) / 2,
    width: place.width * INNER,
    height: place.height * INNER,
  };
  const crop = withoutRules(cropImage(page, inner));
  const ink = crop.data.reduce((sum, level) => sum + ((level ?? PAPER) < INK_BELOW ? 1 : 0), 0);
  const share = ink / Math.max(1, crop.data.length);
  const ticked = share >= TICKED_FROM ? 'yes' : share < EMPTY_BELOW ? 'no' : 'ask';
  return { label: box.label, ticked, ink: Math.round(share * 1000) / 1000, box: asReceived(place) };
}
