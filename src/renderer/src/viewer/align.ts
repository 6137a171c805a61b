/**
 * Points on two images, and the view that lays one image on the other by them. Pure. Points are in the image's own pixels; a view that
 * was aligned follows the other image wherever it is moved, so that what was laid together stays together in every way of comparing.
 */
import { fitScale, focusCentre, scaleOf, type Point, type Scene, type View } from './geometry.ts';

type Points = readonly Point[];
/** At most two on each image; a third point begins anew. */
export type Marks = readonly [Points, Points, Points];
export const NO_MARKS: Marks = [[], [], []];

export function marked(marks: Marks, image: 0 | 1 | 2, point: Point): Marks {
  return withMarks(marks, image, marks[image].length >= 2 ? [point] : [...marks[image], point]);
}

export function withMarks([first, second, third]: Marks, image: 0 | 1 | 2, own: Points): Marks {
  return [image === 0 ? own : first, image === 1 ? own : second, image === 2 ? own : third];
}

export type Measure = { readonly px: number; readonly degrees: number };

/** From the first point to the second: in the image's own pixels, and its slant above the horizontal. Null without two points. */
export function measureOf([from, to]: Points): Measure | null {
  if (from === undefined || to === undefined) return null;
  const [dx, dy] = [to.x - from.x, from.y - to.y];
  return { px: Math.hypot(dx, dy), degrees: (Math.atan2(dy, dx) * 180) / Math.PI };
}

/** Where a point of the image is drawn, from the middle of the pane. */
export function panePoint(scene: Scene, view: View, point: Point): Point {
  const centre = focusCentre(scene);
  const at = rotated({ x: point.x - centre.x, y: point.y - centre.y }, view.turn + view.tilt);
  const scale = scaleOf(scene, view);
  return { x: view.x + at.x * scale, y: view.y + at.y * scale };
}

type Both<T> = readonly [first: T, laid: T];

/** The view of an image by which its two points lie on those of the first; null while there are not two on each, apart. */
export function alignedView(scenes: Both<Scene>, views: Both<View>, marks: Both<Points>): View | null {
  const [a, b] = marks[0].map((point) => panePoint(scenes[0], views[0], point));
  const [p, q] = marks[1];
  if (a === undefined || b === undefined || p === undefined || q === undefined) return null;
  const [onPane, onImage] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(q.x - p.x, q.y - p.y)];
  if (onPane < 1 || onImage < 1) return null;
  const { turn } = views[1];
  const angle = ((Math.atan2(b.y - a.y, b.x - a.x) - Math.atan2(q.y - p.y, q.x - p.x)) * 180) / Math.PI;
  const scale = onPane / onImage;
  const centre = focusCentre(scenes[1]);
  const moved = rotated({ x: p.x - centre.x, y: p.y - centre.y }, angle);
  return {
    turn,
    tilt: angle - turn,
    zoom: scale / fitScale(scenes[1], turn),
    x: a.x - moved.x * scale,
    y: a.y - moved.y * scale,
  };
}

/** The view by which a point lies in the middle of a pane, drawn at this scale. */
export function centredOn(scene: Scene, view: View, point: Point, scale: number): View {
  const centre = focusCentre(scene);
  const at = rotated({ x: point.x - centre.x, y: point.y - centre.y }, view.turn + view.tilt);
  return { ...view, zoom: scale / fitScale(scene, view.turn), x: -at.x * scale, y: -at.y * scale };
}

function rotated({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}
