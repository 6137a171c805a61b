import type { AttachmentView } from '#contract/docket-views.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useMasked } from '#renderer/ui/mask.tsx';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './papers.module.css';

const WIDTH = 1200;

/** All pages of a paper, one under the other. */
export function PaperDialog({ paper, onClose }: { readonly paper: AttachmentView; readonly onClose: () => void }) {
  const say = useWording(DISPUTES);
  const masked = useMasked();
  return (
    <Dialog title={masked ? say.papers.aPaper : paper.name} shape="wide" onClose={onClose}>
      <div className={css.pages}>
        {masked ? (
          <p>{say.papers.masked}</p>
        ) : (
          paper.pages.map((image, index) => (
            // The same picture may be two pages of a paper; pages never change places.
            <figure key={index}>
              <img
                src={imageAddress(image, Math.min(WIDTH, image.widthPx))}
                alt={say.papers.pageOf(index + 1, paper.pages.length)}
                width={image.widthPx}
                height={image.heightPx}
              />
              <figcaption>{say.papers.pageOf(index + 1, paper.pages.length)}</figcaption>
            </figure>
          ))
        )}
      </div>
    </Dialog>
  );
}
