/** The faces, out of the page itself: packed into it by `scripts/verifier/build-page.ts`. */
import { unzlibSync } from 'fflate';
import { invariant } from '#core/result.ts';

const loaded = new Map<string, Uint8Array>();

/** Stand in for those of `src/backend/pdf/face-files.ts`. */
export function hasFace(file: string): boolean {
  return packedFace(file) !== undefined;
}

export function readFace(file: string): Uint8Array {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const packed = packedFace(file);
  invariant(packed !== undefined, `the page carries the face ${file}`);
  const bytes = unzlibSync(Buffer.from((packed.textContent ?? '').trim(), 'base64'));
  loaded.set(file, bytes);
  return bytes;
}

function packedFace(file: string): Element | undefined {
  return [...document.querySelectorAll('script[data-face]')].find((script) => script.getAttribute('data-face') === file);
}
