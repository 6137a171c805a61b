import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BatchId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './sheets.module.css';

type BlankPagesProps = {
  readonly batchId: BatchId;
  readonly batch: number;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
};

/** Says which pages it is about and what becomes of them, and asks once. */
export function BlankPages({ batchId, batch, onClose, onDone }: BlankPagesProps) {
  const say = useWording(REVIEW);
  const blanks = useQuery(useViews().blanks(batchId));
  const determine = useAct(useClient().cards.setAside);
  const acted = useRef(false);

  async function confirm() {
    const cards = blanks.data?.pages.map(({ cardId }) => cardId) ?? [];
    if (acted.current || cards.length === 0) return;
    acted.current = true;
    const answer = await determine.run({ cardIds: cards, what: 'blank', reason: null });
    if (answer.ok) onDone(say.blanks.done(cards.length, batch));
    else acted.current = false;
  }

  return (
    <Dialog title={say.blanks.title(batch)} shape="wide" onClose={onClose} dismissable={!determine.pending}>
      <Shown query={blanks} what={say.blanks.thePages}>
        {({ pages }) => (
          <div className={css.blanks}>
            <p>{say.blanks.say(pages.length)}</p>
            <ul>
              {pages.map(({ cardId, origin, image, turned }) => (
                <li key={cardId}>
                  <span className={css.page1}>
                    <img
                      src={imageAddress(image, 240)}
                      alt={say.blanks.scanned(cardId)}
                      style={{ transform: `rotate(${-turned}deg)` }}
                    />
                  </span>
                  <strong>{cardId}</strong>
                  <small>
                    <Said>{origin}</Said>
                  </small>
                </li>
              ))}
            </ul>
            <Refused words={inWords(say.determineRefusals, determine.refusal)} />
            <DialogActs>
              <Button
                tone="go"
                pending={determine.pending}
                forbidden={pages.length === 0 ? say.blanks.none : null}
                onPress={() => void confirm()}
              >
                {say.blanks.confirm(pages.length)}
              </Button>
              <Button shortcut="Escape" onPress={onClose}>
                {say.blanks.leave}
              </Button>
            </DialogActs>
          </div>
        )}
      </Shown>
    </Dialog>
  );
}
