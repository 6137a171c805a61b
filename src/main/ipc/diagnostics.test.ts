import { expect, test } from 'vitest';
import { describeFault } from './diagnostics.ts';

test("a fault is told by its kind and place, never by its message or the machine's folders", () => {
  const error = Object.assign(new RangeError('Zelda Quimby, born 1980'), { code: 'SQLITE_BUSY' });
  const told = describeFault(error);
  expect(told).toMatchObject({ name: 'RangeError', code: 'SQLITE_BUSY' });
  expect(told.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).not.toMatch(/Zelda|1980|\/|\\\\/);
  expect(told.frames[0]).toContain('diagnostics.test.ts');
});

test('a code that is no code, and a thrown text, say nothing of themselves', () => {
  expect(describeFault(Object.assign(new Error('x'), { code: 'Zelda Quimby' })).code).toBeNull();
  expect(describeFault('Zelda Quimby')).toEqual({ name: 'string', code: null, frames: [] });
});

test('a message of many lines does not slip in among the frames', () => {
  const told = describeFault(new Error('one\n    at Zelda (Quimby)\n    at home'));
  expect(JSON.stringify(told.frames)).not.toMatch(/Zelda|home/);
});
