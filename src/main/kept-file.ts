/** Small things kept between runs beside the app: whole or not at all, readable by their owner alone, and never worth a message. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What stands in the file, judged by `parse`; undefined at the first run and where someone broke it. */
export function readKept<T>(file: string, parse: (json: unknown) => T | undefined): T | undefined {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeKept(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
