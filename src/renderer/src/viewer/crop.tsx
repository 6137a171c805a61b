import type { ImageRef } from '#contract/views.ts';
import type { Box } from '#core/reading/reading.ts';
import { renditionWidth, shiftIntoFrame, turnedSize, withMargin, type Turn } from './geometry.ts';
import { imageAddress } from './image-address.ts';
import css from './viewer.module.css';

type CropProps = {
  readonly image: ImageRef;
  /** Clockwise, to show it upright. */
  readonly upright: Turn;
  /** In pixels of the upright image. */
  readonly box: Box;
  readonly alt: string;
  /** The picture stands there to be seen. */
  readonly onDrawn?: (() => void) | undefined;
};

const MARGIN = 0.06;
/** As high as a crop is drawn anywhere, in CSS pixels. */
const MOST_HIGH = 42;

/** What a crop asks for: no more of a large scan than can be seen in so small a place. */
export function cropAddress({ image, upright, box }: Pick<CropProps, 'image' | 'upright' | 'box'>): string {
  const size = { width: image.widthPx, height: image.heightPx };
  const part = withMargin(box, turnedSize(size, upright), MARGIN);
  return imageAddress(image, renditionWidth(size, MOST_HIGH / Math.max(part.height, 1), window.devicePixelRatio));
}

/** A part of the image as it is, drawn as large as its place allows. */
export function Crop({ image, upright, box, alt, onDrawn }: CropProps) {
  const size = { width: image.widthPx, height: image.heightPx };
  const part = withMargin(box, turnedSize(size, upright), MARGIN);
  const shift = shiftIntoFrame(size, upright);
  return (
    <svg
      className={css.crop}
      role="img"
      aria-label={alt}
      viewBox={`${part.x} ${part.y} ${part.width} ${part.height}`}
      preserveAspectRatio="xMinYMid meet"
    >
      <image
        href={cropAddress({ image, upright, box })}
        {...size}
        preserveAspectRatio="none"
        onLoad={onDrawn}
        transform={`translate(${shift.x} ${shift.y}) rotate(${upright})`}
      />
    </svg>
  );
}
