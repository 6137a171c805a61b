/** The small job in a process of its own, so that the system can watch all of it; ends 0 when it was done to its end. */
import { join } from 'node:path';
import { startApp } from '../driver/app.ts';
import { personAt } from '../screens/person.ts';
import { putReceived, smallJob } from './small-job.ts';

const [folder = ''] = process.argv.slice(2);
const folders = { received: join(folder, 'received'), kept: join(folder, 'kept') };
await putReceived(folders);
const app = await startApp({ userData: join(folder, 'user') });
const neutral = personAt(app);
for (const { claim, run } of smallJob(folders)) {
  await run(neutral);
  process.stdout.write(`${claim}\n`);
}
await app.close();
process.exit(0);
