/** The reading process: engines warm, one page at a time. It gets pictures of our own making, never received files. */
import { availableParallelism, setPriority } from 'node:os';
import sharp from 'sharp';
import { startEngines } from './engines.ts';
import { prepareContext, readPage, readPageLines } from './page-reader.ts';
import { parentChannel } from './parent-channel.ts';
import type { FromReader, ToReader } from './reading-job.ts';
import { readingThreads } from './session-options.ts';

sharp.cache(false);
sharp.concurrency(1);

const parent = parentChannel();
const answer = (message: FromReader) => parent.send(message);
let context = prepareContext();
const engines = startEngines(readingThreads(availableParallelism()));

parent.onMessage((message) => {
  void handle(message as ToReader);
});
await engines;
lowerPriority();
answer({ kind: 'ready' });

async function handle(message: ToReader): Promise<void> {
  switch (message.kind) {
    case 'ping':
      answer({ kind: 'pong', id: message.id });
      return;
    case 'context':
      context = prepareContext(message.context);
      return;
    case 'lines':
    case 'read':
      try {
        answer(await answered(message));
      } catch (fault) {
        answer({ kind: 'failed', id: message.id, message: fault instanceof Error ? fault.message : String(fault) });
      }
  }
}

async function answered(message: Extract<ToReader, { kind: 'read' | 'lines' }>): Promise<FromReader> {
  const { id, image } = message;
  if (message.kind === 'lines') return { kind: 'lines', id, result: await readPageLines(image, await engines) };
  const result = await readPage(image, await engines, context, message.expectedCards);
  return { kind: 'read', id, result };
}

/** The desk stays usable while a batch is read. */
function lowerPriority(): void {
  try {
    setPriority(10);
  } catch {
    // Some systems do not allow it; reading works all the same.
  }
}
