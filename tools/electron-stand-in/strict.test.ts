import { expect, test } from 'vitest';
import { StrictEmitter, emitPreventable } from './emitter.ts';
import { absent, checkOptions, strict } from './strict.ts';

test('a strict object answers what it has and throws the name of what it lacks', () => {
  const face = strict('thing', { held: 1, method: () => 2 }) as unknown as Record<string, unknown> & { method: () => number };
  expect([face['held'], face.method()]).toEqual([1, 2]);
  expect(() => face['other']).toThrow('electron stand-in: thing.other is not emulated');
  expect(() => {
    face['other'] = 1;
  }).toThrow('electron stand-in: thing.other = is not emulated');
});

test('a strict object can be awaited and printed', async () => {
  const face = strict('thing', { held: 1 });
  expect(await Promise.resolve(face)).toBe(face);
  expect(JSON.stringify(face)).toBe('{"held":1}');
});

test('an absent part throws by name whatever is done with it', () => {
  const Tray = absent('Tray') as unknown as new () => object;
  expect(() => new Tray()).toThrow('electron stand-in: Tray is not emulated');
  expect(() => (Tray as unknown as { popup: unknown }).popup).toThrow('electron stand-in: Tray.popup is not emulated');
});

test('an emitter refuses listeners for what it will never tell, also through its face', () => {
  const face = strict('app', new StrictEmitter('app', ['ready']));
  expect(face.on('ready', () => {})).toBe(face);
  expect(() => face.once('unheard', () => {})).toThrow("electron stand-in: app event 'unheard' is not emulated");
});

test('a prevented event is told as prevented', () => {
  const emitter = new StrictEmitter('window', ['close']);
  expect(emitPreventable(emitter, 'close')).toBe(false);
  emitter.on('close', (event: { preventDefault: () => void }) => event.preventDefault());
  expect(emitPreventable(emitter, 'close')).toBe(true);
});

test('an option must be known, and of a value that is emulated', () => {
  const known = { width: 'any', sandbox: [true] } as const;
  expect(() => checkOptions('Window', { width: 3, sandbox: true, kiosk: undefined }, known)).not.toThrow();
  expect(() => checkOptions('Window', { kiosk: true }, known)).toThrow("Window option 'kiosk' is not emulated");
  expect(() => checkOptions('Window', { sandbox: false }, known)).toThrow("Window option 'sandbox: false' is not emulated");
});
