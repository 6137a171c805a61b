import type { ImageRef } from '#contract/views.ts';
import type { Box } from '#core/reading/reading.ts';
import { withMargin } from './geometry.ts';
import { imageAddress } from './image-address.ts';
import css from './viewer.module.css';

type CropProps = { readonly image: ImageRef; readonly box: Box; readonly alt: string };

/** A part of the image as it is, drawn as large as its place allows. */
export function Crop({ image, box, alt }: CropProps) {
  const part = withMargin(box, { width: image.widthPx, height: image.heightPx }, 0.06);
  return (
    <svg
      className={css.crop}
      role="img"
      aria-label={alt}
      viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
      preserveAspectRatio="xMinYMid meet"
    >
      <image href={imageAddress(image)} width={image.widthPx} height={image.heightPx} />
    </svg>
  );
}
