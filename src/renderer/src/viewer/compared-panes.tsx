import type { Dispatch, ReactNode } from 'react';
import { useWording } from '#renderer/wording/language.ts';
import type { ViewerWording } from '#renderer/wording/viewer.en.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';
import { Pane, Stack } from './pane.tsx';
import type { Subject } from './placed-image.tsx';
import type { PaneIndex, ViewerAct, ViewerState } from './viewer-state.ts';
import css from './viewer.module.css';

export type Compared = { readonly subject: Subject; readonly caption: ReactNode };
/** A further one beside the two; a card of a register has no image. */
export type Third = { readonly subject: Subject | null; readonly caption: ReactNode };

type ComparedPanesProps = {
  readonly state: ViewerState;
  readonly dispatch: Dispatch<ViewerAct>;
  readonly left: Compared;
  readonly right: Compared;
  readonly third: Third | null;
  /** The one that the keys move; null: all of them. */
  readonly inHand: PaneIndex | null;
};

/** The two beside each other or in one place, and the third. */
export function ComparedPanes({ left, right, third, inHand, ...shared }: ComparedPanesProps) {
  const say = useWording(VIEWER);
  const side = shared.state.mode === 'side';
  return (
    <div className={css.panes} data-mode={side ? 'side' : 'stack'} data-third={third === null ? undefined : ''}>
      {side ? (
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
        <Stack
          {...shared}
          subjects={[left.subject, right.subject]}
          caption={stackCaption(shared.state, [left, right], say.compare)}
        />
      )}
      {third === null ? null : third.subject === null ? (
        <figure className={css.pane}>
          <figcaption className={css.caption}>{third.caption}</figcaption>
          <p className={css.broken}>{say.picture.none}</p>
        </figure>
      ) : (
        <Pane {...shared} index={2} subject={third.subject} caption={third.caption} first={left.subject} inHand={inHand === 2} />
      )}
    </div>
  );
}

type Pair = readonly [left: Compared, right: Compared];

function stackCaption({ mode, front }: ViewerState, [left, right]: Pair, say: ViewerWording['compare']): ReactNode {
  if (mode === 'flicker') return front === 0 ? left.caption : right.caption;
  if (mode === 'slider')
    return (
      <>
        {left.caption} <span aria-hidden="true">│</span> {right.caption}
      </>
    );
  return say.over(right.caption, left.caption);
}
