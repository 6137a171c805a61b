/** The one-file verifier as `npm run build` made it: from `out/` whether this runs from its source or bundled. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLACES = ['../../../out/verifier/countersign-verifier.html', '../verifier/countersign-verifier.html'];

/** Null in a checkout that was not built. */
export function verifierPage(): Uint8Array | null {
  const place = PLACES.map((each) => fileURLToPath(new URL(each, import.meta.url))).find((path) => existsSync(path));
  return place === undefined ? null : readFileSync(place);
}
