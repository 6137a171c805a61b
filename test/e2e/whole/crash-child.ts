/** The app in a process of its own, importing; says each acknowledged card until it is killed. */
import { startApp } from '../driver/app.ts';
import { personAt } from '../screens/person.ts';
import { cardsInMatter } from './cards-in-matter.ts';
import { pathOf } from './practice-scope.ts';

const [userData = '', ...files] = process.argv.slice(2);
const app = await startApp({ userData });
const person = personAt(app);
process.stdout.write(`main ${await app.evaluateMain(() => process.pid)}\n`);

await person.press('Open the practice matter');
await person.press('Freeze …');
const asked = person.dialog('Freeze the ground rules');
await person.write('Agreed by both parties on', '2025-09-29', asked);
await person.press('Freeze the rules', asked);
await person.goTo('Cards');
await person.write('Delivered by', 'Screen Accountants Guild, Local 417');
await person.write('Received', '2025-10-06T10:15');
await person.write('Cards stated', '20');
await person.choosesFiles(...files.map(pathOf));
await person.press('Choose files …');

const said = new Set<string>();
for (;;) {
  const cards = await cardsInMatter(person.page);
  for (const card of cards.filter((each) => !said.has(each))) {
    said.add(card);
    process.stdout.write(`${card}\n`);
  }
}
