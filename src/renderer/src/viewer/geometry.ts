/**
 * Where an image stands in a pane. Pure: sizes in, a transform out. Pane lengths are CSS pixels, image lengths the image's own.
 * A view is kept relative to what the pane fits (whole image, or a focus such as the signature), so that one view moves two
 * images of different sizes together.
 */
import { unreachable } from '#core/result.ts';
import type { Box } from '#core/reading/reading.ts';

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Turn = 0 | 90 | 180 | 270;

/** `zoom` 1 = the focus just fits; `x`, `y` = pane pixels by which the focus is moved from the middle of the pane. */
export type View = {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly turn: Turn;
  /** Degrees clockwise beyond the quarter turns: only where it was laid on another image. */
  readonly tilt: number;
};

export const FITTED: View = { zoom: 1, x: 0, y: 0, turn: 0, tilt: 0 };
export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 40;
const MARGIN = 24;

export type Scene = { readonly image: Size; readonly focus: Box | null; readonly pane: Size };

/** Pane pixels per image pixel at zoom 1. */
export function fitScale({ image, focus, pane }: Scene, turn: Turn): number {
  const shown = focus ?? { ...image, x: 0, y: 0 };
  const lying = turn === 90 || turn === 270;
  const [width, height] = lying ? [shown.height, shown.width] : [shown.width, shown.height];
  const room = { width: Math.max(pane.width - 2 * MARGIN, 1), height: Math.max(pane.height - 2 * MARGIN, 1) };
  return Math.min(room.width / Math.max(width, 1), room.height / Math.max(height, 1));
}

export function scaleOf(scene: Scene, view: View): number {
  return fitScale(scene, view.turn) * view.zoom;
}

/** The CSS transform of an image drawn at its own size with its origin at the pane's upper left corner. */
export function transformOf(scene: Scene, view: View): string {
  const centre = focusCentre(scene);
  const scale = scaleOf(scene, view);
  const x = scene.pane.width / 2 + view.x;
  const y = scene.pane.height / 2 + view.y;
  return `translate(${round(x)}px, ${round(y)}px) rotate(${round(view.turn + view.tilt)}deg) scale(${round(scale)}) translate(${-centre.x}px, ${-centre.y}px)`;
}

/** Zooms so that what is under `at` (from the middle of the pane) stays there. */
export function zoomAt(view: View, factor: number, at: Point = { x: 0, y: 0 }): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom * factor));
  const k = zoom / view.zoom;
  return { ...view, zoom, x: at.x - (at.x - view.x) * k, y: at.y - (at.y - view.y) * k };
}

export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}

/** Turns about the middle of the pane. */
export function turnBy(view: View, quarter: 90 | -90): View {
  const turn = (((view.turn + quarter) % 360) + 360) % 360;
  const [x, y] = quarter === 90 ? [-view.y, view.x] : [view.y, -view.x];
  return { ...view, turn: asTurn(turn), x, y };
}

/** Never lets the image be lost: at least a corner of it stays in the pane. */
export function keepInSight(scene: Scene, view: View): View {
  const scale = scaleOf(scene, view);
  const lying = view.turn === 90 || view.turn === 270;
  const [width, height] = lying ? [scene.image.height, scene.image.width] : [scene.image.width, scene.image.height];
  const centre = turned(minus(middle(scene.image), focusCentre(scene)), view.turn);
  const limit = (pane: number, length: number) => pane / 2 + (length * scale) / 2 - Math.min(80, pane / 3);
  const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  const shift = { x: centre.x * scale, y: centre.y * scale };
  return {
    ...view,
    x: clamp(view.x + shift.x, limit(scene.pane.width, width)) - shift.x,
    y: clamp(view.y + shift.y, limit(scene.pane.height, height)) - shift.y,
  };
}

/** The image pixel under a point of the pane (from the pane's middle). */
export function imagePoint(scene: Scene, view: View, at: Point): Point {
  const scale = scaleOf(scene, view);
  const untilted = tilted({ x: (at.x - view.x) / scale, y: (at.y - view.y) / scale }, -view.tilt);
  const back = turned(untilted, asTurn((360 - view.turn) % 360));
  const centre = focusCentre(scene);
  return { x: centre.x + back.x, y: centre.y + back.y };
}

/** The zoom at which one image pixel is one pane pixel. */
export function actualSizeZoom(scene: Scene, turn: Turn): number {
  return 1 / fitScale(scene, turn);
}

/** Renditions are made in a few widths only, so that they can be kept. */
const WIDTHS = [240, 480, 960, 1600, 2400];

/** The width to ask for so that nothing is drawn coarser than it need be; null = the image itself. */
export function renditionWidth(image: Size, scale: number, pixelRatio: number): number | null {
  const wanted = image.width * scale * pixelRatio;
  const width = WIDTHS.find((candidate) => candidate >= wanted);
  return width === undefined || width >= image.width ? null : width;
}

/** How far, clockwise, an image that lies turned by so much is turned back. */
export function turnBack(turned: Turn): Turn {
  return asTurn((360 - turned) % 360);
}

export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** Where an image, turned about its upper left corner, is moved so that it fills its turned frame from 0, 0. */
export function shiftIntoFrame({ width, height }: Size, turn: Turn): Point {
  switch (turn) {
    case 0:
      return { x: 0, y: 0 };
    case 90:
      return { x: height, y: 0 };
    case 180:
      return { x: width, y: height };
    case 270:
      return { x: 0, y: width };
    default:
      return unreachable(turn);
  }
}

/** A box with some of its surroundings, inside the image. */
export function withMargin(box: Box, image: Size, share: number): Box {
  const dx = box.width * share;
  const dy = box.height * share;
  const x = Math.max(0, box.x - dx);
  const y = Math.max(0, box.y - dy);
  return {
    x,
    y,
    width: Math.min(image.width, box.x + box.width + dx) - x,
    height: Math.min(image.height, box.y + box.height + dy) - y,
  };
}

export function focusCentre({ image, focus }: Scene): Point {
  return focus === null ? middle(image) : { x: focus.x + focus.width / 2, y: focus.y + focus.height / 2 };
}

const middle = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const round = (n: number) => Math.round(n * 10_000) / 10_000;

function turned({ x, y }: Point, turn: Turn): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: -y, y: x };
    case 180:
      return { x: -x, y: -y };
    case 270:
      return { x: y, y: -x };
    default:
      return unreachable(turn);
  }
}

function tilted({ x, y }: Point, degrees: number): Point {
  if (degrees === 0) return { x, y };
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function asTurn(degrees: number): Turn {
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0;
}
