import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ADR = resolve(import.meta.dirname, '../../../docs/adr');
const decisions = globSync('[0-9]*.md', { cwd: ADR })
  .toSorted()
  .map((file) => {
    const text = readFileSync(join(ADR, file), 'utf8');
    const [, number = '', title = ''] = /^# ADR (\d+): (.+)/.exec(text) ?? [];
    const [, changed = ''] = /^Date: .*Status: .*ADR (\d+)/m.exec(text) ?? [];
    return { file, number, title, changed };
  });

test('every decision has the number of its file, and no number stands twice', () => {
  expect(decisions.length).toBeGreaterThan(20);
  expect(decisions.map(({ number }) => number)).toEqual(decisions.map((_, index) => String(index + 1)));
  expect(decisions.map(({ file }) => Number(basename(file).slice(0, 4)))).toEqual(decisions.map(({ number }) => Number(number)));
});

test('the index lists every decision by its title, with the later ones that change it', () => {
  const lines = decisions.map(({ file, number, title }) => {
    const later = decisions.flatMap((other) => (other.changed === number ? [`ADR ${other.number}`] : []));
    return `${number}. [${title}](${file})${later.length > 0 ? ` (see also ${later.join(', ')})` : ''}`;
  });
  const index = readFileSync(join(ADR, 'README.md'), 'utf8');
  expect(index.split('\n').filter((line) => /^\d+\. /.test(line))).toEqual(lines);
});
