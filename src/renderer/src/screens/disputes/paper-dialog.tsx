import type { AttachmentView } from '#contract/docket-views.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useMasked } from '#renderer/ui/mask.tsx';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import css from './papers.module.css';

const WIDTH = 1200;

/** All pages of a paper, one under the other. */
export function PaperDialog({ paper, onClose }: { readonly paper: AttachmentView; readonly onClose: () => void }) {
  const masked = useMasked();
  return (
    <Dialog title={masked ? 'A paper' : paper.name} shape="wide" onClose={onClose}>
      <div className={css.pages}>
        {masked ? (
          <p>Names are masked: the pages are not shown. Press M to show names again.</p>
        ) : (
          paper.pages.map((image, index) => (
            // The same picture may be two pages of a paper; pages never change places.
            <figure key={index}>
              <img
                src={imageAddress(image, Math.min(WIDTH, image.widthPx))}
                alt={`Page ${index + 1} of ${paper.pages.length}`}
                width={image.widthPx}
                height={image.heightPx}
              />
              <figcaption>
                Page {index + 1} of {paper.pages.length}
              </figcaption>
            </figure>
          ))
        )}
      </div>
    </Dialog>
  );
}
