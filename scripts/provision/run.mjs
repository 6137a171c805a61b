// Plain JavaScript on Node's built-ins only: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const WINDOWS = process.platform === 'win32';

/** Node 24 from the npm package `node`: the system's own may be older than better-sqlite3 13 can bear. */
export function nodeBinary() {
  const own = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

export function binary(name) {
  return join(ROOT, 'node_modules', '.bin', WINDOWS ? `${name}.cmd` : name);
}

/** The environment of everything we start: Node 24 first on PATH, npm kept silent and off the network. */
export function environment(extra = {}) {
  const path = [dirname(nodeBinary()), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** As if this checkout were not there: `npm ci` empties node_modules, so nothing of it may be what runs it. */
export function outsideEnvironment(extra = {}) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(join(ROOT, 'node_modules')));
  return { ...process.env, PATH: path.join(delimiter), ...extra };
}

/** Runs to the end with our own input and output; answers the exit code. A signal to us goes to the child as well. */
export function run(command, args, { env = environment(), cwd = ROOT, output = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['inherit', output, output],
      shell: WINDOWS && command.endsWith('.cmd'),
    });
    const forward = (signal) => child.kill(signal);
    process.once('SIGINT', forward);
    process.once('SIGTERM', forward);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

/** Runs quietly; answers what it printed, so that it can be shown if it failed. */
export function quietly(command, args, { cwd = ROOT, env = environment(), timeoutMs = 0 } = {}) {
  const done = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: timeoutMs,
    maxBuffer: 64 * 1024 * 1024,
    shell: WINDOWS && (command.endsWith('.cmd') || command === 'npm'),
  });
  return {
    ok: done.status === 0,
    text: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`,
  };
}

export function onPath(name) {
  const names = WINDOWS ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const each of names) if (folder !== '' && existsSync(join(folder, each))) return join(folder, each);
  }
  return null;
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

export function fail(message) {
  say(message);
  process.exit(1);
}
