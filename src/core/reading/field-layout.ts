/** Which written segment belongs to which printed label: inline, right of it, above the rule it stands under, or below it. */
import { unreachable } from '../result.ts';
import type { Box } from './reading.ts';
import type { LabelKind } from './label-phrases.ts';
import type { Segment } from './text-line.ts';

export type Placement = 'inline' | 'right' | 'above' | 'below';

export type PlacedField = {
  readonly kind: LabelKind;
  readonly placement: Placement;
  readonly label: Box;
  /** Where to look for what is written; also where no text was found (an unsigned card, a signature). */
  readonly region: Box;
  /** Around the written segments found there; null where none was found. */
  readonly written: Box | null;
  readonly text: string;
  readonly confidence: number;
};

const PLACEMENTS = ['right', 'above', 'below'] as const;

/** One answer per label. The form's habit decides: labels under their lines are under all of them. */
export function placeFields(
  segments: readonly Segment[],
  page: { readonly width: number; readonly height: number },
): PlacedField[] {
  const labels = segments.filter((segment) => segment.label !== null).sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const habit = formHabit(segments, labels, page);
  const at = { segments, labels, page, taken: new Set<Segment>() };
  const placed = new Map<Segment, PlacedField>();
  // What follows its label on the line first, then the form's habit; only then what no habit explains.
  const passes: readonly ((label: Segment) => PlacedField | null)[] = [
    (label) => placeInline(label, at),
    (label) => placeBy(habit[0]?.placement ?? 'right', label, { ...at, least: 0.3 }),
    ...habit.slice(1).map(({ placement, share }) => (label: Segment) => {
      const mayDiffer = (habit[0]?.share ?? 0) < 0.45 || share > 0.3;
      return mayDiffer ? placeBy(placement, label, { ...at, least: 0.55 }) : null;
    }),
  ];
  for (const pass of passes) {
    for (const label of labels) {
      const field = placed.has(label) ? null : pass(label);
      if (field !== null) placed.set(label, field);
    }
  }
  const usual = habit[0]?.placement ?? 'right';
  return labels.map((label) => placed.get(label) ?? field(label, usual, regionFor(usual, label, at), []));
}

type Surroundings = {
  readonly segments: readonly Segment[];
  readonly labels: readonly Segment[];
  readonly page: { readonly width: number; readonly height: number };
};

type Placing = Surroundings & { readonly taken: Set<Segment> };

function placeInline(label: Segment, at: Placing): PlacedField | null {
  const kind = label.label ?? 'other';
  const first = at.segments.find(
    (segment) => segment.follows === kind && sameLine(segment, label) && isRightOf(segment.box, label.box),
  );
  if (first === undefined || plausibility(kind, first.text) <= 0.3) return null;
  const beside = found('right', label, at).filter((segment) => segment !== first && !at.taken.has(segment));
  for (const segment of [first, ...beside]) at.taken.add(segment);
  return field(label, 'inline', regionFor('right', label, at), [first, ...beside]);
}

function placeBy(
  placement: (typeof PLACEMENTS)[number],
  label: Segment,
  at: Placing & { readonly least: number },
): PlacedField | null {
  const written = found(placement, label, at).filter((segment) => !at.taken.has(segment));
  const text = written.map((segment) => segment.text).join(' ');
  if (written.length === 0 || plausibility(label.label ?? 'other', text) <= at.least) return null;
  for (const segment of written) at.taken.add(segment);
  return field(label, placement, regionFor(placement, label, at), written);
}

function field(label: Segment, placement: Placement, region: Box, written: readonly Segment[]): PlacedField {
  const ordered = [...written].sort((a, b) => a.box.x - b.box.x);
  return {
    kind: label.label ?? 'other',
    placement,
    label: label.box,
    region,
    written: ordered.length === 0 ? null : around(ordered.map((segment) => segment.box)),
    text: ordered.map((segment) => segment.text).join(' '),
    confidence: ordered.length === 0 ? 0 : Math.min(...ordered.map((segment) => segment.confidence)),
  };
}

type Habit = { readonly placement: (typeof PLACEMENTS)[number]; readonly share: number };

/** The placements in the order in which they explain most labels of this form, with the share of labels they explain. */
function formHabit(segments: readonly Segment[], labels: readonly Segment[], page: Surroundings['page']): readonly Habit[] {
  const share = (placement: (typeof PLACEMENTS)[number]) => {
    let sum = 0;
    for (const label of labels) {
      const written = found(placement, label, { segments, labels, page });
      const text = written.map((segment) => segment.text).join(' ');
      if (written.length > 0) sum += plausibility(label.label ?? 'other', text);
      const inline = segments.some((segment) => segment.follows === label.label && sameLine(segment, label));
      if (inline && placement === 'right') sum += 0.7;
    }
    return sum / Math.max(1, labels.length);
  };
  return PLACEMENTS.map((placement) => ({ placement, share: share(placement) })).sort((a, b) => b.share - a.share);
}

