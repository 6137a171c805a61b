/** Locks the open matter when the person is away: after minutes without input, and when the system locks its screen or goes to sleep. */
import { LOCK_AFTER, type LockAfter } from '#contract/lock-views.ts';
import { readKept, writeKept } from './kept-file.ts';

export type LockSetting = { readonly current: () => LockAfter; readonly choose: (minutes: LockAfter) => void };

/** What of Electron's `powerMonitor` is listened to. */
export type Power = {
  readonly on: { (event: 'lock-screen', listener: () => void): unknown; (event: 'suspend', listener: () => void): unknown };
  readonly getSystemIdleTime: () => number;
};

const BY_DEFAULT: LockAfter = 15;
const ASKED_EVERY_MS = 5_000;

/** Returns what ends the watch. */
export function lockWhenAway(given: {
  readonly power: Power;
  readonly setting: LockSetting;
  readonly lock: () => void;
}): () => void {
  const { power, setting, lock } = given;
  power.on('lock-screen', lock);
  power.on('suspend', lock);
  const timer = setInterval(() => {
    const minutes = setting.current();
    if (minutes !== null && power.getSystemIdleTime() >= minutes * 60) lock();
  }, ASKED_EVERY_MS);
  return () => clearInterval(timer);
}

export function makeLockSetting(file: string): LockSetting {
  let current = read(file);
  return {
    current: () => current,
    choose: (minutes) => {
      current = minutes;
      writeKept(file, { lockAfterMinutes: minutes });
    },
  };
}

/** A broken file never means that the desk stays open. */
function read(file: string): LockAfter {
  const found = readKept(file, (kept) => {
    const { lockAfterMinutes } = kept as { readonly lockAfterMinutes?: unknown };
    return LOCK_AFTER.find((minutes) => minutes === lockAfterMinutes);
  });
  return found === undefined ? BY_DEFAULT : found;
}
