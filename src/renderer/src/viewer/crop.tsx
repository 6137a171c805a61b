import type { ImageRef } from '#contract/views.ts';
import type { Box } from '#core/reading/reading.ts';
import { shiftIntoFrame, turnedSize, withMargin, type Turn } from './geometry.ts';
import { imageAddress } from './image-address.ts';
import css from './viewer.module.css';

type CropProps = {
  readonly image: ImageRef;
  /** Clockwise, to show it upright. */
  readonly upright: Turn;
  /** In pixels of the upright image. */
  readonly box: Box;
  readonly alt: string;
};

/** A part of the image as it is, drawn as large as its place allows. */
export function Crop({ image, upright, box, alt }: CropProps) {
  const size = { width: image.widthPx, height: image.heightPx };
  const part = withMargin(box, turnedSize(size, upright), 0.06);
  const shift = shiftIntoFrame(size, upright);
  return (
    <svg
      className={css.crop}
      role="img"
      aria-label={alt}
      viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
      preserveAspectRatio="xMinYMid meet"
    >
      <image href={imageAddress(image)} {...size} transform={`translate(${shift.x} ${shift.y}) rotate(${upright})`} />
    </svg>
  );
}
