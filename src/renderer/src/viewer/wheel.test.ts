import { expect, test } from 'vitest';
import { wheelAct, type Wheel } from './wheel.ts';

const wheel = (part: Partial<Wheel>): Wheel => ({ deltaX: 0, deltaY: 0, inLines: false, ctrlKey: false, atMs: 1000, ...part });

test('a notch of a mouse zooms, in pixels as in lines', () => {
  expect(wheelAct(wheel({ deltaY: -120 }), null)).toEqual({ do: 'zoom', factor: Math.exp(0.192) });
  expect(wheelAct(wheel({ deltaY: -3, inLines: true }), null).do).toBe('zoom');
});

test('two fingers pan, up and down as well as across', () => {
  expect(wheelAct(wheel({ deltaY: 6 }), null)).toEqual({ do: 'pan', dx: -0, dy: -6 });
  expect(wheelAct(wheel({ deltaX: 4, deltaY: 90 }), null)).toEqual({ do: 'pan', dx: -4, dy: -90 });
});

test('a swipe that becomes fast goes on panning; after a pause the wheel is asked anew', () => {
  const before = { kind: 'pan', atMs: 990 } as const;
  expect(wheelAct(wheel({ deltaY: 140 }), before).do).toBe('pan');
  expect(wheelAct(wheel({ deltaY: 140, atMs: 1500 }), before).do).toBe('zoom');
  expect(wheelAct(wheel({ deltaY: 4 }), { kind: 'zoom', atMs: 990 }).do).toBe('zoom');
});

test('a pinch follows the fingers, and Ctrl with a notch is a step and no leap', () => {
  expect(wheelAct(wheel({ deltaY: -4, ctrlKey: true }), null)).toEqual({ do: 'zoom', factor: Math.exp(0.04) });
  expect(wheelAct(wheel({ deltaY: -240, ctrlKey: true }), null)).toEqual({ do: 'zoom', factor: Math.exp(0.22) });
});
