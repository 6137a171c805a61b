import { useContext, useEffect, useRef, useState, type Dispatch, type ReactNode } from 'react';
import { imagePoint, turnedSize, type Point, type Scene, type View } from './geometry.ts';
import { useKeys } from '#renderer/ui/keys.ts';
import { Loupe } from './loupe.tsx';
import { Marked } from './marked.tsx';
import { PaneSizeContext } from './pane-size.ts';
import { PlacedImage, type Subject } from './placed-image.tsx';
import { useGestures } from './use-gestures.ts';
import { useSize } from './use-size.ts';
import { stagePane, viewOf, type PaneIndex, type ViewerAct, type ViewerState } from './viewer-state.ts';
import css from './viewer.module.css';
import { useWording } from '#renderer/wording/language.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';

type PaneProps = {
  readonly subject: Subject;
  readonly index: PaneIndex;
  readonly state: ViewerState;
  readonly dispatch: Dispatch<ViewerAct>;
  readonly caption?: ReactNode;
  /** The first image, on which this one can be laid. */
  readonly first?: Subject;
  /** The keys move this one and no other. */
  readonly inHand?: boolean;
};

const POINT_KEYS = [
  { group: 'Points', key: ',' },
  { group: 'Points on the other image', key: '.' },
  { group: 'Points on the third image', key: "'" },
] as const;

/** One image that can be moved about. */
export function Pane({ subject, index, state, dispatch, caption, first, inHand = false }: PaneProps) {
  const { keys, compare } = useWording(VIEWER);
  const ref = useRef<HTMLDivElement>(null);
  const pane = useContext(PaneSizeContext);
  const size = useSize(ref, pane?.read() ?? null);
  useEffect(() => {
    if (size !== null) pane?.note(size);
  }, [pane, size]);
  const [pointer, setPointer] = useState<Point | null>(null);
  const scene = size === null ? null : sceneOf(subject, size);
  const view: View = viewOf(state, index, scene, size === null || first === undefined ? null : sceneOf(first, size));
  useGestures(ref, {
    onPan: (dx, dy) => scene !== null && dispatch({ do: 'pan', pane: index, scene, dx, dy }),
    onZoom: (factor, at) => scene !== null && dispatch({ do: 'zoom', pane: index, scene, factor, at }),
    onPress: (at) => state.marking && scene !== null && dispatch({ do: 'mark', pane: index, point: imagePoint(scene, view, at) }),
    onHover: (at) => state.loupe && setPointer(at),
  });
  const { group, key } = POINT_KEYS[index];
  useKeys(group, state.marking ? [{ key, label: keys.setPoint, run: markMiddle }] : []);

  function markMiddle() {
    if (scene !== null) dispatch({ do: 'mark', pane: index, point: imagePoint(scene, view, { x: 0, y: 0 }) });
  }

  return (
    <figure className={css.pane} data-hand={inHand ? '' : undefined}>
      {caption === undefined ? null : (
        <figcaption className={css.caption}>
          {caption}
          {inHand ? <> · {compare.inHand}</> : null}
        </figcaption>
      )}
      <div className={css.stage} ref={ref} onDoubleClick={() => dispatch({ do: 'fit' })}>
        {scene === null ? null : (
          <>
            <PlacedImage subject={subject} scene={scene} view={view} look={state.look} />
            <Marked scene={scene} view={view} points={state.marks[index]} marking={state.marking} />
            {state.loupe ? <Loupe subject={subject} scene={scene} view={view} look={state.look} at={pointer} /> : null}
          </>
        )}
      </div>
    </figure>
  );
}

type StackProps = {
  readonly subjects: readonly [Subject, Subject];
  readonly state: ViewerState;
  readonly dispatch: Dispatch<ViewerAct>;
  readonly caption: ReactNode;
};

/** Two images in one place: overlaid, divided by a slider, flickering, or subtracted. A third stands below it. */
export function Stack({ subjects, state, dispatch, caption }: StackProps) {
  const ref = useRef<HTMLDivElement>(null);
  const size = useSize(ref);
  const [lower, upper] = subjects;
  const moving = stagePane(state);
  const scene = size === null ? null : sceneOf(subjects[moving], size);
  useGestures(ref, {
    onPan: (dx, dy) => scene !== null && dispatch({ do: 'pan', pane: moving, scene, dx, dy }),
    onZoom: (factor, at) => scene !== null && dispatch({ do: 'zoom', pane: moving, scene, factor, at }),
  });
  const flickering = state.mode === 'flicker';
  return (
    <figure className={css.pane} data-alone="">
      <figcaption className={css.caption}>{caption}</figcaption>
      <div className={css.stage} data-mode={state.mode} ref={ref}>
        {size === null ? null : (
          <>
            <PlacedImage
              subject={lower}
              scene={sceneOf(lower, size)}
              view={state.views[0]}
              look={state.look}
              opacity={flickering && state.front === 1 ? 0 : 1}
            />
            <PlacedImage
              subject={upper}
              scene={sceneOf(upper, size)}
              view={viewOf(state, 1, sceneOf(upper, size), sceneOf(lower, size))}
              look={state.look}
              opacity={flickering ? state.front : state.mode === 'overlay' ? state.share : 1}
              blend={state.mode === 'difference' ? 'difference' : 'normal'}
              from={state.mode === 'slider' ? state.share : 0}
            />
            {state.mode === 'slider' ? (
              <i className={css.divider} style={{ left: `${state.share * 100}%` }} aria-hidden="true" />
            ) : null}
          </>
        )}
      </div>
    </figure>
  );
}

export function sceneOf({ image, upright, focus }: Subject, pane: Scene['pane']): Scene {
  return { image: turnedSize({ width: image.widthPx, height: image.heightPx }, upright), focus, pane };
}
