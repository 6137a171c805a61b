/**
 * The count against a second reading of `docs/ground-rules.md` and the practice guide, written apart from the engine and
 * sharing no line with it: matters are drawn by chance, handed to the command as files, and both must say the same of every
 * person, every card and every figure.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawnMatters } from '#test/builders/second-reading/drawn.ts';
import { filesOf } from '#test/builders/second-reading/files.ts';
import type { Matter } from '#test/builders/second-reading/matter.ts';
import { secondTally, type SecondTally } from '#test/builders/second-reading/tally.ts';
import { tally } from '../../../src/cli/commands/tally.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-second-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

type Printed = Omit<SecondTally, 'persons' | 'cards'> & {
  readonly persons: readonly { readonly employee_id: string; readonly state: string }[];
  readonly cards: readonly { readonly card_id: string; readonly state: string; readonly primary: string | null }[];
};

async function printed(matter: Matter): Promise<Printed> {
  const files = filesOf(matter);
  const args = ['--json'];
  for (const name of ['rules', 'list', 'cards', 'rulings'] as const) {
    const path = join(folder, `${name}.${name === 'list' || name === 'cards' ? 'csv' : 'json'}`);
    await writeFile(path, files[name]);
    args.push(`--${name}`, path);
  }
  const [out, note]: [string[], string[]] = [[], []];
  const code = await tally.run({ args, out: (text) => out.push(text), note: (text) => note.push(text), env: {} });
  expect({ code, note }).toEqual({ code: 0, note: [] });
  return JSON.parse(out.join('\n'));
}

const byId = (rows: readonly (readonly [string, string])[]): Readonly<Record<string, string>> => Object.fromEntries(rows);

test('the command says of every person, card and figure what a second reading of the rules says', async () => {
  await fc.assert(
    fc.asyncProperty(drawnMatters, async (matter) => {
      const { persons, cards, ...figures } = await printed(matter);
      const { persons: ownPersons, cards: ownCards, ...own } = secondTally(matter);
      expect(byId(persons.map(({ employee_id, state }) => [employee_id, state]))).toEqual(ownPersons);
      const isOut = (id: string): boolean => ownPersons[id] === 'excluded';
      const out = new Set(matter.cards.filter((row) => isOut(row.employee_id)).map((row) => row.card_id));
      // What a card of an excluded person would have been says nothing, and the code of a ruling is the neutral's own word.
      const essence = (id: string, state: string, primary: string | null): string => {
        if (out.has(id)) return state === 'superseded' ? 'not-counted' : state;
        return ownCards[id]?.primary == null ? state : `${state} ${primary ?? ''}`;
      };
      expect(byId(cards.map(({ card_id: id, state, primary }) => [id, essence(id, state, primary)]))).toEqual(
        byId(Object.entries(ownCards).map(([id, { state, primary }]) => [id, essence(id, state, primary)])),
      );
      expect(figures).toMatchObject(own);
    }),
    { numRuns: 500 },
  );
});
