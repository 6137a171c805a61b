/** Does the whole job in a process of its own and says the head of the record after each act; the test kills it at any moment. */
import { headOf } from '#backend/db/event-store.ts';
import { changePassphrase } from '#backend/use-cases/matter/change-passphrase.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { saveBackup } from '#backend/use-cases/matter/save-backup.ts';
import { good, PASSPHRASE, testSurroundings } from '#test/builders/matter.ts';
import { wholeJob } from '#test/builders/whole-job.ts';

const [path = '', what = 'job', other = ''] = process.argv.slice(2);
const desk = good(openMatter({ path, secret: PASSPHRASE }, testSurroundings()));
const say = (name: string): void => {
  const { seq, hash } = headOf(desk.db);
  process.stdout.write(`${seq} ${hash} ${name}\n`);
};

say('opened');
if (what === 'passphrase') good(changePassphrase(desk, { from: PASSPHRASE, to: other }));
else if (what === 'backup') good(saveBackup(desk, { path: other }));
else {
  for (const { name, run } of wholeJob()) {
    await run(desk);
    say(name);
  }
}
process.stdout.write('done\n');
desk.db.close();
