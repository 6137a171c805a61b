import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';

const { folder } = loadPractice();
const again = mkdtempSync(join(tmpdir(), 'practice-'));
const EXACT = [
  'employee-list.xlsx',
  'employee-list.csv',
  'rules.json',
  'register.csv',
  'rulings.json',
  'truth.json',
  'README.md',
];
const PICTURE = 'deliveries/1-paper-cards/scan-0101.jpg';

beforeAll(() => {
  const script = join(folder, '../../scripts/make-practice.ts');
  const only = [...EXACT, PICTURE].flatMap((path) => ['--only', path]);
  execFileSync(process.execPath, [script, '--to', again, ...only], { stdio: 'pipe' });
});

afterAll(() => rmSync(again, { recursive: true }));

test.each(EXACT)('%s comes out of the script byte for byte', (path) => {
  expect(readFileSync(join(again, path)).equals(readFileSync(join(folder, path)))).toBe(true);
});

/** Compression may round otherwise on another processor: the picture is compared, not its bytes. */
test('a drawn card comes out of the script as the same picture', async () => {
  const [one, other] = await Promise.all([again, folder].map((from) => sharp(join(from, PICTURE)).raw().toBuffer()));
  expect(one?.length).toBe(other?.length);
  let difference = 0;
  for (let index = 0; index < (one?.length ?? 0); index++) difference += Math.abs((one?.[index] ?? 0) - (other?.[index] ?? 0));
  expect(difference / (one?.length ?? 1)).toBeLessThan(0.5);
});
