/**
 * Measures reading: `node bench/reading/index.ts [--data DIR] [--only names,dates,forms,hostile,practice]`.
 * Without `--data` only the practice matter is read. Figures are printed, nothing is asserted.
 */
import { parseArgs } from 'node:util';
import { readDateCrops } from './date-crops.ts';
import { sortForms } from './form-pages.ts';
import { openHostileFiles } from './hostile-files.ts';
import { rankNameCrops } from './name-crops.ts';
import { readPracticeCards } from './practice-cards.ts';
import { startEngines } from './start-engines.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? ['names', 'dates', 'forms', 'hostile', 'practice'];
/** What counts as sure, chosen on the same names: to be confirmed on others. */
const SURE = { likelihood: -8, lead: 4 } as const;
const say = (line: string) => process.stdout.write(`${line}\n`);
const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

if (values.data !== undefined) await measureData(values.data);
if (wanted.includes('practice')) await measurePractice();

async function measureData(data: string): Promise<void> {
  const engines = await startEngines();
  if (wanted.includes('names')) {
    const names = await rankNameCrops(data, engines);
    const count = (test: (one: (typeof names)[number]) => boolean) => share(names.filter(test).length, names.length);
    const sure = names.filter(({ likelihood, lead }) => likelihood >= SURE.likelihood && lead >= SURE.lead);
    const wrong = sure.filter(({ rank }) => rank !== 1).length;
    say(
      `hand-printed names, 500 listed, n ${names.length}: first ${count(({ rank }) => rank === 1)}, in five ${count(({ rank }) => rank <= 5)}`,
    );
    say(
      `  sure (likelihood >= ${SURE.likelihood}, lead >= ${SURE.lead}): ${share(sure.length, names.length)} covered, ${wrong} wrong`,
    );
  }
  if (wanted.includes('dates')) {
    const dates = await readDateCrops(data, engines);
    for (const set of new Set(dates.map((date) => date.set))) {
      const those = dates.filter((date) => date.set === set);
      const first = those.filter(({ first, truth }) => first === truth).length;
      const among = those.filter(({ couldBe, truth }) => couldBe.includes(truth)).length;
      const sure = those.filter(({ confidence }) => confidence > 0.8);
      const wrong = sure.filter(({ first, truth }) => first !== truth).length;
      say(`${set}, n ${those.length}: first ${share(first, those.length)}, among the proposals ${share(among, those.length)}`);
      say(`  confident (> 0.8) ${sure.length}, of those wrong ${wrong}`);
    }
  }
  if (wanted.includes('forms')) for (const line of await sortForms(data, engines)) say(line);
  await engines.close();
  if (wanted.includes('hostile')) for (const line of await openHostileFiles(data)) say(line);
}

async function measurePractice(): Promise<void> {
  const cards = (await readPracticeCards('resources/practice')).filter(({ kind }) => kind === 'card');
  const listed = cards.filter(({ truth }) => truth.employeeId !== null);
  const dated = cards.filter(({ truth }) => /^\d{4}-\d{2}-\d{2}$/.test(truth.facts?.signedOn ?? ''));
  const first = listed.filter(({ rank }) => rank === 1).length;
  const day = dated.filter(({ couldBe, truth }) => couldBe[0] === truth.facts?.signedOn).length;
  const signature = cards.filter(
    ({ truth, signature }) => signature === (truth.facts?.signature === 'absent' ? 'no' : 'yes'),
  ).length;
  const turned = cards.filter(({ truth, turned }) => truth.turned === turned).length;
  say(`practice cards, n ${cards.length}: listed signer first ${share(first, listed.length)} of 60`);
  say(
    `  day proposed first ${share(day, dated.length)}, signature right ${share(signature, cards.length)}, turn right ${share(turned, cards.length)}`,
  );
}
