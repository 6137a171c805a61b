/** The ranking process: makes a list ready once, then ranks its people for as many cards as it is sent. It gets no received file. */
import { setPriority } from 'node:os';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import { invariant } from '#core/result.ts';
import { parentChannel } from '#backend/ocr/parent-channel.ts';
import { loadBackground } from './load-background.ts';
import type { FromRanker, ToRanker } from './ranking-job.ts';

const parent = parentChannel();
const answer = (message: FromRanker): void => parent.send(message);
let prepared: Promise<Matcher> | null = null;

parent.onMessage((message) => {
  void handle(message as ToRanker);
});
lowerPriority();
answer({ kind: 'ready' });

async function handle(message: ToRanker): Promise<void> {
  switch (message.kind) {
    case 'ping':
      answer({ kind: 'pong', id: message.id });
      return;
    case 'list':
      prepared = prepare(message);
      // Whoever asks next hears of it.
      prepared.catch(() => undefined);
      return;
    case 'rank':
      try {
        invariant(prepared !== null, 'the list comes before the cards');
        const matcher = await prepared;
        answer({ kind: 'ranked', id: message.id, result: message.queries.map((query) => matcher.rank(query)) });
      } catch (fault) {
        answer({ kind: 'failed', id: message.id, message: fault instanceof Error ? fault.message : String(fault) });
      }
  }
}

async function prepare({ list, preset, nameTables }: Extract<ToRanker, { kind: 'list' }>): Promise<Matcher> {
  return createMatcher({ list, background: await loadBackground(nameTables), preset });
}

/** The desk stays usable while a register is ranked. */
function lowerPriority(): void {
  try {
    setPriority(5);
  } catch {
    // Some systems do not allow it; ranking works all the same.
  }
}
