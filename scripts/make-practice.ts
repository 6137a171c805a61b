/**
 * Makes `resources/practice` again, byte for byte: `npm run practice`. Nothing in it is real.
 * `--to FOLDER` writes elsewhere, to compare; `--only PATH` makes that one file (and no manifest).
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { DELIVERIES, type Making } from './practice/draw-deliveries.ts';
import { listCsv, listXlsx } from './practice/employee-list.ts';
import { LIST_CSV, LIST_XLSX } from './practice/parties.ts';
import { practiceReadme } from './practice/readme.ts';
import { registerCsv, rulingsJson } from './practice/register.ts';
import { RULES } from './practice/rules.ts';
import { determinedCards, practiceTruth } from './practice/truth.ts';

const FILES: readonly Making[] = [
  { path: LIST_XLSX, make: () => Promise.resolve(listXlsx()) },
  textFile(LIST_CSV, listCsv),
  jsonFile('rules.json', () => RULES),
  textFile('register.csv', () => registerCsv(determinedCards())),
  jsonFile('rulings.json', rulingsJson),
  jsonFile('truth.json', practiceTruth),
  textFile('README.md', practiceReadme),
  ...DELIVERIES,
];

function textFile(path: string, text: () => string): Making {
  return { path, make: () => Promise.resolve(Buffer.from(text())) };
}

function jsonFile(path: string, value: () => unknown): Making {
  return textFile(path, () => `${JSON.stringify(value(), null, 2)}\n`);
}

async function makeAll(folder: string): Promise<void> {
  for (const made of ['deliveries', 'exemplars']) await rm(join(folder, made), { recursive: true, force: true });
  const manifest: Record<string, { readonly bytes: number; readonly sha256: string }> = {};
  for (const file of FILES) {
    const bytes = await makeOne(folder, file);
    manifest[file.path] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  await writeFile(join(folder, 'MANIFEST.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function makeOne(folder: string, { path, make }: Making): Promise<Uint8Array> {
  const bytes = await make();
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  process.stderr.write(`${path}  ${bytes.length}\n`);
  return bytes;
}

sharp.concurrency(1);
const { values } = parseArgs({ options: { to: { type: 'string' }, only: { type: 'string', multiple: true } } });
const folder = resolve(values.to ?? join(import.meta.dirname, '../resources/practice'));
if (values.only) for (const file of FILES.filter(({ path }) => values.only?.includes(path))) await makeOne(folder, file);
else await makeAll(folder);
