/**
 * The technical log: levelled, rotating, references instead of data. Personal data cannot enter it by construction: a line takes a
 * fixed event name, numbers, and an error's class and stack positions, never its message or a value.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type Level = 'info' | 'warning' | 'fault';

/** `name` is a constant of the program, such as `import.failed`; `numbers` are counts, sizes and durations. */
export type DiagnosticLine = {
  readonly level: Level;
  readonly name: string;
  readonly reference?: string;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly thrown?: unknown;
};

export type Diagnostics = (line: DiagnosticLine) => void;

export const silentDiagnostics: Diagnostics = () => undefined;

const LARGEST_BYTES = 1_000_000;
const KEPT_FILES = 3;

/** A log that cannot be written must never stop the work: it stays silent. */
export function diagnosticsTo(path: string, now: () => string): Diagnostics {
  mkdirSync(dirname(path), { recursive: true });
  return (line) => {
    try {
      rotate(path);
      appendFileSync(path, `${formatLine(line, now())}\n`, { mode: 0o600 });
    } catch {
      // Nowhere to say so.
    }
  };
}

export function formatLine({ level, name, reference, numbers, thrown }: DiagnosticLine, at: string): string {
  const parts = [at, level, name, reference ?? '-', JSON.stringify(numbers ?? {})];
  return thrown === undefined ? parts.join(' ') : [...parts, traceOf(thrown)].join(' ');
}

/** Messages of errors quote what they choked on (a name, a path), so only the class, the code and the places in our code are kept. */
function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code =
    'code' in thrown && typeof thrown.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(thrown.code) ? `(${thrown.code})` : '';
  const places = (thrown.stack ?? '')
    .split('\n')
    .map((line) => /([\w.-]+\.(?:ts|js|mjs|cjs)):(\d+):\d+\)?$/.exec(line.trim()))
    .flatMap((found) => (found === null ? [] : [`${found[1]}:${found[2]}`]));
  const kind = /^\w{1,40}$/.test(thrown.name) ? thrown.name : 'Error';
  return `${kind}${code} ${places.slice(0, 8).join('<')}`;
}

function rotate(path: string): void {
  if (!existsSync(path) || statSync(path).size < LARGEST_BYTES) return;
  rmSync(`${path}.${KEPT_FILES}`, { force: true });
  for (let number = KEPT_FILES - 1; number >= 1; number -= 1) {
    if (existsSync(`${path}.${number}`)) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
  }
  renameSync(path, `${path}.1`);
}
