/** What the eye has asked for: views only, never a change to the image. Pure, one reducer for one image or for two. */
import { unreachable } from '#core/result.ts';
import { alignedView, marked, NO_MARKS, type Marks } from './align.ts';
import { actualSizeZoom, FITTED, keepInSight, panBy, turnBy, zoomAt, type Point, type Scene, type View } from './geometry.ts';

export type Mode = 'side' | 'overlay' | 'slider' | 'flicker' | 'difference';
export type PaneIndex = 0 | 1;

export type Look = {
  /** 0 = as scanned. */
  readonly contrast: 0 | 1 | 2;
  readonly inverted: boolean;
  /** Faint pencil brought out. */
  readonly pencil: boolean;
};

export type ViewerState = {
  readonly mode: Mode;
  /** Whether one hand moves both; apart, a gesture moves its own pane, and in the stacked modes the upper image. */
  readonly linked: boolean;
  readonly views: readonly [View, View];
  readonly look: Look;
  /** Opacity of the upper image, or where the slider stands: 0 to 1. */
  readonly share: number;
  /** While flickering: which of the two is shown. */
  readonly front: PaneIndex;
  /** While marking, a press sets a point; two on each image lay one on the other. */
  readonly marking: boolean;
  readonly marks: Marks;
  /** A lens at the pointer, or in the middle. */
  readonly loupe: boolean;
};

export const PLAIN_LOOK: Look = { contrast: 0, inverted: false, pencil: false };
export const FIRST_LOOK: ViewerState = {
  mode: 'side',
  linked: true,
  views: [FITTED, FITTED],
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
      return { ...state, views: [FITTED, FITTED] };
    case 'actual-size':
      return moved(state, act.pane, (view) => ({ ...view, zoom: actualSizeZoom(act.scene, view.turn), x: 0, y: 0 }));
    case 'mode':
      return { ...state, mode: act.mode, front: 0, share: 0.5 };
    case 'link':
      return { ...state, linked: !state.linked };
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

/** The second image is laid on the first while two points are marked on each; else it stands where the hand put it. */
export function viewOf(state: ViewerState, index: PaneIndex, scenes: readonly [Scene, Scene] | null): View {
  const aligned = index === 1 && scenes !== null ? alignedView(scenes, state.views, state.marks) : null;
  return aligned ?? state.views[index];
}

/** The pane that a gesture on the shared stage is about: together it does not matter, apart it is the upper image. */
export function stagePane(state: ViewerState): PaneIndex {
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
  const [first, second] = state.views;
  if (state.linked) return { ...state, views: [move(first), move(second)] };
  return { ...state, views: pane === 0 ? [move(first), second] : [first, move(second)] };
}

function nextContrast(contrast: Look['contrast']): Look['contrast'] {
  return contrast === 0 ? 1 : contrast === 1 ? 2 : 0;
}
