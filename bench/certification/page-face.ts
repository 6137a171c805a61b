/** The verifier as the page in the browser runs it, with what stands in for Node there, loaded into this process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { FACE_FILES } from '#backend/pdf/faces.ts';
import { SMALL_SCRIPT_FILES } from '#backend/pdf/script-faces.ts';
import type { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { buildVerifierModule } from '../../scripts/verifier/build-page.ts';

type Verify = typeof verifyPdf;

export async function loadPageFace(): Promise<Verify> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-page-face-'));
  const ownBuffer = globalThis.Buffer;
  try {
    const path = join(folder, 'judge.mjs');
    writeFileSync(path, await buildVerifierModule());
    Object.assign(globalThis, { document: { querySelectorAll: facesOfThePage } });
    const page = (await import(pathToFileURL(path).href)) as { readonly verifyPdf: Verify };
    const pageBuffer = globalThis.Buffer;
    return (bytes, options) =>
      // The page's sources ask the global scope for their bytes, and shall get the browser's kind.
      withBuffer(pageBuffer, ownBuffer, () => page.verifyPdf(bytes, options));
  } finally {
    Object.assign(globalThis, { Buffer: ownBuffer });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withBuffer<T>(during: typeof Buffer, after: typeof Buffer, work: () => Promise<T>): Promise<T> {
  Object.assign(globalThis, { Buffer: during });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { Buffer: after });
  }
}

/** The page carries its faces in elements; here they come from where the page's build takes them. */
function facesOfThePage() {
  const require = createRequire(import.meta.url);
  return [...Object.values(FACE_FILES), ...SMALL_SCRIPT_FILES].map((file) => ({
    getAttribute: () => file,
    get textContent() {
      return deflateSync(readFileSync(require.resolve(file))).toString('base64');
    },
  }));
}
