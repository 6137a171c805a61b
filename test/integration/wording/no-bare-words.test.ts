/** Rooms whose sentences have moved to the wording folder: none may grow back in a screen, where no other language would have it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bareWords } from './bare-words.ts';

const RENDERER = resolve(import.meta.dirname, '../../../src/renderer/src');
const MOVED = [
  'app.tsx',
  'place.ts',
  'shell',
  'ui',
  'screens/welcome',
  'screens/sealed',
  'screens/rules',
  'screens/list',
  'screens/tally',
  'screens/cards',
  'screens/review',
  'screens/disputes',
  'screens/record',
  'screens/certify',
  'screens/second-look',
  'help/help.tsx',
  'help/tour.tsx',
  'help/tour-steps.ts',
  'help/letters.tsx',
  'help/letters-words.ts',
  'words',
  'viewer/tools.tsx',
  'viewer/compare.tsx',
  'viewer/compare-tools.tsx',
  'viewer/compared-panes.tsx',
  'viewer/pane.tsx',
  'viewer/marked.tsx',
];

const sources = (moved: string): readonly string[] =>
  moved.includes('.')
    ? [join(RENDERER, moved)]
    : readdirSync(join(RENDERER, moved), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
        .map((name) => join(RENDERER, moved, name));

test.each(MOVED)('no sentence stands in %s outside the wording folder', (moved) => {
  const files = sources(moved);
  expect(files.length).toBeGreaterThan(0);
  const found = files.flatMap((file) =>
    bareWords(file, readFileSync(file, 'utf8')).map((words) => `${relative(RENDERER, file)}: ${words}`),
  );
  expect(found).toEqual([]);
});

test('a sentence in the page, in a label or in a call is found; names of classes, keys and bugs are none', () => {
  const source = `
    import { useState } from 'some module';
    export function Shown({ n }: { n: number }) {
      invariant(n > 0, 'never reached with nothing');
      useKeys('This card', [{ key: 'Shift+M', label: 'Mask the names' }]);
      return <p className="wide open" aria-label="Pages">Left <b title={n + ' of them'}>{n}</b>{\`\${n} were left\`}</p>;
    }`;
  expect(bareWords('shown.tsx', source)).toEqual(['Mask the names', 'Pages', 'Left', 'of them', 'were left']);
});
