import type { Dispatch } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import type { Shortcut } from '#renderer/ui/keys.ts';
import type { Scene } from './geometry.ts';
import type { PaneIndex, ViewerAct, ViewerState } from './viewer-state.ts';

/** The size is not known to the keys: a middling pane is near enough for what one key moves. */
const KEY_PANE = { width: 800, height: 600 } as const;
const STEP = 60;

export type Keyed = { readonly state: ViewerState; readonly dispatch: Dispatch<ViewerAct>; readonly image: Scene['image'] };

/** What the keys do in any viewer. Both images go together unless they were set apart. */
export function viewerKeys({ state, dispatch, image }: Keyed): readonly Shortcut[] {
  const pane: PaneIndex = state.linked ? 0 : 1;
  const scene: Scene = { image, focus: null, pane: KEY_PANE };
  const pan = (dx: number, dy: number) => () => dispatch({ do: 'pan', pane, scene, dx, dy });
  const zoom = (factor: number) => () => dispatch({ do: 'zoom', pane, scene, factor });
  return [
    { key: 'F', label: 'Fit', run: () => dispatch({ do: 'fit' }) },
    { key: '+', label: 'Zoom in', run: zoom(1.25), repeats: true },
    { key: '=', label: 'Zoom in', run: zoom(1.25), repeats: true },
    { key: '-', label: 'Zoom out', run: zoom(0.8), repeats: true },
    { key: 'ArrowLeft', label: 'Move the view', run: pan(STEP, 0), repeats: true },
    { key: 'ArrowRight', label: 'Move the view', run: pan(-STEP, 0), repeats: true },
    { key: 'ArrowUp', label: 'Move the view', run: pan(0, STEP), repeats: true },
    { key: 'ArrowDown', label: 'Move the view', run: pan(0, -STEP), repeats: true },
    { key: 'R', label: 'Turn right', run: () => dispatch({ do: 'turn', pane, quarter: 90 }) },
    { key: 'Shift+R', label: 'Turn left', run: () => dispatch({ do: 'turn', pane, quarter: -90 }) },
    { key: 'B', label: 'Bolder: more contrast', run: () => dispatch({ do: 'contrast' }) },
    { key: 'P', label: 'Bring out pencil', run: () => dispatch({ do: 'pencil' }) },
    { key: 'I', label: 'Invert', run: () => dispatch({ do: 'invert' }) },
    { key: 'Z', label: 'Loupe', run: () => dispatch({ do: 'loupe' }) },
    { key: 'Shift+P', label: 'Points: measure, or lay two images together', run: () => dispatch({ do: 'marking' }) },
  ];
}

type ToolsProps = { readonly state: ViewerState; readonly dispatch: Dispatch<ViewerAct> };

/** The same as buttons. */
export function LookTools({ state, dispatch }: ToolsProps) {
  return (
    <>
      <Button size="small" shortcut="F" onPress={() => dispatch({ do: 'fit' })}>
        Fit
      </Button>
      <Button size="small" shortcut="R" onPress={() => dispatch({ do: 'turn', pane: 0, quarter: 90 })}>
        Turn
      </Button>
      <Button size="small" shortcut="B" pressed={state.look.contrast > 0} onPress={() => dispatch({ do: 'contrast' })}>
        {state.look.contrast === 2 ? 'Boldest' : 'Bolder'}
      </Button>
      <Button size="small" shortcut="P" pressed={state.look.pencil} onPress={() => dispatch({ do: 'pencil' })}>
        Pencil
      </Button>
      <Button size="small" shortcut="Z" pressed={state.loupe} onPress={() => dispatch({ do: 'loupe' })}>
        Loupe
      </Button>
      <Button size="small" shortcut="Shift+P" pressed={state.marking} onPress={() => dispatch({ do: 'marking' })}>
        Points
      </Button>
      <Button size="small" shortcut="I" pressed={state.look.inverted} onPress={() => dispatch({ do: 'invert' })}>
        Invert
      </Button>
    </>
  );
}
