import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** Each worker is an entry of its own: it runs in its own process. */
const WORKERS = {
  'decode-worker': 'src/backend/intake/decode-worker.ts',
  'ranking-worker': 'src/backend/matching/ranking-worker.ts',
  'reading-worker': 'src/backend/ocr/reading-worker.ts',
  'token-worker': 'src/backend/tokens/token-worker.ts',
};
const workers = Object.fromEntries(
  Object.entries(WORKERS)
    .map(([name, file]) => [name, resolve(root, file)] as const)
    .filter(([, file]) => existsSync(file)),
);

/** Modules that need `require` make their own; electron-vite would declare a second one in the same chunk. */
const oneRequire: Plugin = {
  name: 'one-require',
  configResolved: ({ plugins }) => {
    for (const plugin of plugins) if (plugin.name === 'vite:esm-shim') Reflect.deleteProperty(plugin, 'renderChunk');
  },
};

export default defineConfig({
  main: {
    plugins: [oneRequire],
    build: {
      // Dependencies stay in node_modules: native and WebAssembly packages must, and the rest may.
      externalizeDeps: true,
      rolldownOptions: { input: { index: resolve(root, 'src/main/index.ts'), ...workers } },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but Electron: everything it uses is in the one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      // No data: URL in the page, so that the policy need not allow any.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
    },
  },
});
