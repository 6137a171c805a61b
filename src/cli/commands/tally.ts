import { readRegisterFile, readRulesFile, readRulingsFile } from '#backend/tables/read-files.ts';
import { unreachable } from '#core/result.ts';
import { NO_RULINGS } from '#core/rules/rulings.ts';
import { tally as count, type LawTally } from '#core/tally/run-tally.ts';
import { isMajorityThreshold } from '#core/tally/threshold.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { givenIn, print } from '../given.ts';
import { listFile, refusedWith } from '../list-file.ts';

const usage = `countersign tally --rules R.json --list L --cards C [--rulings X.json] [--ignore-columns A,B] [--json]

The counting engine alone, on a register that a person has determined: the rules are applied, no card is
matched. A blank employee_id means determined not on the list.

  --rules R.json        ground rules (docs/ground-rules.md)
  --list L              employee list: CSV, XLSX, XLS or ODS
  --cards C             card register: CSV, XLSX, XLS, ODS or JSON
  --rulings X.json      rulings on persons and cards
  --ignore-columns A,B  columns of the list to leave out; any other unknown column is refused
  --json                JSON instead of a readable page

A table may have 64 MB, 500,000 rows, 400 columns and 32,767 characters a cell.

Exit 0 whatever the outcome; 3 if an input is refused.`;

export const tally: Command = {
  name: 'tally',
  summary: 'The count of a determined register',
  usage,
  run,
};

async function run(context: CommandContext): Promise<number> {
  const given = givenIn(context, {
    rules: { type: 'string' },
    list: { type: 'string' },
    cards: { type: 'string' },
    rulings: { type: 'string' },
    'ignore-columns': { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = (name: string): string | null => given?.text(name) ?? null;
  const [rulesFile, listPath, cardsFile, rulingsFile] = [file('rules'), file('list'), file('cards'), file('rulings')];
  if (given === null || rulesFile === null || listPath === null || cardsFile === null) return refusedWith(context, [usage]);
  const rules = await readRulesFile(rulesFile);
  const list = await listFile(context, given, listPath);
  const cards = await readRegisterFile(cardsFile, list.ok ? list.value : null);
  if (!rules.ok || !list.ok || !cards.ok)
    return refusedWith(
      context,
      [rules, list, cards].flatMap((read) => (read.ok ? [] : read.error)),
    );
  const known = { rules: rules.value, list: list.value, cards: cards.value };
  const rulings = rulingsFile === null ? null : await readRulingsFile(rulingsFile, known);
  if (rulings !== null && !rulings.ok) return refusedWith(context, rulings.error);
  const result = count({ ...known, rulings: rulings?.value ?? NO_RULINGS, titleMappings: [] });
  print(context, given, tallyJson(result), () => page(result, rules.value));
  return EXIT.done;
}

/** `formats.md` 4: `card_id` and `employee_id` are the columns' own names; all else is as in the core. */
export function tallyJson(result: LawTally): unknown {
  const { cards, persons, byUnit, ...figures } = result;
  return {
    ...figures,
    cards: cards.map(({ cardId, personId, kind, state, codes, primary, findings }) => ({
      card_id: cardId,
      employee_id: personId,
      kind,
      state,
      codes,
      primary,
      why: findings.map(({ code, why }) => `${code}: ${why}`),
    })),
    persons: persons.map(({ personId, state, codes, limb }) => ({ employee_id: personId, state, codes, limb })),
    ...(byUnit === null ? {} : { byUnit: Object.fromEntries(Object.entries(byUnit).map(([id, unit]) => [id, tallyJson(unit)])) }),
  };
}

function page(result: LawTally, rules: GroundRules): string {
  const units = Object.entries(result.byUnit ?? {}).map(([id, unit]) => `\nUnit ${id}\n${page(unit, rules)}`);
  const codes = Object.entries(result.codes)
    .map(([code, number]) => `${code} ${number}`)
    .join(' · ');
  const [worst, best] = [result.range.worst, result.range.best];
  return [
    sentence(result, rules),
    '',
    `people          ${result.people} (${result.eligible} eligible, ${result.challenged} challenged, ${result.excluded} excluded)`,
    `required        ${result.required} of ${result.eligible}`,
    `counted         ${result.counted}`,
    `questioned      ${result.questioned}`,
    `challenged with ${result.challengedWith.counted} counted, ${result.challengedWith.questioned} questioned, ${result.challengedWith.none} no card`,
    `worst case      ${worst[0]} of ${worst[1]} (margin ${result.margin.worst})`,
    `best case       ${best[0]} of ${best[1]} (margin ${result.margin.best})`,
    ...(codes === '' ? [] : [`codes           ${codes}`]),
    ...(result.revocationsInTime === 0 ? [] : [`revocations     ${result.revocationsInTime} in time`]),
    ...flipLines(result),
    ...units,
  ].join('\n');
}

function sentence({ outcome, blockedBy }: LawTally, { threshold }: GroundRules): string {
  const share = `${threshold.strict ? 'more than' : 'at least'} ${threshold.numerator}/${threshold.denominator}`;
  switch (outcome) {
    case 'majority':
      return `${isMajorityThreshold(threshold) ? 'A majority' : 'The threshold is reached'}: ${share}, however the open disputes are ruled.`;
    case 'no-majority':
      return `No majority: not ${share}, however the open disputes are ruled.`;
    case 'determinative':
      return 'The open disputes are determinative: no result can be certified until they are ruled on.';
    case 'blocked':
      return `Blocked by ${blockedBy.join(', ')}: no result can be certified.`;
    default:
      return unreachable(outcome);
  }
}

function flipLines({ flips, flipSets }: LawTally): readonly string[] {
  if (flips.length === 0) return [];
  return [
    `flips           ${flipSets.inAll} smallest sets of ${flipSets.size}; ${flips.length} listed`,
    ...flips.slice(0, 10).map((set) => `  ${set.join(', ')}`),
  ];
}
