import type { Dispatch, ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';
import { LookTools } from './tools.tsx';
import type { Mode, ViewerAct, ViewerState } from './viewer-state.ts';
import css from './viewer.module.css';

export const MODES: readonly { readonly mode: Mode; readonly key: string }[] = [
  { mode: 'side', key: 'S' },
  { mode: 'overlay', key: 'O' },
  { mode: 'slider', key: 'L' },
  { mode: 'flicker', key: 'K' },
  { mode: 'difference', key: 'D' },
];

type CompareToolsProps = {
  readonly state: ViewerState;
  readonly dispatch: Dispatch<ViewerAct>;
  readonly images: 2 | 3;
  readonly exchanged: boolean;
  readonly onExchange: () => void;
  readonly onNextHand: () => void;
  readonly choosing: ReactNode;
};

/** Every way of comparing as a button, each with its key. */
export function CompareTools({ state, dispatch, images, exchanged, onExchange, onNextHand, choosing }: CompareToolsProps) {
  const say = useWording(VIEWER);
  return (
    <div className={css.bar} role="toolbar" aria-label={say.compare.ways}>
      {MODES.map(({ mode, key }) => (
        <Button
          key={mode}
          size="small"
          shortcut={key}
          pressed={state.mode === mode}
          onPress={() => dispatch({ do: 'mode', mode })}
        >
          {say.modes[mode]}
        </Button>
      ))}
      {state.mode === 'overlay' || state.mode === 'slider' ? (
        <input
          className={css.share}
          type="range"
          min={0}
          max={100}
          value={Math.round(state.share * 100)}
          aria-label={state.mode === 'overlay' ? say.compare.howMuch : say.compare.where}
          onChange={(change) => dispatch({ do: 'share', share: Number(change.target.value) / 100 })}
        />
      ) : null}
      <Button size="small" shortcut="A" pressed={state.linked} onPress={() => dispatch({ do: 'link' })}>
        {state.linked ? say.compare.together : say.compare.apart}
      </Button>
      {state.linked ? null : (
        <Button size="small" shortcut="Shift+A" onPress={onNextHand}>
          {say.compare.nextHand}
        </Button>
      )}
      {images === 3 ? (
        <Button size="small" shortcut="Shift+S" pressed={exchanged} onPress={onExchange}>
          {say.compare.exchange}
        </Button>
      ) : null}
      <LookTools state={state} dispatch={dispatch} images={images} />
      {choosing}
    </div>
  );
}
