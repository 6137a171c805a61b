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
import { counted } from '#renderer/ui/written.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { determineRefusalWords } from '../wording.ts';
import css from './sheets.module.css';

type BlankPagesProps = {
  readonly batchId: BatchId;
  readonly batch: number;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
};

/** Says which pages it is about and what becomes of them, and asks once. */
export function BlankPages({ batchId, batch, onClose, onDone }: BlankPagesProps) {
  const blanks = useQuery(useViews().blanks(batchId));
  const determine = useAct(useClient().cards.setAside);
  const acted = useRef(false);

  async function confirm() {
    const cards = blanks.data?.pages.map(({ cardId }) => cardId) ?? [];
    if (acted.current || cards.length === 0) return;
    acted.current = true;
    const answer = await determine.run({ cardIds: cards, what: 'blank', reason: null });
    if (answer.ok) onDone(`${counted(cards.length, 'page')} of batch ${batch} confirmed blank.`);
    else acted.current = false;
  }

  return (
    <Dialog title={`The blank pages of batch ${batch}`} shape="wide" onClose={onClose} dismissable={!determine.pending}>
      <Shown query={blanks} what="the pages">
        {({ pages }) => (
          <div className={css.blanks}>
            <p>
              The machine found nothing on {pages.length === 1 ? 'this page' : `these ${pages.length} pages`}. If you confirm,
              each is kept as a page that holds no card: an act of its own, under your name. A page with anything on it is decided
              by itself.
            </p>
            <ul>
              {pages.map(({ cardId, origin, image, turned }) => (
                <li key={cardId}>
                  <span className={css.page1}>
                    <img
                      src={imageAddress(image, 240)}
                      alt={`${cardId}, as scanned`}
                      style={{ transform: `rotate(${-turned}deg)` }}
                    />
                  </span>
                  <strong>{cardId}</strong>
                  <small>{origin}</small>
                </li>
              ))}
            </ul>
            <Refused words={determine.refusal === null ? null : determineRefusalWords(determine.refusal)} />
            <DialogActs>
              <Button
                tone="go"
                pending={determine.pending}
                forbidden={pages.length === 0 ? 'No page is left.' : null}
                onPress={() => void confirm()}
              >
                {`Confirm ${counted(pages.length, 'blank page')}`}
              </Button>
              <Button shortcut="Escape" onPress={onClose}>
                Leave them
              </Button>
            </DialogActs>
          </div>
        )}
      </Shown>
    </Dialog>
  );
}
