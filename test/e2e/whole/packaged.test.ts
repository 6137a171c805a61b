/**
 * The package as far as it can be made without Electron's own binary: electron-builder packs the built app around a file that has
 * nothing of Electron but its fuses, and what it packed does the practice matter.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCRIPT_FACES } from '#backend/pdf/script-faces.ts';
import { FUSES } from '../../../scripts/package/fuses.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'countersign-package-'));
const unpacked = join(folder, 'dist', 'linux-unpacked');
const archive = join(unpacked, 'resources', 'app.asar');
let packed: readonly string[] = [];

/** Where Electron's binary keeps its fuses: a sentence to find them by, a version, how many there are, and one character each. */
function binaryWithFuses(): Uint8Array {
  const { length } = Object.values(FuseV1Options).filter((option) => typeof option === 'number');
  const around = Buffer.alloc(64, '.');
  return Buffer.concat([
    around,
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, length]),
    Buffer.from('1'.repeat(length)),
    around,
  ]);
}

beforeAll(async () => {
  const electronDist = join(folder, 'electron');
  mkdirSync(join(electronDist, 'resources'), { recursive: true });
  writeFileSync(join(electronDist, 'electron'), binaryWithFuses(), { mode: 0o755 });
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
    config: { electronDist, directories: { output: join(folder, 'dist') } },
  });
  packed = listPackage(archive, { isPack: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds what runs, and nothing of the sources, tests, tools or documents', () => {
  const tops = new Set(packed.map((path) => path.split('/')[1]));
  expect(tops).toEqual(new Set(['node_modules', 'out', 'package.json', 'resources']));
  expect(packed.filter((path) => /\/resources\/build|\.map$|\.d\.ts$|\.tsx$/.test(path))).toEqual([]);
  const modules = new Set(packed.map((path) => path.split('/')[2]));
  for (const tool of ['vitest', 'playwright-core', 'electron', 'typescript', 'electron-builder', 'fast-check']) {
    expect(modules).not.toContain(tool);
  }
});

test('each face for another script is packed, in one weight', () => {
  const faces = packed.filter((path) => /\/@expo-google-fonts\/noto-sans-.*\.ttf$/.test(path));
  expect(faces.toSorted()).toEqual(
    Object.values(SCRIPT_FACES)
      .map(({ file }) => `/node_modules/${file}`)
      .toSorted(),
  );
});

test('nothing packed is there to fetch from elsewhere: the packages of install scripts stay out', () => {
  for (const fetcher of ['global-agent', 'adm-zip', 'roarr']) {
    expect(packed.filter((path) => path.startsWith(`/node_modules/${fetcher}/`))).toEqual([]);
  }
});

test('the data and the native code that nothing of this system opens stay out', () => {
  const idle =
    /eng\/4\.0\.0\/|\/musl_|linuxmusl.*\.node|pdfium\.wasm\.base64|libheif-wasm\/libheif\.wasm|\/tesseract\.js\/docs\/|_900Black/;
  expect(packed.filter((path) => idle.test(path))).toEqual([]);
  expect(packed.filter((path) => path.startsWith('/node_modules/@koromix/') && path.endsWith('.node'))).toHaveLength(1);
});

test('the native code of this system alone is packed', () => {
  const native = packed.filter((path) => /\.(node|dll|dylib|so(\.[\d.]+)?)$/.test(path));
  expect(native.length).toBeGreaterThan(3);
  expect(native.filter((path) => /darwin|win32|\.dll$|\.dylib$/.test(path))).toEqual([]);
});

test('native code, models and language data lie beside the archive, where native code can open them', () => {
  const opened = packed.filter((path) => /\.(node|onnx|traineddata(\.gz)?)$|\.so(\.[\d.]+)?$/.test(path));
  expect(opened.some((path) => path.endsWith('.onnx'))).toBe(true);
  expect(opened.some((path) => path.includes('traineddata'))).toBe(true);
  for (const path of opened) expect(existsSync(join(`${archive}.unpacked`, path)), path).toBe(true);
});

test('every fuse is as it is written, and none is left to chance', async () => {
  const { version: _version, ...wire } = await getCurrentFuseWire(join(unpacked, 'countersign'));
  const read = Object.entries(wire).map(([fuse, state]) => [fuse, String.fromCharCode(Number(state)) === '1']);
  expect(Object.fromEntries(read)).toEqual(FUSES);
});

test('the packed app, with nothing else beside it, tests itself and ends with 0', async () => {
  const alone = join(folder, 'alone');
  extractAll(archive, alone);
  const { code, text } = await runStandIn([alone, '--self-test', `--user-data-dir=${join(folder, 'data')}`]);
  expect(text).toContain('ok   The window draws and main answers it');
  expect(text).toContain('ok   The program that asks smart cards starts, and refuses a file that is no library');
  expect(text).toContain('ok   The faces for other scripts are there');
  expect(text).toContain('ok   Both readers read the scans');
  expect(text).toContain('ok   The tally is the one that the practice matter is known to have');
  expect(text).toContain('ok   The certification passes its own verifier');
  expect(code, text).toBe(0);
}, 900_000);

test('an app of which parts are missing says which checks failed, looks at the others all the same, and does not end with 0', async () => {
  const broken = join(folder, 'broken');
  extractAll(archive, broken);
  rmSync(join(broken, 'node_modules', '@koromix'), { recursive: true });
  rmSync(join(broken, 'node_modules', '@expo-google-fonts', 'noto-sans-thai'), { recursive: true });
  const truth = join(broken, 'resources', 'practice', 'truth.json');
  writeFileSync(truth, readFileSync(truth, 'utf8').slice(0, 100));
  const { code, text } = await runStandIn([broken, '--self-test', `--user-data-dir=${join(folder, 'data')}`]);
  for (const line of [
    'ok   The window draws and main answers it',
    'FAIL The program that asks smart cards starts',
    'FAIL The faces for other scripts are there',
    'FAIL The practice matter is done to its certification',
  ]) {
    expect(text).toContain(line);
  }
  expect(code).toBe(1);
}, 300_000);

test.skipIf(existsSync(join(ROOT, 'node_modules/electron/path.txt')))(
  'without the binary of Electron nothing is packaged, and it is said why and what to do',
  async () => {
    const { code, text } = await ran(process.execPath, [join(ROOT, 'scripts/package.mjs')], { COUNTERSIGN_NO_ELECTRON: '1' });
    expect(code).toBe(1);
    expect(text).toMatch(/Nothing was packaged: Electron's own binary is not here.*ELECTRON_MIRROR/s);
    expect(existsSync(join(ROOT, 'dist'))).toBe(false);
  },
);

async function runStandIn(args: readonly string[]) {
  return ran(join(ROOT, 'tools/electron-stand-in/electron'), args);
}

async function ran(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly text: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, text };
}
