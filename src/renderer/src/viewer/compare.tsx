import { useEffect, useReducer, useState, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Pane, Stack } from './pane.tsx';
import type { Subject } from './placed-image.tsx';
import { LookTools, viewerKeys } from './tools.tsx';
import { FIRST_LOOK, look, type Mode, type ViewerState } from './viewer-state.ts';
import css from './viewer.module.css';

const MODES: readonly { readonly mode: Mode; readonly label: string; readonly key: string }[] = [
  { mode: 'side', label: 'Side by side', key: 'S' },
  { mode: 'overlay', label: 'Overlay', key: 'O' },
  { mode: 'slider', label: 'Slider', key: 'L' },
  { mode: 'flicker', label: 'Flicker', key: 'K' },
  { mode: 'difference', label: 'Difference', key: 'D' },
];

/** Half a second each: far below the three flashes a second that can do harm. */
const FLICKER_MS = 500;

export type Compared = { readonly subject: Subject; readonly caption: ReactNode };
type CompareProps = {
  readonly left: Compared;
  readonly right: Compared;
  /** Goes through the exemplars, if there are several. */
  readonly choosing?: ReactNode;
};

/** Two images, in every way that helps the eye; by key, mouse and touchpad. */
export function Compare({ left, right, choosing }: CompareProps) {
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const [held, setHeld] = useState(false);
  const calm = useCalm();
  const runs = state.mode === 'flicker' && !held && !calm;

  useEffect(() => {
    if (!runs) return undefined;
    const timer = window.setInterval(() => dispatch({ do: 'flick' }), FLICKER_MS);
    return () => window.clearInterval(timer);
  }, [runs]);

  const image = { width: left.subject.image.widthPx, height: left.subject.image.heightPx };
  useKeys('Comparing', [
    ...viewerKeys({ state, dispatch, image }),
    ...MODES.map(({ mode, label, key }) => ({ key, label, run: () => dispatch({ do: 'mode', mode }) })),
    { key: 'A', label: 'Move together or apart', run: () => dispatch({ do: 'link' }) },
    { key: '[', label: 'Less of the exemplar', run: () => dispatch({ do: 'share', share: state.share - 0.1 }), repeats: true },
    { key: ']', label: 'More of the exemplar', run: () => dispatch({ do: 'share', share: state.share + 0.1 }), repeats: true },
    { key: ' ', label: 'Flicker once; hold the flicker', run: () => onHold() },
  ]);

  function onHold() {
    if (state.mode !== 'flicker') return;
    if (runs) setHeld(true);
    dispatch({ do: 'flick' });
  }

  const caption =
    state.mode === 'flicker' ? (state.front === 0 ? left.caption : right.caption) : stackCaption(state, left, right);
  return (
    <div className={css.compare}>
      <div className={css.panes} data-mode={state.mode === 'side' ? 'side' : 'stack'}>
        {state.mode === 'side' ? (
          <>
            <Pane
              subject={left.subject}
              index={0}
              state={state}
              dispatch={dispatch}
              caption={left.caption}
              beside={right.subject}
            />
            <Pane
              subject={right.subject}
              index={1}
              state={state}
              dispatch={dispatch}
              caption={right.caption}
              beside={left.subject}
            />
          </>
        ) : (
          <Stack subjects={[left.subject, right.subject]} state={state} dispatch={dispatch} caption={caption} />
        )}
      </div>
      <div className={css.bar} role="toolbar" aria-label="Ways of comparing">
        {MODES.map(({ mode, label, key }) => (
          <Button
            key={mode}
            size="small"
            shortcut={key}
            pressed={state.mode === mode}
            onPress={() => dispatch({ do: 'mode', mode })}
          >
            {label}
          </Button>
        ))}
        {state.mode === 'overlay' || state.mode === 'slider' ? (
          <input
            className={css.share}
            type="range"
            min={0}
            max={100}
            value={Math.round(state.share * 100)}
            aria-label={state.mode === 'overlay' ? 'How much of the exemplar shows' : 'Where the slider stands'}
            onChange={(change) => dispatch({ do: 'share', share: Number(change.target.value) / 100 })}
          />
        ) : null}
        <Button size="small" shortcut="A" pressed={state.linked} onPress={() => dispatch({ do: 'link' })}>
          {state.linked ? 'Move together' : 'Move apart'}
        </Button>
        <LookTools state={state} dispatch={dispatch} />
        {choosing}
      </div>
    </div>
  );
}

function stackCaption({ mode }: ViewerState, left: Compared, right: Compared): ReactNode {
  if (mode === 'slider')
    return (
      <>
        {left.caption} <span aria-hidden="true">│</span> {right.caption}
      </>
    );
  return (
    <>
      {right.caption} over {left.caption}
    </>
  );
}

/** Whoever asked the system for less motion gets none that starts by itself. */
function useCalm(): boolean {
  const [calm] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  return calm;
}
