/**
 * One HTML file that verifies certifications with no network: the verifier's own sources bundled with its faces, under a
 * policy that allows these scripts and nothing else. The same sources make the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { FACE_FILES } from '#backend/pdf/faces.ts';
import { SMALL_SCRIPT_FILES } from '#backend/pdf/script-faces.ts';
import { faceElement } from '#backend/pdf/verifier-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'src/verifier');

/** What Node has and a browser has not, by what stands in for it. */
const STAND_INS: Readonly<Record<string, string>> = {
  'node:crypto': 'platform/node-crypto.ts',
  'node:zlib': 'platform/node-zlib.ts',
};

export async function buildVerifierPage(): Promise<string> {
  const script = inline(await bundled('main.ts', 'iife'));
  const style = readFileSync(join(SOURCE, 'page.css'), 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src '${sourceHash(script)}'`,
    `style-src '${sourceHash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Readonly<Record<string, string>> = {
    POLICY: policy,
    '<!-- STYLE -->': `<style>${style}</style>`,
    '<!-- FACES -->': faces(),
    '<!-- SCRIPT -->': `<script>${script}</script>`,
  };
  return readFileSync(join(SOURCE, 'page.html'), 'utf8').replaceAll(
    /POLICY|<!-- (STYLE|FACES|SCRIPT) -->/g,
    (place) => parts[place] ?? place,
  );
}

/** What the page judges by, without the page: for a bench that runs it as a party's browser would. */
export const buildVerifierModule = (): Promise<string> => bundled('judge.ts', 'es');

async function bundled(entry: 'main.ts' | 'judge.ts', format: 'iife' | 'es'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [standIns],
    resolve: { conditions: ['browser', 'import', 'module', 'default'], mainFields: ['browser', 'module', 'main'] },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(SOURCE, entry),
        preserveEntrySignatures: 'strict',
        output: { format, codeSplitting: false },
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunks = first !== undefined && 'output' in first ? first.output.filter((part) => part.type === 'chunk') : [];
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1) throw new Error('The verifier is not one script');
  return chunk.code;
}

const standIns: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: (specifier, importer) => {
    const other = STAND_INS[specifier];
    if (other !== undefined) return join(SOURCE, other);
    if (specifier === './face-files.ts' && /\/backend\/pdf\/(script-)?faces\.ts$/.test(importer ?? ''))
      return join(SOURCE, 'platform/faces.ts');
    if (specifier.startsWith('node:'))
      throw new Error(`${specifier} has no stand-in in a browser (asked for by ${importer ?? ''})`);
    return null;
  },
  // pdfkit names its colour profile by an address and registers the bytes under it: a page by itself has no address to name it by.
  transform: (code, id) => {
    if (!id.endsWith('/pdfkit.browser.mjs')) return null;
    const named = "new URL('./data/sRGB_IEC61966_2_1.icc', import.meta.url).href";
    if (!code.includes(named)) throw new Error('pdfkit names its colour profile in another way');
    return code.replace(named, "'sRGB_IEC61966_2_1.icc'");
  },
};

/** Nothing in a script element may look like its end or like a comment (HTML, 4.12.1.3); both occur in strings only. */
function inline(code: string): string {
  return code.replaceAll(/<(\/script|!--)/gi, String.raw`\x3C$1`);
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Those for Han and Hangul are put in where a certification needs them. */
function faces(): string {
  return [...Object.values(FACE_FILES), ...SMALL_SCRIPT_FILES].map(faceElement).join('\n');
}

if (process.argv[1]?.endsWith('build-page.ts')) {
  const path = resolve(process.argv[2] ?? join(ROOT, 'out/verifier/countersign-verifier.html'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await buildVerifierPage());
}
