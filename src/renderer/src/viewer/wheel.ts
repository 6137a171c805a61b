/** What a turn of the wheel, or two fingers on a touchpad, ask of a picture. Pure. */

/** The part of a `WheelEvent` that is looked at; `atMs` is its time stamp. */
export type Wheel = {
  readonly deltaX: number;
  readonly deltaY: number;
  /** Whether the deltas are lines, as some mice send them, or pixels. */
  readonly inLines: boolean;
  readonly ctrlKey: boolean;
  readonly atMs: number;
};

export type WheelAct =
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'pan'; readonly dx: number; readonly dy: number };

/** What the gesture that this one may go on with was. */
export type WheelBefore = { readonly kind: WheelAct['do']; readonly atMs: number } | null;

const LINE_PX = 16;
/** A notch of a mouse's wheel is 100 pixels and more; two fingers begin with a few. */
const LEAST_NOTCH_PX = 40;
/** Nearer together than this they are one gesture: a swipe that becomes fast does not turn into a zoom. */
const ONE_GESTURE_MS = 200;
/** A pinch sends a few pixels at a time; Ctrl with a mouse's wheel sends a notch, which counts as this many of them. */
const MOST_PINCH_PX = 22;

/** The wheel of a mouse zooms, and so does a pinch, which arrives as a wheel with Ctrl; two fingers beside each other pan. */
export function wheelAct(wheel: Wheel, before: WheelBefore): WheelAct {
  const px = wheel.inLines ? LINE_PX : 1;
  if (wheel.ctrlKey) {
    const pinched = Math.max(-MOST_PINCH_PX, Math.min(MOST_PINCH_PX, wheel.deltaY * px));
    return { do: 'zoom', factor: Math.exp(-pinched * 0.01) };
  }
  const goesOn = before !== null && wheel.atMs - before.atMs < ONE_GESTURE_MS;
  const kind = goesOn ? before.kind : kindOf(wheel);
  return kind === 'pan'
    ? { do: 'pan', dx: -wheel.deltaX * px, dy: -wheel.deltaY * px }
    : { do: 'zoom', factor: Math.exp(-wheel.deltaY * px * 0.0016) };
}

function kindOf({ deltaX, deltaY, inLines }: Wheel): WheelAct['do'] {
  if (deltaX !== 0) return 'pan';
  return inLines || Math.abs(deltaY) >= LEAST_NOTCH_PX ? 'zoom' : 'pan';
}
