import { useEffect, useReducer, useRef, useState, type Dispatch, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Pane, Stack } from './pane.tsx';
import type { Subject } from './placed-image.tsx';
import { LookTools, useViewerKeys } from './tools.tsx';
import { FIRST_LOOK, handOf, look, type Mode, type PaneIndex, type ViewerAct, type ViewerState } from './viewer-state.ts';
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
/** A further one beside the two; a card of a register has no image. */
export type Third = { readonly subject: Subject | null; readonly caption: ReactNode };
type CompareProps = {
  readonly left: Compared;
  readonly right: Compared;
  readonly third?: Third | null;
  /** Goes through the exemplars, if there are several. */
  readonly choosing?: ReactNode;
};

/** Two images or three, in every way that helps the eye; by key, mouse and touchpad. */
export function Compare({ left, choosing, ...given }: CompareProps) {
  const say = useWording(VIEWER);
  const viewerKeys = useViewerKeys();
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const [held, setHeld] = useState(false);
  const [exchanged, setExchanged] = useState(false);
  const [right, third] = placed(given, exchanged);
  const calm = useCalm();
  const runs = state.mode === 'flicker' && !held && !calm;
  const images = third === null || third.subject === null ? 2 : 3;
  const inHand = state.linked ? null : handOf(state, images);

  useEffect(() => {
    if (!runs) return undefined;
    const timer = window.setInterval(() => dispatch({ do: 'flick' }), FLICKER_MS);
    return () => window.clearInterval(timer);
  }, [runs]);
  useAnother(dispatch, 0, left.subject);
  useAnother(dispatch, 1, right.subject);
  useAnother(dispatch, 2, third?.subject ?? null);

  const image = { width: left.subject.image.widthPx, height: left.subject.image.heightPx };
  useKeys('Comparing', [
    ...viewerKeys({ state, dispatch, image, images }),
    ...MODES.map(({ mode, key }) => ({ key, label: say.modes[mode], run: () => dispatch({ do: 'mode', mode }) })),
    { key: 'A', label: say.keys.link, run: () => dispatch({ do: 'link' }) },
    { key: 'Shift+A', label: say.keys.nextHand, run: () => onNextHand() },
    { key: 'Shift+S', label: say.keys.exchange, run: () => onExchange() },
    { key: '[', label: say.keys.less, run: () => dispatch({ do: 'share', share: state.share - 0.1 }), repeats: true },
    { key: ']', label: say.keys.more, run: () => dispatch({ do: 'share', share: state.share + 0.1 }), repeats: true },
    { key: ' ', label: say.keys.hold, run: () => onHold() },
  ]);

  function onHold() {
    if (state.mode !== 'flicker') return;
    if (runs) setHeld(true);
    dispatch({ do: 'flick' });
  }
  function onExchange() {
    if (images === 3) setExchanged(!exchanged);
  }
  function onNextHand() {
    if (!state.linked) dispatch({ do: 'next-hand', images });
  }

  const caption =
    state.mode === 'flicker'
      ? state.front === 0
        ? left.caption
        : right.caption
      : stackCaption(state, [left, right], say.compare);
  const shared = { state, dispatch };
  return (
    <div className={css.compare}>
      <div
        className={css.panes}
        data-mode={state.mode === 'side' ? 'side' : 'stack'}
        data-third={third === null ? undefined : ''}
      >
        {state.mode === 'side' ? (
          <>
            <Pane {...shared} index={0} subject={left.subject} caption={left.caption} inHand={inHand === 0} />
            <Pane
              {...shared}
              index={1}
              subject={right.subject}
              caption={right.caption}
              first={left.subject}
              inHand={inHand === 1}
            />
          </>
        ) : (
          <Stack {...shared} subjects={[left.subject, right.subject]} caption={caption} />
        )}
        {third === null ? null : third.subject === null ? (
          <figure className={css.pane}>
            <figcaption className={css.caption}>{third.caption}</figcaption>
            <p className={css.broken}>{say.picture.none}</p>
          </figure>
        ) : (
          <Pane
            {...shared}
            index={2}
            subject={third.subject}
            caption={third.caption}
            first={left.subject}
            inHand={inHand === 2}
          />
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
        <LookTools {...shared} images={images} />
        {choosing}
      </div>
    </div>
  );
}

/** The second and the third in each other's place, so that any two can be laid on each other. */
function placed({ right, third = null }: Pick<CompareProps, 'right' | 'third'>, exchanged: boolean): [Compared, Third | null] {
  if (!exchanged || third === null || third.subject === null) return [right, third];
  return [{ subject: third.subject, caption: third.caption }, right];
}

/** What was marked on one image, and how far it was moved, is not true of the next that lies in its place. */
function useAnother(dispatch: Dispatch<ViewerAct>, pane: PaneIndex, subject: Subject | null): void {
  const sha256 = subject?.image.sha256 ?? null;
  const before = useRef(sha256);
  useEffect(() => {
    if (before.current === sha256) return;
    before.current = sha256;
    dispatch({ do: 'another', pane });
  }, [dispatch, pane, sha256]);
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
