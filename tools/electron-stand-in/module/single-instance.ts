/** A lock file with its owner's process id; a second instance leaves a note in a folder that the first one watches. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
  type FSWatcher,
} from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../profile.ts';

export type SecondInstance = { readonly argv: readonly string[]; readonly cwd: string; readonly data: unknown };

export class SingleInstance {
  #file = '';
  #held = false;
  #watcher: FSWatcher | null = null;

  get held(): boolean {
    return this.#held;
  }

  request(userData: string, data: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#held) return true;
    const notes = join(userData, 'standin-second-instance');
    mkdirSync(notes, { recursive: true });
    this.#file = join(userData, 'standin-singleton.lock');
    if (!this.#take()) {
      leaveNote(notes, { argv: process.argv, cwd: process.cwd(), data });
      return false;
    }
    for (const old of readdirSync(notes)) rmSync(join(notes, old), { force: true });
    this.#watcher = watch(notes, () => readNotes(notes, onSecond));
    return true;
  }

  /** Twice: the first try may find the lock of an owner that was killed. */
  #take(): boolean {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const file = openSync(this.#file, 'wx', 0o600);
        writeSync(file, String(process.pid));
        closeSync(file);
        this.#held = true;
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const owner = Number(readFileSync(this.#file, 'utf8'));
        if (owner > 0 && isAlive(owner)) return false;
        rmSync(this.#file, { force: true });
      }
    }
    return false;
  }

  release(): void {
    this.#watcher?.close();
    this.#watcher = null;
    if (this.#held) rmSync(this.#file, { force: true });
    this.#held = false;
  }
}

function leaveNote(folder: string, note: SecondInstance): void {
  const name = join(folder, `${process.pid}.json`);
  writeFileSync(`${name}.part`, JSON.stringify(note));
  renameSync(`${name}.part`, name);
}

function readNotes(folder: string, onSecond: (second: SecondInstance) => void): void {
  for (const name of readdirSync(folder).filter((found) => found.endsWith('.json'))) {
    const file = join(folder, name);
    let note: SecondInstance;
    try {
      note = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
      rmSync(file);
    } catch {
      continue; // read by an earlier event
    }
    onSecond(note);
  }
}
