/**
 * The count at 500, 5,000 and 50,000 cards with 0, 50 and 500 open disputes, flip sets included, and the same with silences
 * to weigh, in milliseconds of processor time: on a machine that others use, the clock on the wall measures them. Growth is the
 * exponent between two sizes: 1 is in proportion. `node bench/tally.ts`; prints a table, judges nothing.
 */
import { pathToFileURL } from 'node:url';
import { parseRegister } from '#core/card/parse-register.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import { flips } from '#core/tally/flips.ts';
import { NO_RULINGS } from '#core/rules/rulings.ts';
import { tally } from '#core/tally/run-tally.ts';
import { cardDraft } from '#test/builders/cards.ts';
import { people } from '#test/builders/list.ts';
import { someRules } from '#test/builders/rules.ts';
import { tableOf } from '#test/builders/table.ts';
import { keepFigure } from './record/figure.ts';

type Measured = {
  readonly cards: number;
  readonly disputes: number;
  readonly silences: string;
  readonly what: string;
  readonly ms: number;
};

const SILENT = { card: { undated: null, altered: null, dualPurpose: null }, report: { detail: 'totals' } };

/** As many people as make the result hang on the disputes; a quarter of these are people, the rest cards of four kinds. */
function material(cards: number, disputes: number) {
  const challenged = Math.floor(disputes / 4);
  const list = people(cards * 2 - disputes).map((row, index) => ({ ...row, status: index < challenged ? 'challenged' : '' }));
  const doubts = [{ wording: 'dual-purpose' }, { signed_on: '' }, { altered: 'yes' }];
  const register = Array.from({ length: cards }, (_, index) => {
    const doubt = index >= challenged && index < disputes ? (doubts[index % 3] ?? {}) : {};
    return cardDraft(index + 1, doubt);
  });
  return { list: tableOf(list, 'list.csv'), register: tableOf(register, 'cards.csv') };
}

export function benchTally(): readonly Measured[] {
  const measured: Measured[] = [];
  for (const cards of [500, 5_000, 50_000]) {
    for (const disputes of [0, 50, 500].filter((number) => number <= cards)) {
      for (const [silences, change] of [
        ['none', {}],
        ['three', SILENT],
      ] as const) {
        const { list: listTable, register } = material(cards, disputes);
        const note = (what: string, since: NodeJS.CpuUsage): void => {
          const { user, system } = process.cpuUsage(since);
          measured.push({ cards, disputes, silences, what, ms: Math.round((user + system) / 1000) });
        };
        const parsing = process.cpuUsage();
        const list = parseEmployeeList(listTable);
        const facts = parseRegister(register);
        if (!list.ok || !facts.ok) throw new Error('The bench made a table that does not read');
        note('read tables', parsing);
        const counting = process.cpuUsage();
        const rules = someRules(change);
        const result = tally({ rules, list: list.value, cards: facts.value, rulings: NO_RULINGS, titleMappings: [] });
        note('tally', counting);
        const flipping = process.cpuUsage();
        const found = flips({ rules, ...result });
        note('flip sets alone', flipping);
        if (found.size !== result.flipSets.size) throw new Error('The bench found other flip sets than the tally');
      }
    }
  }
  return measured;
}

/** The exponent of growth from the size before, where both took long enough to tell. */
function growth(one: Measured, all: readonly Measured[]): string {
  const same = (other: Measured): boolean =>
    other.disputes === one.disputes && other.silences === one.silences && other.what === one.what;
  const before = all.findLast((other) => same(other) && other.cards < one.cards);
  if (before === undefined || before.ms < 5 || one.ms < 5) return '';
  return `, growth ${(Math.log(one.ms / before.ms) / Math.log(one.cards / before.cards)).toFixed(2)}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const all = benchTally();
  for (const one of all) {
    const { cards, disputes, silences, what, ms } = one;
    keepFigure(`${what}, ${disputes} disputes, silences ${silences}`, ms, { unit: 'ms', of: 'cards', size: cards });
    process.stdout.write(`${cards} cards, ${disputes} disputes, silences ${silences}: ${what}: ${ms} ms${growth(one, all)}\n`);
  }
}
