import { useEffect, useRef, type RefObject } from 'react';
import type { Point } from './geometry.ts';
import { wheelAct, type WheelBefore } from './wheel.ts';

export type Gestures = {
  readonly onPan: (dx: number, dy: number) => void;
  /** `at` from the middle of the pane. */
  readonly onZoom: (factor: number, at: Point) => void;
  /** Pressed and let go on one spot; `at` from the middle of the pane. */
  readonly onPress?: (at: Point) => void;
  /** Where the pointer is, or null when it left. */
  readonly onHover?: (at: Point | null) => void;
};

/** Mouse, pen, finger and touchpad: drag and two fingers pan, wheel and pinch zoom. */
export function useGestures(ref: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const current = useRef(gestures);
  useEffect(() => {
    current.current = gestures;
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    let turned: WheelBefore = null;
    let held: { readonly id: number; x: number; y: number; far: number } | null = null;

    function onPointerDown(press: PointerEvent) {
      if (press.button !== 0 || !(press.target instanceof Element) || press.target.closest('button, input') !== null) return;
      held = { id: press.pointerId, x: press.clientX, y: press.clientY, far: 0 };
      element?.setPointerCapture(press.pointerId);
    }
    function onPointerMove(move: PointerEvent) {
      current.current.onHover?.(fromMiddle(move));
      if (held === null || held.id !== move.pointerId) return;
      const far = held.far + Math.abs(move.clientX - held.x) + Math.abs(move.clientY - held.y);
      current.current.onPan(move.clientX - held.x, move.clientY - held.y);
      held = { id: held.id, x: move.clientX, y: move.clientY, far };
    }
    function onPointerEnd(end: PointerEvent) {
      if (held !== null && end.type === 'pointerup' && held.far < 4) current.current.onPress?.(fromMiddle(end));
      held = null;
    }
    function onPointerLeave() {
      current.current.onHover?.(null);
    }
    // Not passive: the page behind must not scroll, and Ctrl+wheel (a touchpad's pinch) must not zoom the window.
    function onWheel(wheel: WheelEvent) {
      wheel.preventDefault();
      const { deltaX, deltaY, ctrlKey, timeStamp: atMs } = wheel;
      const act = wheelAct({ deltaX, deltaY, ctrlKey, atMs, inLines: wheel.deltaMode === WheelEvent.DOM_DELTA_LINE }, turned);
      turned = { kind: act.do, atMs };
      if (act.do === 'pan') current.current.onPan(act.dx, act.dy);
      else current.current.onZoom(act.factor, fromMiddle(wheel));
    }
    function fromMiddle({ clientX, clientY }: MouseEvent): Point {
      const frame = element?.getBoundingClientRect() ?? new DOMRect();
      return { x: clientX - frame.left - frame.width / 2, y: clientY - frame.top - frame.height / 2 };
    }

    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('pointermove', onPointerMove);
    element.addEventListener('pointerup', onPointerEnd);
    element.addEventListener('pointercancel', onPointerEnd);
    element.addEventListener('pointerleave', onPointerLeave);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('pointermove', onPointerMove);
      element.removeEventListener('pointerup', onPointerEnd);
      element.removeEventListener('pointercancel', onPointerEnd);
      element.removeEventListener('pointerleave', onPointerLeave);
      element.removeEventListener('wheel', onWheel);
    };
  }, [ref]);
}
