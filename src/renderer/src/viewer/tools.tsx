import type { Dispatch } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import type { Shortcut } from '#renderer/ui/keys.ts';
import type { Scene } from './geometry.ts';
import { handOf, type ViewerAct, type ViewerState } from './viewer-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { ViewerWording } from '#renderer/wording/viewer.en.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';

/** The size is not known to the keys: a middling pane is near enough for what one key moves. */
const KEY_PANE = { width: 800, height: 600 } as const;
const STEP = 60;

export type Keyed = {
  readonly state: ViewerState;
  readonly dispatch: Dispatch<ViewerAct>;
  readonly image: Scene['image'];
  /** How many images stand there. */
  readonly images?: number;
};

/** What the keys do in any viewer. Images go together unless they were set apart. */
export function useViewerKeys(): (keyed: Keyed) => readonly Shortcut[] {
  const { keys } = useWording(VIEWER);
  return (keyed) => viewerKeys(keyed, keys);
}

function viewerKeys({ state, dispatch, image, images = 1 }: Keyed, say: ViewerWording['keys']): readonly Shortcut[] {
  const pane = handOf(state, images);
  const scene: Scene = { image, focus: null, pane: KEY_PANE };
  const pan = (dx: number, dy: number) => () => dispatch({ do: 'pan', pane, scene, dx, dy });
  const zoom = (factor: number) => () => dispatch({ do: 'zoom', pane, scene, factor });
  return [
    { key: 'F', label: say.fit, run: () => dispatch({ do: 'fit' }) },
    { key: '+', label: say.zoomIn, run: zoom(1.25), repeats: true },
    { key: '=', label: say.zoomIn, run: zoom(1.25), repeats: true },
    { key: '-', label: say.zoomOut, run: zoom(0.8), repeats: true },
    { key: 'ArrowLeft', label: say.move, run: pan(STEP, 0), repeats: true },
    { key: 'ArrowRight', label: say.move, run: pan(-STEP, 0), repeats: true },
    { key: 'ArrowUp', label: say.move, run: pan(0, STEP), repeats: true },
    { key: 'ArrowDown', label: say.move, run: pan(0, -STEP), repeats: true },
    { key: 'R', label: say.turnRight, run: () => dispatch({ do: 'turn', pane, quarter: 90 }) },
    { key: 'Shift+R', label: say.turnLeft, run: () => dispatch({ do: 'turn', pane, quarter: -90 }) },
    { key: 'B', label: say.bolder, run: () => dispatch({ do: 'contrast' }) },
    { key: 'P', label: say.pencil, run: () => dispatch({ do: 'pencil' }) },
    { key: 'I', label: say.invert, run: () => dispatch({ do: 'invert' }) },
    { key: 'Z', label: say.loupe, run: () => dispatch({ do: 'loupe' }) },
    { key: 'Shift+P', label: say.points, run: () => dispatch({ do: 'marking' }) },
  ];
}

type ToolsProps = Pick<Keyed, 'state' | 'dispatch' | 'images'>;

/** The same as buttons. */
export function LookTools({ state, dispatch, images = 1 }: ToolsProps) {
  const { tools: say } = useWording(VIEWER);
  return (
    <>
      <Button size="small" shortcut="F" onPress={() => dispatch({ do: 'fit' })}>
        {say.fit}
      </Button>
      <Button size="small" shortcut="R" onPress={() => dispatch({ do: 'turn', pane: handOf(state, images), quarter: 90 })}>
        {say.turn}
      </Button>
      <Button size="small" shortcut="B" pressed={state.look.contrast > 0} onPress={() => dispatch({ do: 'contrast' })}>
        {state.look.contrast === 2 ? say.boldest : say.bolder}
      </Button>
      <Button size="small" shortcut="P" pressed={state.look.pencil} onPress={() => dispatch({ do: 'pencil' })}>
        {say.pencil}
      </Button>
      <Button size="small" shortcut="Z" pressed={state.loupe} onPress={() => dispatch({ do: 'loupe' })}>
        {say.loupe}
      </Button>
      <Button size="small" shortcut="Shift+P" pressed={state.marking} onPress={() => dispatch({ do: 'marking' })}>
        {say.points}
      </Button>
      <Button size="small" shortcut="I" pressed={state.look.inverted} onPress={() => dispatch({ do: 'invert' })}>
        {say.invert}
      </Button>
    </>
  );
}
