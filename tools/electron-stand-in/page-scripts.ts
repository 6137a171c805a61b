/**
 * The two scripts that run in every document before any of its own, built from the files of `page/`: types stripped,
 * imports resolved by putting the files one after another in one function scope.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { IsolatedWorldSettings } from './page/isolated-world.ts';
import type { PageWorldSettings } from './page/page-world.ts';

export function pageWorldScript(settings: PageWorldSettings): string {
  return inOneScope(['page/bridge.ts', 'page/page-world.ts'], `standInPageWorld(${JSON.stringify(settings)});`);
}

export function isolatedWorldScript(settings: IsolatedWorldSettings, preload: string): string {
  const files = ['wire.ts', 'page/bridge.ts', 'page/navigation.ts', 'page/keys.ts', 'page/isolated-world.ts'];
  const run = `function (require, module, exports, process) {\n${preload}\n}`;
  return inOneScope(files, `standInIsolatedWorld(${JSON.stringify(settings)}, ${run});`);
}

const texts = new Map<string, string>();

function inOneScope(files: readonly string[], start: string): string {
  return `(() => {\n'use strict';\n${files.map(plainText).join('\n')}\n${start}\n})();`;
}

function plainText(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const stripped = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const text = stripped.replace(/^import\s[^;]*;$/gm, '').replace(/^export /gm, '');
  texts.set(file, text);
  return text;
}
