/** A large register is ranked in a process of its own: the same suggestions, nothing stale, and no need of that process. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchId, CardId } from '#core/ids.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createRanker, type Ranker } from '#backend/matching/ranker.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { suggestionOf } from '#backend/db/suggestion-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { rankBatch } from '#backend/use-cases/cards/rank-batch.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { rankCards } from '#backend/use-cases/standing/suggest.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import {
  aFolder,
  aMatter,
  registerCsv,
  testSurroundings,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;
let batchId: BatchId;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.tools.close();
  desk.db.close();
  folder.remove();
});

const LIST = `employee_id,name,title,employer,phone
E1,Ana Torres,Rigger,Acme Films,555-201-4433
E2,Bo Lindqvist,Rigger,Acme Films,555-201-7788
E3,Cy Abernathy,Gaffer,Acme Films,555-201-9911`;
const CARDS = ['Ana Torres', 'Bo Lindquist', 'Nobody Atall'].map(
  (name, at) => `R${at + 1},${name},2024-02-01,Local 161,card,designation,present`,
);
const IDS = ['C-0001', 'C-0002', 'C-0003'].map((id) => id as CardId);
const progress = { cancelled: () => false, note: () => undefined };
const never = () => {
  throw new Error('This test needs no such engine.');
};

const none: Ranker = { rank: never, rematch: never, rest: () => undefined, close: () => undefined };

/** The cards come in unranked: what is kept afterwards is what the test has ranked. */
async function matterWith(ranker: Ranker): Promise<void> {
  const tools = lazyTools({
    decoder: () => createDecoder({ host: nodeWorkerHost() }),
    reader: never,
    pictures: never,
    ranker: () => ranker,
  });
  desk = withList(withRules(aMatter(folder, testSurroundings({ tools }))), LIST);
  batchId = await withCards(desk, registerCsv(CARDS), CARDS.length);
  desk.db.prepare('delete from suggestion').run();
}

const kept = () => IDS.map((cardId) => suggestionOf(desk.db, cardId));
const rankElsewhere = (how = progress) => rankBatch(desk, batchId, how, 0);

test('another process suggests what would be suggested here', async () => {
  await matterWith(createRanker({ host: nodeWorkerHost() }));
  const told: string[] = [];
  await rankElsewhere({ ...progress, note: ({ now }: { readonly now?: string }) => void told.push(now ?? '') } as never);
  const elsewhere = kept();
  expect(elsewhere.map((one) => one?.match.outcome)).toEqual(['review', 'review', 'none']);
  expect(elsewhere[0]?.match.candidates[0]?.personId).toBe('E1');
  expect(told).toEqual(['ranking people for card 1 of 3']);
  rankCards(desk, IDS);
  expect(kept()).toEqual(elsewhere);
  expect(recount(desk).agrees).toBe(true);
});

test('where the process dies the desk ranks the cards itself', async () => {
  const died = { ok: false, error: { kind: 'worker-died', detail: 'exit code 9' } } as const;
  await matterWith({ ...none, rank: async () => died });
  await rankElsewhere();
  expect(kept().map((one) => one?.match.outcome)).toEqual(['review', 'review', 'none']);
});

test('what was ranked on a list that is no more in force is not kept', async () => {
  const ranker = createRanker({ host: nodeWorkerHost() });
  await matterWith({
    ...none,
    rank: async (ranking) => {
      const answer = await ranker.rank(ranking);
      withList(desk, LIST.replace('Ana Torres', 'Ada Torres'), 'joint');
      return answer;
    },
    close: ranker.close,
  });
  await rankElsewhere();
  expect(kept()).toEqual([null, null, null]);
});

test('a cancelled ranking keeps nothing more, and the import ends', async () => {
  let cancelled = false;
  await matterWith({
    ...none,
    rank: async () => {
      cancelled = true;
      return { ok: true, value: [] };
    },
  });
  await rankElsewhere({ ...progress, cancelled: () => cancelled });
  expect(kept()).toEqual([null, null, null]);
});
