import { readFile } from 'node:fs/promises';
import { visibleName } from '#core/plain-text.ts';
import type { ReceivedFile } from '#backend/use-cases/desk/read-received-file.ts';
import type { ChosenFile } from '../inspect-paths.ts';

/** Read when the use case asks: a delivery of a thousand files is not held in memory at once. */
export function receivedFiles(files: readonly ChosenFile[]): readonly ReceivedFile[] {
  return files.map(({ path, name, bytes: size }) => ({
    name: visibleName(name),
    size,
    bytes: async () => new Uint8Array(await readFile(path)),
  }));
}
