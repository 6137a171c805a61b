import { useEffect, useReducer, useRef, useState, type Dispatch, type ReactNode } from 'react';
import { useKeys } from '#renderer/ui/keys.ts';
import { CompareTools, MODES } from './compare-tools.tsx';
import { ComparedPanes, type Compared, type Third } from './compared-panes.tsx';
import type { Subject } from './placed-image.tsx';
import { useViewerKeys } from './tools.tsx';
import { useFlicker } from './use-flicker.ts';
import { FIRST_LOOK, handOf, look, type PaneIndex, type ViewerAct } from './viewer-state.ts';
import css from './viewer.module.css';
import { useWording } from '#renderer/wording/language.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';

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
  const [exchanged, setExchanged] = useState(false);
  const [right, third] = placed(given, exchanged);
  const images = third === null || third.subject === null ? 2 : 3;
  const { onHold } = useFlicker(state, dispatch);
  useAnother(dispatch, 0, left.subject);
  useAnother(dispatch, 1, right.subject);
  useAnother(dispatch, 2, third?.subject ?? null);

  const image = { width: left.subject.image.widthPx, height: left.subject.image.heightPx };
  useKeys('Comparing', [
    ...viewerKeys({ state, dispatch, image, images }),
    ...MODES.map(({ mode, key }) => ({ key, label: say.modes[mode], run: () => dispatch({ do: 'mode', mode }) })),
    { key: 'A', label: say.keys.link, run: () => dispatch({ do: 'link' }) },
    { key: 'Shift+A', label: say.keys.nextHand, run: onNextHand },
    { key: 'Shift+S', label: say.keys.exchange, run: onExchange },
    { key: '[', label: say.keys.less, run: () => dispatch({ do: 'share', share: state.share - 0.1 }), repeats: true },
    { key: ']', label: say.keys.more, run: () => dispatch({ do: 'share', share: state.share + 0.1 }), repeats: true },
    { key: ' ', label: say.keys.hold, run: onHold },
  ]);

  function onExchange() {
    if (images === 3) setExchanged(!exchanged);
  }
  function onNextHand() {
    if (!state.linked) dispatch({ do: 'next-hand', images });
  }

  const shared = { state, dispatch };
  return (
    <div className={css.compare}>
      <ComparedPanes {...shared} left={left} right={right} third={third} inHand={state.linked ? null : handOf(state, images)} />
      <CompareTools
        {...shared}
        images={images}
        exchanged={exchanged}
        onExchange={onExchange}
        onNextHand={onNextHand}
        choosing={choosing}
      />
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
