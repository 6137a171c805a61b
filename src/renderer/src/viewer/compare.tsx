import { useEffect, useReducer, useState, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Pane, Stack } from './pane.tsx';
import type { Subject } from './placed-image.tsx';
import { LookTools, useViewerKeys } from './tools.tsx';
import { FIRST_LOOK, look, type Mode, type ViewerState } from './viewer-state.ts';
import css from './viewer.module.css';
import { useWording } from '#renderer/wording/language.ts';
import type { ViewerWording } from '#renderer/wording/viewer.en.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';

const MODES: readonly { readonly mode: Mode; readonly key: string }[] = [
  { mode: 'side', key: 'S' },
  { mode: 'overlay', key: 'O' },
  { mode: 'slider', key: 'L' },
  { mode: 'flicker', key: 'K' },
  { mode: 'difference', key: 'D' },
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
  const say = useWording(VIEWER);
  const viewerKeys = useViewerKeys();
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
    ...MODES.map(({ mode, key }) => ({ key, label: say.modes[mode], run: () => dispatch({ do: 'mode', mode }) })),
    { key: 'A', label: say.keys.link, run: () => dispatch({ do: 'link' }) },
    { key: '[', label: say.keys.less, run: () => dispatch({ do: 'share', share: state.share - 0.1 }), repeats: true },
    { key: ']', label: say.keys.more, run: () => dispatch({ do: 'share', share: state.share + 0.1 }), repeats: true },
    { key: ' ', label: say.keys.hold, run: () => onHold() },
  ]);

  function onHold() {
    if (state.mode !== 'flicker') return;
    if (runs) setHeld(true);
    dispatch({ do: 'flick' });
  }

  const caption =
    state.mode === 'flicker'
      ? state.front === 0
        ? left.caption
        : right.caption
      : stackCaption(state, [left, right], say.compare);
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
        <LookTools state={state} dispatch={dispatch} />
        {choosing}
      </div>
    </div>
  );
}

type Pair = readonly [left: Compared, right: Compared];

function stackCaption({ mode }: ViewerState, [left, right]: Pair, say: ViewerWording['compare']): ReactNode {
  if (mode === 'slider')
    return (
      <>
        {left.caption} <span aria-hidden="true">│</span> {right.caption}
      </>
    );
  return say.over(right.caption, left.caption);
}

/** Whoever asked the system for less motion gets none that starts by itself. */
function useCalm(): boolean {
  const [calm] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
  return calm;
}
