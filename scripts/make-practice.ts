/**
 * Makes `resources/practice` again, byte for byte: `npm run practice`. Nothing in it is real.
 * With `--to FOLDER` it writes elsewhere, to compare.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { drawnDeliveries, type MadeFile } from './practice/draw-deliveries.ts';
import { listCsv, listXlsx } from './practice/employee-list.ts';
import { LIST_CSV, LIST_XLSX } from './practice/parties.ts';
import { practiceReadme } from './practice/readme.ts';
import { registerCsv, rulingsJson } from './practice/register.ts';
import { RULES } from './practice/rules.ts';
import { determinedCards, practiceTruth } from './practice/truth.ts';

async function* everyFile(): AsyncGenerator<MadeFile> {
  yield { path: LIST_XLSX, bytes: listXlsx() };
  yield textFile(LIST_CSV, listCsv());
  yield jsonFile('rules.json', RULES);
  yield textFile('register.csv', registerCsv(determinedCards()));
  yield jsonFile('rulings.json', rulingsJson());
  yield jsonFile('truth.json', practiceTruth());
  yield textFile('README.md', practiceReadme());
  yield* drawnDeliveries();
}

function textFile(path: string, text: string): MadeFile {
  return { path, bytes: Buffer.from(text) };
}

function jsonFile(path: string, value: unknown): MadeFile {
  return textFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

async function make(folder: string): Promise<void> {
  for (const made of ['deliveries', 'exemplars']) await rm(join(folder, made), { recursive: true, force: true });
  const manifest: Record<string, { readonly bytes: number; readonly sha256: string }> = {};
  for await (const { path, bytes } of everyFile()) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
    manifest[path] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    process.stderr.write(`${path}  ${bytes.length}\n`);
  }
  await writeFile(join(folder, 'MANIFEST.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

sharp.concurrency(1);
const to = process.argv.indexOf('--to');
const elsewhere = to === -1 ? undefined : process.argv[to + 1];
await make(resolve(elsewhere ?? join(import.meta.dirname, '../resources/practice')));
