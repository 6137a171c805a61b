import type { PreviewView } from '#contract/certification-views.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

type PreviewPagesProps = {
  readonly preview: PreviewView;
  /** Whether it still is what stands above it. */
  readonly current: boolean;
};

/** The pages of the very document that is signed next. */
export function PreviewPages({ preview: { kind, pages }, current }: PreviewPagesProps) {
  const { issue } = useWording(CERTIFY);
  return (
    <>
      {current ? null : <Notice tone="question">{issue.changedSince}</Notice>}
      <div className={css.pages} data-old={current ? undefined : ''}>
        {pages.map((page, index) => (
          <img
            key={page.sha256}
            src={imageAddress(page)}
            width={page.widthPx}
            height={page.heightPx}
            alt={issue.page(kind, index + 1, pages.length)}
          />
        ))}
      </div>
    </>
  );
}
