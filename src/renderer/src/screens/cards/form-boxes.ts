/** Boxes drawn on the picture of a card. Pure; in pixels of the picture. */
import type { BoxKind, FormBox } from '#core/card/card-form.ts';

export type Size = { readonly width: number; readonly height: number };
type Point = { readonly x: number; readonly y: number };

const LEAST_SIDE = 6;

/** From corner to corner, whichever way it was drawn; null where it is too small to be meant. */
export function boxBetween(a: Point, b: Point, size: Size): Omit<FormBox, 'kind' | 'label'> | null {
  const clip = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const left = clip(Math.min(a.x, b.x), size.width);
  const right = clip(Math.max(a.x, b.x), size.width);
  const top = clip(Math.min(a.y, b.y), size.height);
  const bottom = clip(Math.max(a.y, b.y), size.height);
  if (right - left < LEAST_SIDE || bottom - top < LEAST_SIDE) return null;
  return { x: Math.round(left), y: Math.round(top), width: Math.round(right - left), height: Math.round(bottom - top) };
}

/** The kind a form most likely lacks next. */
export function nextKind(boxes: readonly FormBox[]): BoxKind {
  const order: readonly BoxKind[] = ['name', 'signature', 'date', 'employer', 'title', 'union'];
  return order.find((kind) => boxes.every((box) => box.kind !== kind)) ?? 'checkbox';
}

/** By arrow keys: moved, or with Shift made larger and smaller; never off the picture. */
export function nudged(box: FormBox, key: string, { by, resize, size }: { by: number; resize: boolean; size: Size }): FormBox {
  const across = key === 'ArrowRight' ? by : key === 'ArrowLeft' ? -by : 0;
  const down = key === 'ArrowDown' ? by : key === 'ArrowUp' ? -by : 0;
  if (resize) {
    const width = Math.min(Math.max(box.width + across, LEAST_SIDE), size.width - box.x);
    const height = Math.min(Math.max(box.height + down, LEAST_SIDE), size.height - box.y);
    return { ...box, width, height };
  }
  const x = Math.min(Math.max(box.x + across, 0), size.width - box.width);
  const y = Math.min(Math.max(box.y + down, 0), size.height - box.height);
  return { ...box, x, y };
}

/** A first box for who draws by key: in the middle, as wide as a written name. */
export function boxInTheMiddle(boxes: readonly FormBox[], { width, height }: Size): FormBox {
  const size = { width: Math.round(width * 0.4), height: Math.round(height * 0.07) };
  return {
    kind: nextKind(boxes),
    label: '',
    x: Math.round((width - size.width) / 2),
    y: Math.round((height - size.height) / 2),
    ...size,
  };
}
