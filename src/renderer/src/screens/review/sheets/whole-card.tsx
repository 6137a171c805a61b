import { useReducer } from 'react';
import type { SheetCardView } from '#contract/sheet-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { turnBack, turnedSize } from '#renderer/viewer/geometry.ts';
import { Pane } from '#renderer/viewer/pane.tsx';
import { LookTools, useViewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import viewer from '#renderer/viewer/viewer.module.css';
import css from './sheets.module.css';

type WholeCardProps = {
  readonly card: SheetCardView;
  readonly out: boolean;
  readonly onToggle: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
};

/** All of one card, to be moved about like any other. While it is shown nothing is determined: the others are out of sight. */
export function WholeCard({ card, out, onToggle, onNext, onClose }: WholeCardProps) {
  const say = useWording(REVIEW);
  const viewerKeys = useViewerKeys();
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const { image, turned, cardId, batch, origin } = card;
  const upright = turnBack(turned);
  const subject = { image, upright, alt: say.viewing.face(cardId, true), focus: null, telling: null };
  useKeys('This card', [
    ...viewerKeys({ state, dispatch, image: turnedSize({ width: image.widthPx, height: image.heightPx }, upright) }),
    { key: 'X', label: say.sheets.keyToggle, run: onToggle },
    { key: 'J', label: say.sheets.keyNext, run: onNext },
    { key: 'Escape', label: say.sheets.toSheet, run: onClose },
  ]);
  return (
    <section className={css.whole} aria-label={say.sheets.allOf(cardId)}>
      <div className={css.spoken}>
        <Landing>{say.sheets.allOf(cardId)}</Landing>
      </div>
      <Pane
        subject={subject}
        index={0}
        state={state}
        dispatch={dispatch}
        caption={
          <>
            <strong>{cardId}</strong> {say.viewing.from(batch, origin)}
          </>
        }
      />
      <div className={viewer.bar} role="toolbar" aria-label={say.viewing.ways}>
        <LookTools state={state} dispatch={dispatch} />
        <Button size="small" shortcut="X" pressed={out} onPress={onToggle}>
          {out ? say.sheets.putBack : say.sheets.takeOut}
        </Button>
        <Button size="small" shortcut="J" onPress={onNext}>
          {say.sheets.nextCard}
        </Button>
        <Button size="small" shortcut="Escape" onPress={onClose}>
          {say.sheets.toSheet}
        </Button>
      </div>
    </section>
  );
}
