/** The ranking process: makes a list ready once, then ranks its people for as many cards as it is sent. It gets no received file. */
import { setPriority } from 'node:os';
import type { EmployeeList } from '#core/list/employee-list.ts';
import type { NameBackground } from '#core/match/background.ts';
import { rematchTouched } from '#core/match/list-change.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import { invariant } from '#core/result.ts';
import { parentChannel } from '#backend/ocr/parent-channel.ts';
import { loadBackground } from './load-background.ts';
import type { FromRanker, ToRanker } from './ranking-job.ts';

const parent = parentChannel();
const answer = (message: FromRanker): void => parent.send(message);
type Prepared = { readonly matcher: Matcher; readonly list: EmployeeList; readonly background: NameBackground };

let prepared: Promise<Prepared> | null = null;

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
    case 'rematch':
      try {
        invariant(prepared !== null, 'the list comes before the cards');
        answer(answered(message, await prepared));
      } catch (fault) {
        answer({ kind: 'failed', id: message.id, message: fault instanceof Error ? fault.message : String(fault) });
      }
  }
}

function answered(message: Extract<ToRanker, { kind: 'rank' | 'rematch' }>, { matcher, list, background }: Prepared): FromRanker {
  if (message.kind === 'rank') {
    return { kind: 'ranked', id: message.id, result: message.queries.map((query) => matcher.rank(query)) };
  }
  const { id, change, cards } = message;
  return { kind: 'rematched', id, result: rematchTouched({ change, after: list, background, cards }, matcher) };
}

async function prepare({ list, preset, nameTables }: Extract<ToRanker, { kind: 'list' }>): Promise<Prepared> {
  const background = await loadBackground(nameTables);
  return { matcher: createMatcher({ list, background, preset }), list, background };
}

/** The desk stays usable while a register is ranked. */
function lowerPriority(): void {
  try {
    setPriority(5);
  } catch {
    // Some systems do not allow it; ranking works all the same.
  }
}
