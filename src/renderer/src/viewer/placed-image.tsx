import { useState } from 'react';
import type { ImageRef } from '#contract/views.ts';
import type { Box } from '#core/reading/reading.ts';
import { useMasked } from '#renderer/ui/mask.tsx';
import {
  renditionWidth,
  scaleOf,
  shiftIntoFrame,
  transformOf,
  turnedSize,
  type Scene,
  type Turn,
  type View,
} from './geometry.ts';
import { imageAddress } from './image-address.ts';
import { filterOf, type Look } from './viewer-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';
import css from './viewer.module.css';

export type Subject = {
  readonly image: ImageRef;
  /** Clockwise, to show it upright. The image is kept as it was received; every box is in pixels of the upright one. */
  readonly upright: Turn;
  /** "Card C-0112, front". */
  readonly alt: string;
  /** What to fit first, such as the signature; null = all of it. */
  readonly focus: Box | null;
  /** What tells who the person is: covered while names are masked. Null = not known, so all of it is covered. */
  readonly telling: readonly Box[] | null;
};

type PlacedImageProps = {
  readonly subject: Subject;
  readonly scene: Scene;
  readonly view: View;
  readonly look: Look;
  readonly opacity?: number;
  readonly blend?: 'normal' | 'difference';
  /** Shown from this share of the pane's width on. */
  readonly from?: number;
};

/** The image as it is asked for where it is drawn so large. */
export function placedAddress({ image }: Subject, scale: number): string {
  return imageAddress(image, renditionWidth({ width: image.widthPx, height: image.heightPx }, scale, window.devicePixelRatio));
}

export function PlacedImage({ subject, scene, view, look, opacity = 1, blend = 'normal', from = 0 }: PlacedImageProps) {
  const say = useWording(VIEWER);
  const masked = useMasked();
  const [broken, setBroken] = useState(false);
  const { image, upright } = subject;
  const size = { width: image.widthPx, height: image.heightPx };
  const frame = turnedSize(size, upright);
  const shift = shiftIntoFrame(size, upright);
  if (broken) return <p className={css.broken}>{say.picture.notShown}</p>;
  return (
    <div
      className={css.layer}
      style={{ opacity, mixBlendMode: blend, clipPath: from === 0 ? undefined : `inset(0 0 0 ${from * 100}%)` }}
    >
      <div className={css.placed} style={{ ...frame, transform: transformOf(scene, view) }}>
        <img
          src={placedAddress(subject, scaleOf(scene, view))}
          alt={subject.alt}
          width={image.widthPx}
          height={image.heightPx}
          style={{ filter: filterOf(look), transform: `translate(${shift.x}px, ${shift.y}px) rotate(${upright}deg)` }}
          draggable={false}
          onError={() => setBroken(true)}
        />
        {masked ? <Covers subject={subject} /> : null}
      </div>
    </div>
  );
}

function Covers({ subject: { telling, image, upright } }: { readonly subject: Subject }) {
  const frame = turnedSize({ width: image.widthPx, height: image.heightPx }, upright);
  const boxes = telling ?? [{ x: 0, y: 0, ...frame }];
  return boxes.map((box) => (
    <i
      key={`${box.x},${box.y}`}
      className={css.cover}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      aria-hidden="true"
    />
  ));
}
