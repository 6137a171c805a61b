import { centredOn } from './align.ts';
import { imagePoint, scaleOf, type Point, type Scene, type View } from './geometry.ts';
import { PlacedImage, type Subject } from './placed-image.tsx';
import type { Look } from './viewer-state.ts';
import css from './viewer.module.css';

const LENS = 230;
const TIMES = 3;

type LoupeProps = {
  readonly subject: Subject;
  readonly scene: Scene;
  readonly view: View;
  readonly look: Look;
  /** From the middle of the pane; null = there. */
  readonly at: Point | null;
};

/** Three times what lies under the pointer; without a pointer, under the middle, where the arrow keys bring it. */
export function Loupe({ subject, scene, view, look, at }: LoupeProps) {
  const where = at ?? { x: 0, y: 0 };
  const lens: Scene = { ...scene, pane: { width: LENS, height: LENS } };
  const seen = centredOn(lens, view, imagePoint(scene, view, where), TIMES * scaleOf(scene, view));
  return (
    <div
      className={css.loupe}
      style={{
        width: LENS,
        height: LENS,
        left: scene.pane.width / 2 + where.x - LENS / 2,
        top: scene.pane.height / 2 + where.y - LENS / 2,
      }}
      aria-hidden="true"
    >
      <PlacedImage subject={{ ...subject, alt: '' }} scene={lens} view={seen} look={look} />
    </div>
  );
}
