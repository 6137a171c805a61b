/** What a guess at a passphrase costs, and what the file costs: opening, an act, a change of passphrase. On this host, in one run. */
import { parseArgs } from 'node:util';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMatterFile } from '#backend/db/create-matter-file.ts';
import { rawKeyFromPassphrase } from '#backend/db/keying.ts';
import { openMatterFile } from '#backend/db/open-matter-file.ts';
import { keepFigure } from '../record/figure.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    minutes: { type: 'string', default: '7' },
    seed: { type: 'string', default: '20261122' },
  },
});
if (values.kills !== undefined) {
  const { killsAndCuts } = await import('./kills.ts');
  process.exit(
    (await killsAndCuts(Number(values.kills), { minutes: Number(values.minutes), seed: Number(values.seed) })) ? 0 : 1,
  );
}

const PASSPHRASE = 'harbour quilt seven lanterns';

function milliseconds(times: number, work: () => void): number {
  const began = performance.now();
  for (let time = 0; time < times; time += 1) work();
  return (performance.now() - began) / times;
}

const salt = randomBytes(16);
const derived = milliseconds(5, () => rawKeyFromPassphrase(PASSPHRASE, salt));
const hashed = milliseconds(50_000, () => createHash('sha512').update(salt).digest());
const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
try {
  const path = join(folder, 'a.countersign');
  const made = milliseconds(1, () => {
    const created = createMatterFile({ path, passphrase: PASSPHRASE });
    if (created.ok) created.value.db.close();
  });
  const opened = milliseconds(3, () => {
    const file = openMatterFile({ path, secret: PASSPHRASE });
    if (file.ok) file.value.db.close();
  });
  const perDay = 86_400_000 / derived;
  keepFigure('one guess at a passphrase', derived, { unit: 'ms' });
  keepFigure('making an empty matter, proved encrypted', made, { unit: 'ms' });
  keepFigure('opening an empty matter, one derivation included', opened, { unit: 'ms' });
  process.stdout.write(
    [
      `one guess at a passphrase (PBKDF2-HMAC-SHA512, 256,000 rounds)  ${derived.toFixed(1)} ms`,
      `one plain SHA-512 on this host                                   ${(hashed * 1000).toFixed(2)} µs; a guess costs ${Math.round(derived / hashed).toLocaleString('en-US')} of them`,
      `guesses a day on one core of this host                           ${Math.round(perDay).toLocaleString('en-US')}`,
      `years on a thousand such cores for half of 2^45 (the weakest that is taken, as estimated)  ${Math.round(2 ** 44 / perDay / 1000 / 365).toLocaleString('en-US')}`,
      `making an empty matter, proved encrypted                         ${made.toFixed(0)} ms`,
      `opening it (one derivation included)                             ${opened.toFixed(0)} ms`,
      '',
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
