import { measureOf, panePoint } from './align.ts';
import type { Point, Scene, View } from './geometry.ts';
import css from './viewer.module.css';
import { useWording } from '#renderer/wording/language.ts';
import { VIEWER } from '#renderer/wording/viewer.ts';

type MarkedProps = {
  readonly scene: Scene;
  readonly view: View;
  readonly points: readonly Point[];
  readonly marking: boolean;
};

/** The points that were set, the line between two, and its length in the image's own pixels; while marking, where a key would set one. */
export function Marked({ scene, view, points, marking }: MarkedProps) {
  const { points: say } = useWording(VIEWER);
  if (!marking) return null;
  const { width, height } = scene.pane;
  const drawn = points.map((point) => {
    const { x, y } = panePoint(scene, view, point);
    return { x: width / 2 + x, y: height / 2 + y };
  });
  const [from, to] = drawn;
  const measure = measureOf(points);
  return (
    <>
      <svg className={css.marked} width={width} height={height} aria-hidden="true">
        {from === undefined || to === undefined ? null : <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />}
        {drawn.map(({ x, y }) => (
          <circle key={`${x},${y}`} cx={x} cy={y} r={6} />
        ))}
        <path d={`M${width / 2 - 9} ${height / 2}h18M${width / 2} ${height / 2 - 9}v18`} />
      </svg>
      <p className={css.measure} role="status">
        {measure === null ? say.set(points.length) : say.measured(Math.round(measure.px), measure.degrees.toFixed(1))}
      </p>
    </>
  );
}