function found(placement: (typeof PLACEMENTS)[number], label: Segment, at: Surroundings): Segment[] {
  const region = regionFor(placement, label, at);
  const inside = at.segments.filter(
    (segment) =>
      segment.label === null &&
      !segment.prose &&
      !isMark(segment.text) &&
      (segment.follows === null || (segment.follows === label.label && sameLine(segment, label))) &&
      centreInside(segment.box, region),
  );
  return placement === 'right' ? inside : nearestRow(inside, label.box);
}

/** The printed cross before a signature's line, a tick, a stray stroke. */
function isMark(text: string): boolean {
  return /^[\W_]*[xXvV×]?[\W_]*$/.test(text);
}

/** Of several rows above or below, the one next to the label. */
function nearestRow(segments: readonly Segment[], label: Box): Segment[] {
  const distance = (segment: Segment) => Math.abs(segment.box.y + segment.box.height / 2 - (label.y + label.height / 2));
  const nearest = [...segments].sort((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined) return [];
  return segments.filter((segment) => rowOverlap(segment.box, nearest.box) > 0.4);
}

function regionFor(placement: (typeof PLACEMENTS)[number], label: Segment, { labels, page }: Surroundings): Box {
  const { x, y, width, height } = label.box;
  const reach = Math.max(height, page.height * 0.008);
  const rowLabels = labels.filter(
    (other) => other !== label && rowOverlap(other.box, label.box) > 0.3 && isRightOf(other.box, label.box),
  );
  const rightLimit = Math.min(page.width, ...rowLabels.map((other) => other.box.x));
  if (placement === 'right') {
    return { x: x + width, y: y - reach * 0.8, width: Math.max(1, rightLimit - x - width), height: height + reach * 1.3 };
  }
  const overlapping = labels.filter(
    (other) => other !== label && other.box.x < rightLimit && other.box.x + other.box.width > x && other.label !== null,
  );
  const left = Math.max(0, x - reach * 2.5);
  if (placement === 'above') {
    const upperLimit = Math.max(
      y - reach * 4,
      0,
      ...overlapping.filter((o) => o.box.y + o.box.height <= y).map((o) => o.box.y + o.box.height * 0.7),
    );
    return { x: left, y: upperLimit, width: rightLimit - left, height: Math.max(1, y + height * 0.25 - upperLimit) };
  }
  const top = y + height * 0.7;
  const lowerLimit = Math.min(
    y + height + reach * 3.6,
    page.height,
    ...overlapping.filter((o) => o.box.y >= y + height).map((o) => o.box.y),
  );
  return { x: left, y: top, width: rightLimit - left, height: Math.max(1, lowerLimit - top) };
}

/** 0 to 1: does this text look like what the label asks for? */
function plausibility(kind: LabelKind, text: string): number {
  const letters = text.replaceAll(/[^\p{L}]/gu, '').length;
  const digits = text.replaceAll(/\D/g, '').length;
  const all = Math.max(1, text.replaceAll(/\s/g, '').length);
  switch (kind) {
    case 'name':
    case 'given':
    case 'family':
      return letters < 2 ? 0 : letters / all > 0.6 ? 1 : 0.35;
    case 'date':
      return digits >= 3 ? 1 : digits >= 1 ? 0.6 : /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text) ? 0.5 : 0.31;
    case 'phone':
      return digits >= 7 ? 1 : digits >= 4 ? 0.5 : 0;
    case 'email':
      return /@/.test(text) ? 1 : letters > 5 ? 0.4 : 0;
    case 'address':
      return digits >= 1 && letters >= 3 ? 1 : letters >= 3 ? 0.4 : 0;
    case 'title':
    case 'employer':
    case 'union':
    case 'city':
      return letters >= 2 && letters >= digits ? 0.9 : 0.1;
    case 'middle':
      return letters >= 1 && letters <= 12 ? 0.6 : 0;
    case 'signature':
    case 'other':
    case 'someone-else':
      return 0.4;
    default:
      return unreachable(kind);
  }
}

function sameLine(a: Segment, b: Segment): boolean {
  return rowOverlap(a.box, b.box) > 0.8;
}

function isRightOf(a: Box, b: Box): boolean {
  return a.x > b.x + b.width * 0.5;
}

function rowOverlap(a: Box, b: Box): number {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return overlap / Math.min(a.height, b.height);
}

function centreInside(box: Box, region: Box): boolean {
  const cx = box.x + Math.min(box.width / 2, region.width / 2);
  const cy = box.y + box.height / 2;
  return cx >= region.x && cx <= region.x + region.width && cy >= region.y && cy <= region.y + region.height;
}

export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** How far beside the written box a letter may have been missed, in its heights: not into a label that stands beside it. */
export function roomBeside({ placement }: PlacedField): number {
  return placement === 'above' || placement === 'below' ? 0.5 : 0.12;
}
