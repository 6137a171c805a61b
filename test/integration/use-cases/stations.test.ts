/** A whole card check by the commands of the terminal, each a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';
import { aCardLine, aFolder, listCsv, PASSPHRASE, registerCsv, type Folder } from '#test/builders/matter.ts';

let folder: Folder;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

function run(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly note: string } {
  const env = { ...process.env, COUNTERSIGN_PASSPHRASE: PASSPHRASE, COUNTERSIGN_FILE_PASSPHRASE: 'geheim' };
  const done = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: done.status, out: done.stdout, note: done.stderr };
}

function fine(...args: readonly string[]): string {
  const { code, out, note } = run(...args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended ${code}: ${note}`);
  return out;
}

// Two dozen runs of the command, each of which derives a key: longer than other tests on a busy machine.
test('a whole card check from the terminal, from an empty file to two parties’ packages', () => {
  const [matter, rules, list, cards, pdf] = ['m.countersign', 'rules.json', 'list.csv', 'cards.csv', 'c.pdf'].map(
    folder.path,
  ) as [string, string, string, string, string];
  writeFileSync(rules, JSON.stringify(PLAIN_RULES_JSON));
  writeFileSync(list, listCsv(3));
  writeFileSync(cards, registerCsv([aCardLine('r1'), aCardLine('r2'), aCardLine('r3', { signedOn: '2021-01-01' })]));
  fine('new', matter, '--title', 'Acme and 161', '--neutral', 'N. Neutral', '--reference', '24-161');
  expect(run('list', matter, '--file', list, '--received-on', '2024-03-10')).toMatchObject({ code: 3 });
  expect(fine('rules', matter, '--file', rules, '--freeze', '--agreed-on', '2024-03-01')).toContain('frozen, version 1');
  expect(fine('list', matter, '--file', list, '--received-on', '2024-03-10')).toContain('Eligible 3');
  expect(
    fine(
      'cards',
      matter,
      cards,
      '--stated',
      '3',
      '--form',
      'electronic',
      '--declaration',
      '--received-at',
      '2024-03-15T09:00:00-04:00',
    ),
  ).toContain('3 stated, 3 found');
  expect(fine('determine', matter)).toContain('3 of 3 left');
  fine('determine', matter, 'C-0001', '--state', 'counted', '--person', 'E1');
  fine('determine', matter, 'C-0002', '--state', 'counted', '--person', 'E2');
  const stale = run('determine', matter, 'C-0003', '--state', 'counted', '--person', 'E3');
  expect([stale.code, stale.note]).toEqual([3, expect.stringContaining('C04')]);
  fine('determine', matter, 'C-0003', '--state', 'not-counted', '--person', 'E3', '--code', 'C04');
  fine('dispute', matter, '--person', 'E3', '--by', 'employer', '--code', 'P04', '--ground', 'She hires.');
  fine('dispute', matter, '1', '--position', 'She does not.', '--by', 'union');
  expect(run('rule', matter, '1', '--ruling', 'counted', '--grounds', 'x').code).toBe(3);
  expect(fine('rule', matter, '1', '--ruling', 'eligible', '--grounds', 'No act of hiring was shown.')).toContain(
    'ruled, eligible',
  );
  expect(run('certify', matter, '--place', 'New York', '--out', pdf).code).toBe(3);
  const noFile = run('certify', matter, '--import-identity', matter);
  expect([noFile.code, noFile.note]).toEqual([3, expect.stringContaining('This is no PKCS#12 file')]);
  expect(run('certify', matter, '--identity', 'N. Neutral', '--key', 'rsa-1024').code).toBe(3);
  fine('certify', matter, '--identity', 'N. Neutral', '--capacity', 'Arbitrator', '--key', 'rsa-3072');
  fine('certify', matter, '--place', 'New York', '--out', pdf);
  const state = JSON.parse(fine('certify', matter, '--json')) as {
    identity: { fingerprint: string };
    tally: { outcome: string };
  };
  expect(state.tally.outcome).toBe('majority');
  fine('verify', pdf, '--fingerprint', state.identity.fingerprint, '--matter', matter);
  fine('export', matter, '--out', folder.path('out'), '--backup');
  expect(readdirSync(folder.path('out')).toSorted()).toEqual([
    'backup.countersign',
    'certification-1.pdf',
    'parties',
    'record.jsonl',
  ]);
  const audit = JSON.parse(fine('audit', matter, '--json')) as { whole: boolean };
  expect(audit.whole).toBe(true);
  expect(JSON.parse(fine('audit', folder.path('out/backup.countersign'), '--json'))).toMatchObject({ whole: true });
}, 300_000);

test('a command on no matter, a wrong passphrase, or an unknown option exits 3 and says why', () => {
  const lacking = run('audit', folder.path('nothing.countersign'));
  expect([lacking.code, lacking.note.trim()]).toEqual([3, 'There is no such file. fileName: nothing.countersign']);
  writeFileSync(folder.path('letter.countersign'), 'Dear neutral, '.repeat(900));
  expect(run('audit', folder.path('letter.countersign')).note).toContain('no matter of Countersign');
  expect(run('audit', '--whatever').code).toBe(3);
  expect(run('new', folder.path('x.countersign'), '--title', '', '--neutral', 'N').note).toContain('field: title');
  expect(existsSync(folder.path('x.countersign'))).toBe(false);
  expect(readFileSync(folder.path('letter.countersign'), 'utf8').startsWith('Dear neutral')).toBe(true);
});
