import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LockAfter } from '#contract/lock-views.ts';
import { lockWhenAway, makeLockSetting } from './auto-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auto-lock-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function watched(minutes: LockAfter) {
  const listeners = new Map<string, () => void>();
  const state = { idle: 0, locks: 0 };
  const stop = lockWhenAway({
    power: { on: (event, listener) => listeners.set(event, listener), getSystemIdleTime: () => state.idle },
    setting: { current: () => minutes, choose: () => undefined },
    lock: () => (state.locks += 1),
  });
  return { state, stop, say: (event: string) => listeners.get(event)?.() };
}

test('the desk locks once the chosen minutes have gone by without input, and not before', () => {
  const { state, stop } = watched(5);
  state.idle = 299;
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(0);
  state.idle = 300;
  vi.advanceTimersByTime(5_000);
  expect(state.locks).toBe(1);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(1);
});

test('it locks when the system locks its screen or goes to sleep, whatever was chosen', () => {
  const { state, say, stop } = watched(null);
  state.idle = 1e6;
  vi.advanceTimersByTime(60_000);
  expect(state.locks).toBe(0);
  say('lock-screen');
  say('suspend');
  expect(state.locks).toBe(2);
  stop();
});

test('the chosen time is kept for the next run; a file that is broken or was written to means the default', () => {
  const file = join(folder, 'lock.json');
  expect(makeLockSetting(file).current()).toBe(15);
  makeLockSetting(file).choose(null);
  expect(makeLockSetting(file).current()).toBeNull();
  for (const text of ['', '{"lockAfterMinutes":1e9}', '{"lockAfterMinutes":"5"}', '[]']) {
    writeFileSync(file, text);
    expect(makeLockSetting(file).current()).toBe(15);
  }
});
