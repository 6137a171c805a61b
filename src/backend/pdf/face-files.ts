/** Where the faces come from: npm packages here; in the verifier's page, the page itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Everywhere but in a page that leaves some out. */
export function hasFace(_file: string): boolean {
  return true;
}

/** `file` as an import specifier. */
export function readFace(file: string): Uint8Array {
  return readFileSync(require.resolve(file));
}
