/** What a dialog or a drop named, looked at before anything is read: regular files only, folders opened to their files. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';

export type ChosenFile = { readonly path: string; readonly name: string; readonly bytes: number };
export type RefusedPath = {
  readonly name: string;
  readonly reason: 'missing' | 'not-a-file' | 'empty' | 'too-large' | 'too-many' | 'not-readable';
};
export type InspectedPaths = { readonly files: readonly ChosenFile[]; readonly refused: readonly RefusedPath[] };

/** A delivery of 2,000 scanned pages in colour is about 1 GB. */
const LARGEST_BYTES = 4 * 1024 ** 3;
const MOST_FILES = 20_000;
const DEEPEST_FOLDER = 8;

/** Files in the order given; those of a folder by name. Symbolic links inside a folder are left alone: they may lead anywhere. */
export async function inspectPaths(paths: readonly string[]): Promise<InspectedPaths> {
  const files: ChosenFile[] = [];
  const refused: RefusedPath[] = [];

  const look = async (path: string, depth: number): Promise<void> => {
    const name = basename(path);
    if (files.length >= MOST_FILES) return refuse(name, 'too-many');
    const found = depth === 0 ? await stat(path) : await lstat(path);
    if (found.isDirectory()) return lookInside(path, depth);
    if (!found.isFile()) return refuse(name, 'not-a-file');
    if (found.size === 0) return refuse(name, 'empty');
    if (found.size > LARGEST_BYTES) return refuse(name, 'too-large');
    files.push({ path, name, bytes: found.size });
  };
  const lookInside = async (folder: string, depth: number): Promise<void> => {
    if (depth >= DEEPEST_FOLDER) return refuse(basename(folder), 'not-a-file');
    const names = (await readdir(folder)).filter((name) => !isDesktopClutter(name)).sort(byNumberThenName);
    for (const name of names) await lookSafely(join(folder, name), depth + 1);
  };
  const lookSafely = async (path: string, depth: number): Promise<void> => {
    if (!isAbsolute(path)) return refuse(basename(path), 'missing');
    try {
      await look(path, depth);
    } catch (error) {
      refuse(basename(path), (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'not-readable');
    }
  };
  const refuse = (name: string, reason: RefusedPath['reason']): void => {
    // One line says that the rest was left out.
    if (reason === 'too-many' && refused.at(-1)?.reason === 'too-many') return;
    refused.push({ name, reason });
  };

  for (const path of paths) await lookSafely(path, 0);
  return { files, refused };
}

function isDesktopClutter(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX';
}

const byNumberThenName = new Intl.Collator('en', { numeric: true }).compare;
