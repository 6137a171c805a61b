// A screen for windows: the person's own, or Xvfb's for tests.
import { spawn } from 'node:child_process';
import { onPath } from './run.mjs';

export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Starts Xvfb on a free number; `close` ends exactly that process. */
export function startXvfb({ width = 1920, height = 1200 } = {}) {
  return new Promise((resolve, reject) => {
    const path = onPath('Xvfb');
    if (path === null) return reject(new Error('Xvfb is not installed'));
    const child = spawn(path, ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (number) => {
      resolve({ display: `:${String(number).trim()}`, close: () => child.kill() });
    });
  });
}
