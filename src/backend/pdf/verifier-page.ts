/** The one-file verifier as `npm run build` made it: from `out/` whether this runs from its source or bundled. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { invariant } from '#core/result.ts';
import { readFace } from './face-files.ts';
import { LARGE_SCRIPT_FILES } from './script-faces.ts';

const PLACES = ['../../../out/verifier/countersign-verifier.html', '../verifier/countersign-verifier.html'];

/** Null in a checkout that was not built. With `allLetters` it carries Han, kana and Hangul too, and is some 13 MB larger. */
export function verifierPage({ allLetters }: { readonly allLetters: boolean }): Uint8Array | null {
  const place = PLACES.map((each) => fileURLToPath(new URL(each, import.meta.url))).find((path) => existsSync(path));
  if (place === undefined) return null;
  const page = readFileSync(place);
  return allLetters ? withAllLetters(page) : page;
}

/** The policy of the page speaks of its script alone: data may join it. */
export function withAllLetters(page: Uint8Array): Uint8Array {
  const bytes = Buffer.from(page);
  const end = bytes.lastIndexOf('</body>');
  invariant(end !== -1, 'the verifier is an HTML page');
  return Buffer.concat([
    bytes.subarray(0, end),
    Buffer.from(LARGE_SCRIPT_FILES.map(faceElement).join('\n')),
    bytes.subarray(end),
  ]);
}

/** A face as data, in an element that no browser runs; `src/verifier/platform/faces.ts` takes it out. */
export function faceElement(file: string): string {
  const packed = deflateSync(readFace(file), { level: 9 }).toString('base64');
  return `<script type="application/octet-stream" data-face="${file}">${packed}</script>`;
}
