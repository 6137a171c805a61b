/** The papers of a large card check as files to be handed over, and what a careful neutral finds of each card. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CardFacts } from '#core/card/card.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import type { PersonId } from '#core/ids.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import { invariant, type Result } from '#core/result.ts';
import { parseGroundRules } from '#core/rules/parse-rules.ts';
import type { Rulings } from '#core/rules/rulings.ts';
import { tally, type LawTally } from '#core/tally/run-tally.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { drawnDeliveries } from '../../scripts/large/drawn.ts';
import { exemplarOf } from '../../scripts/large/exemplars.ts';
import { largeDetermined, largeList, largeRegister, largeRules } from '../../scripts/large/papers.ts';
import { planLargeMatter, type LargeCard, type LargeMatter } from '../../scripts/large/plan.ts';

/** Pages in one file of scans: as `scripts/large/drawn.ts` binds them. */
const PAGES_A_FILE = 100;
const TROUBLED = 0.15;

export type JobSize = {
  readonly people: number;
  readonly cards: number;
  /** How many of the cards come as scans; the others as a register. */
  readonly drawn: number;
  /** How many people of the list an exemplar is handed over of. */
  readonly exemplars: number;
};

export type LargeJob = {
  readonly matter: LargeMatter;
  readonly drawn: number;
  readonly files: {
    readonly rules: string;
    readonly list: string;
    readonly register: string;
    readonly scans: readonly string[];
    readonly exemplars: readonly string[];
  };
  /** By the union's own number. */
  readonly facts: ReadonlyMap<string, CardFacts>;
  /** What the count is, with these rulings, as an engine without a window has it from the truth. */
  readonly expected: (rulings: Rulings) => LawTally;
  /** Whose card it is, from where the window says that it came. */
  readonly cardAt: (origin: string) => LargeCard;
};

export async function makeLargeJob(folder: string, { people, cards, drawn, exemplars }: JobSize): Promise<LargeJob> {
  const matter = planLargeMatter({ people, cards, seed: 1, troubled: TROUBLED, background: await loadBackground() });
  const entries = matter.cards.slice(drawn);
  const files = {
    rules: put(folder, 'rules.json', JSON.stringify(largeRules(matter))),
    list: put(folder, 'employee-list.csv', largeList(matter)),
    register: put(folder, 'register.csv', largeRegister({ ...matter, cards: entries })),
    scans: await written(folder, drawnDeliveries(matter.cards.slice(0, drawn))),
    exemplars: await written(folder, exemplarsOf(matter, exemplars)),
  };
  const truth = tableOf(largeDetermined(matter), 'determined.csv');
  const determined = good(parseRegister(truth));
  const law = {
    rules: good(parseGroundRules(largeRules(matter))),
    list: good(parseEmployeeList(tableOf(largeList(matter), 'employee-list.csv'))),
    cards: determined,
    titleMappings: [],
  };
  return {
    matter,
    drawn,
    files,
    facts: new Map(determined.map((facts) => [facts.cardId as string, facts])),
    expected: (rulings) => tally({ ...law, rulings }),
    cardAt: (origin) => {
      const card = matter.cards[indexOf(origin, drawn)];
      invariant(card !== undefined, `${origin} is of this job`);
      return card;
    },
  };
}

/** `cards-002.pdf, page 17` or `register.csv, entry L00241`. */
function indexOf(origin: string, drawn: number): number {
  const scan = /^cards-(\d+)\.pdf, page (\d+)$/.exec(origin);
  if (scan !== null) return (Number(scan[1]) - 1) * PAGES_A_FILE + Number(scan[2]) - 1;
  const entry = Number(/\d+$/.exec(origin)?.[0]);
  return origin.includes('L') ? entry - 1 : drawn + entry - 1;
}

async function* exemplarsOf({ people }: LargeMatter, many: number) {
  const every = Math.max(1, Math.floor(people.length / Math.max(1, many)));
  for (const { id } of people.filter((_, index) => index % every === 0).slice(0, many)) {
    const { name, bytes } = await exemplarOf(id);
    yield { path: join('exemplars', name), bytes };
  }
}

async function written(
  folder: string,
  given: AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const { path, bytes } of given) paths.push(put(folder, basename(path), bytes));
  return paths;
}

function put(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const tableOf = (text: string, fileName: string) => good(readTable({ bytes: new TextEncoder().encode(text), fileName }));

function good<T>(result: Result<T, unknown>): T {
  invariant(result.ok, `the papers are in order (${result.ok ? '' : JSON.stringify(result.error).slice(0, 300)})`);
  return result.value;
}

export const personOf = ({ onList, signer }: LargeCard): PersonId | null => (onList ? (signer.id as PersonId) : null);
