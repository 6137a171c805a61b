/** What the eye has asked for: views only, never a change to the image. Pure, one reducer for one image, two or three. */
import { unreachable } from '#core/result.ts';
import { alignedView, marked, NO_MARKS, withMarks, type Marks } from './align.ts';
import { actualSizeZoom, FITTED, keepInSight, panBy, turnBy, zoomAt, type Point, type Scene, type View } from './geometry.ts';

export type Mode = 'side' | 'overlay' | 'slider' | 'flicker' | 'difference';
/** The card, what it is compared with, and a third beside them. */
export type PaneIndex = 0 | 1 | 2;
type OfEach<T> = readonly [T, T, T];

export type Look = {
  /** 0 = as scanned. */
  readonly contrast: 0 | 1 | 2;
  readonly inverted: boolean;
  /** Faint pencil brought out. */
  readonly pencil: boolean;
};

export type ViewerState = {
  readonly mode: Mode;
  /** Whether one hand moves all; apart, a gesture moves its own pane, and in the stacked modes the upper image. */
  readonly linked: boolean;
  /** Which of them the keys move while they are apart. */
  readonly hand: PaneIndex;
  readonly views: OfEach<View>;
  readonly look: Look;
  /** Opacity of the upper image, or where the slider stands: 0 to 1. */
  readonly share: number;
  /** While flickering: which of the two is shown. */
  readonly front: 0 | 1;
  /** While marking, a press sets a point; two on each image lay it on the first. */
  readonly marking: boolean;
  readonly marks: Marks;
  /** A lens at the pointer, or in the middle. */
  readonly loupe: boolean;
};

export const PLAIN_LOOK: Look = { contrast: 0, inverted: false, pencil: false };
export const FIRST_LOOK: ViewerState = {
  mode: 'side',
  linked: true,
  hand: 1,
  views: [FITTED, FITTED, FITTED],
  look: PLAIN_LOOK,
  share: 0.5,
  front: 0,
  marking: false,
  marks: NO_MARKS,
  loupe: false,
};

export type ViewerAct =
  | { readonly do: 'zoom'; readonly pane: PaneIndex; readonly scene: Scene; readonly factor: number; readonly at?: Point }
  | { readonly do: 'pan'; readonly pane: PaneIndex; readonly scene: Scene; readonly dx: number; readonly dy: number }
  | { readonly do: 'turn'; readonly pane: PaneIndex; readonly quarter: 90 | -90 }
  | { readonly do: 'fit' }
  | { readonly do: 'actual-size'; readonly pane: PaneIndex; readonly scene: Scene }
  | { readonly do: 'mode'; readonly mode: Mode }
  | { readonly do: 'link' }
  /** The keys go on to the next image, of so many. */
  | { readonly do: 'next-hand'; readonly images: number }
  /** Another image lies in this pane: what was set on the one before is not true of it. */
  | { readonly do: 'another'; readonly pane: PaneIndex }
  | { readonly do: 'contrast' }
  | { readonly do: 'invert' }
  | { readonly do: 'pencil' }
  | { readonly do: 'share'; readonly share: number }
  | { readonly do: 'flick' }
  | { readonly do: 'marking' }
  | { readonly do: 'mark'; readonly pane: PaneIndex; readonly point: Point }
  | { readonly do: 'loupe' };

export function look(state: ViewerState, act: ViewerAct): ViewerState {
  switch (act.do) {
    case 'zoom':
      return moved(state, act.pane, (view) => keepInSight(act.scene, zoomAt(view, act.factor, act.at)));
    case 'pan':
      return moved(state, act.pane, (view) => keepInSight(act.scene, panBy(view, act.dx, act.dy)));
    case 'turn':
      return moved(state, act.pane, (view) => turnBy(view, act.quarter));
    case 'fit':
      return { ...state, views: [FITTED, FITTED, FITTED] };
    case 'actual-size':
      return moved(state, act.pane, (view) => ({ ...view, zoom: actualSizeZoom(act.scene, view.turn), x: 0, y: 0 }));
    case 'mode':
      return { ...state, mode: act.mode, front: 0, share: 0.5 };
    case 'link':
      return { ...state, linked: !state.linked };
    case 'next-hand':
      return { ...state, hand: handAfter(state.hand, act.images) };
    case 'another':
      return another(state, act.pane);
    case 'contrast':
      return { ...state, look: { ...state.look, contrast: nextContrast(state.look.contrast) } };
    case 'invert':
      return { ...state, look: { ...state.look, inverted: !state.look.inverted } };
    case 'pencil':
      return { ...state, look: { ...state.look, pencil: !state.look.pencil } };
    case 'share':
      return { ...state, share: Math.min(1, Math.max(0, act.share)) };
    case 'flick':
      return { ...state, front: state.front === 0 ? 1 : 0 };
    case 'marking':
      return state.marking ? { ...state, marking: false, marks: NO_MARKS } : { ...state, marking: true };
    case 'mark':
      return { ...state, marks: marked(state.marks, act.pane, act.point) };
    case 'loupe':
      return { ...state, loupe: !state.loupe };
    default:
      return unreachable(act);
  }
}

/** An image is laid on the first while two points are marked on each; else it stands where the hand put it. `first`: in a pane of the same size. */
export function viewOf({ views, marks }: ViewerState, index: PaneIndex, scene: Scene | null, first: Scene | null): View {
  if (index === 0 || scene === null || first === null) return views[index];
  return alignedView([first, scene], [views[0], views[index]], [marks[0], marks[index]]) ?? views[index];
}

/** The image that the keys move: together it does not matter. A third that was put away moves no longer. */
export function handOf({ linked, hand }: ViewerState, images: number): PaneIndex {
  if (linked) return 0;
  return hand < images ? hand : 1;
}

/** The pane that a gesture on the shared stage is about: together it does not matter, apart it is the upper image. */
export function stagePane(state: ViewerState): 0 | 1 {
  return state.mode === 'side' || state.linked ? 0 : 1;
}

/** Filters draw; the pixels stay as they were received. */
export function filterOf({ contrast, inverted, pencil }: Look): string {
  const steps = [
    pencil ? 'grayscale(1) contrast(2.6) brightness(0.82)' : '',
    contrast === 1 ? 'contrast(1.5)' : contrast === 2 ? 'grayscale(1) contrast(2.2) brightness(0.92)' : '',
    inverted ? 'invert(1)' : '',
  ].filter(Boolean);
  return steps.length === 0 ? 'none' : steps.join(' ');
}

function moved(state: ViewerState, pane: PaneIndex, move: (view: View) => View): ViewerState {
  const [first, second, third] = state.views;
  const moves = (index: PaneIndex, view: View) => (state.linked || pane === index ? move(view) : view);
  return { ...state, views: [moves(0, first), moves(1, second), moves(2, third)] };
}

/** Together it stands where the first stands; apart it begins as it fits. */
function another(state: ViewerState, pane: PaneIndex): ViewerState {
  const [first, second, third] = state.views;
  const view = state.linked ? first : FITTED;
  return {
    ...state,
    marks: withMarks(state.marks, pane, []),
    views: [pane === 0 ? FITTED : first, pane === 1 ? view : second, pane === 2 ? view : third],
  };
}

function handAfter(hand: PaneIndex, images: number): PaneIndex {
  const next = (hand + 1) % images;
  return next === 0 ? 0 : next === 1 ? 1 : 2;
}

function nextContrast(contrast: Look['contrast']): Look['contrast'] {
  return contrast === 0 ? 1 : contrast === 1 ? 2 : 0;
}
