import { readRulesFile } from '#backend/tables/read-files.ts';
import { judgePersons } from '#core/list/eligibility.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { LimbWorking, PersonJudgement } from '#core/list/working.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { givenIn, print } from '../given.ts';
import { listFile, refusedWith } from '../list-file.ts';

const usage = `countersign eligible --rules R.json --list L [--ignore-columns A,B] [--json]

Who is eligible under the ground rules, person by person, with the working: the rows counted, the rows
ignored and why, which limb of a formula held, its window and the bounds of jobs, days and hours.

  --rules R.json        ground rules (docs/ground-rules.md)
  --list L              employee list: CSV, XLSX, XLS or ODS
  --ignore-columns A,B  columns of the list to leave out; any other unknown column is refused
  --json                JSON instead of a readable page

A table may have 64 MB, 500,000 rows, 400 columns and 32,767 characters a cell.

Exit 0; 3 if an input is refused.`;

export const eligible: Command = {
  name: 'eligible',
  summary: 'Who is eligible, with the working of each',
  usage,
  run,
};

async function run(context: CommandContext): Promise<number> {
  const given = givenIn(context, {
    rules: { type: 'string' },
    list: { type: 'string' },
    'ignore-columns': { type: 'string' },
    json: { type: 'boolean' },
  });
  const [rulesFile, list] = [given?.text('rules') ?? null, given?.text('list') ?? null];
  if (given === null || rulesFile === null || list === null) return refusedWith(context, [usage]);
  const rules = await readRulesFile(rulesFile);
  const read = await listFile(context, given, list);
  if (!rules.ok || !read.ok) return refusedWith(context, [...(rules.ok ? [] : rules.error), ...(read.ok ? [] : read.error)]);
  const persons = judgePersons({ rules: rules.value, list: read.value, rulings: [], titleMappings: [] });
  print(context, given, persons.map(personJson), () => page(persons, read.value));
  return EXIT.done;
}

function personJson({ personId, state, codes, limb, units, silent, working }: PersonJudgement): unknown {
  return { employee_id: personId, state, codes, limb, working, silent, ...(units.length > 0 ? { units } : {}) };
}

function page(persons: readonly PersonJudgement[], list: EmployeeList): string {
  const names = new Map(list.people.map(({ personId, displayName }) => [personId, displayName]));
  const count = (state: PersonJudgement['state']): number => persons.filter((person) => person.state === state).length;
  const head = `${persons.length} people: ${count('eligible')} eligible, ${count('challenged')} challenged, ${count('excluded')} excluded.`;
  const blocks = persons.map((person) => [
    `${person.personId}  ${names.get(person.personId) ?? ''}`,
    `  ${person.state}${person.codes.length > 0 ? ` (${person.codes.join(', ')})` : ''}${person.limb === null ? '' : `: ${person.limb}`}`,
    ...person.working.notes.map((line) => `  ${line}`),
    ...person.working.limbs.flatMap(limbLines),
    ...person.working.rowsIgnored.map(({ row, why, code }) => `  row ${row} ignored: ${why}${code === null ? '' : ` (${code})`}`),
  ]);
  return [head, ...blocks.map((lines) => lines.join('\n'))].join('\n\n');
}

function limbLines(limb: LimbWorking): readonly string[] {
  const words = { yes: 'holds', no: 'does not hold', open: 'is open' } as const;
  const window = `${limb.window.from ?? 'ever'} to ${limb.window.to}`;
  const at = limb.employer === null ? '' : ` at ${limb.employer}`;
  return [
    `  limb "${limb.name}" ${words[limb.holds]}, ${window}${at}`,
    ...limb.measures.map(({ what, least, most, needed }) => {
      const found = least === most ? `${least}` : `${least} to ${most}`;
      return `    ${what}: ${found}, needed ${needed}`;
    }),
    ...limb.rowsCounted.map(({ row, job, days }) => {
      const found = days.least === days.most ? `${days.least}` : `${days.least} to ${days.most}`;
      return `    row ${row} counted: ${found} days in the window${job === null ? '' : `, job ${job}`}`;
    }),
    ...limb.rowsIgnored.map(({ row, why }) => `    row ${row} not counted: ${why}`),
  ];
}
