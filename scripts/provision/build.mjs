// The built app in out/: rebuilt when a source is newer.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binary, fail, nodeBinary, quietly, ROOT, say } from './run.mjs';

const STAMP = join(ROOT, 'out', '.built');
const SOURCES = ['src', 'resources', 'scripts/verifier', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

export function buildApp() {
  if (existsSync(STAMP) && SOURCES.every((source) => newest(join(ROOT, source)) <= statSync(STAMP).mtimeMs)) return;
  say('Building the app …');
  const began = new Date();
  const built = quietly(binary('electron-vite'), ['build']);
  if (!built.ok) fail(`The build failed:\n${built.text}`);
  const page = quietly(nodeBinary(), [join(ROOT, 'scripts/verifier/build-page.ts')]);
  if (!page.ok) fail(`The build of the verifier page failed:\n${page.text}`);
  writeFileSync(STAMP, '');
  // Dated to its beginning: a source saved during the build is newer than it.
  utimesSync(STAMP, began, began);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
