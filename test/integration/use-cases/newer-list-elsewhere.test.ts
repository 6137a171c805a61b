/** A newer list beside a large register: what it touches is ranked in a process of its own, and nothing that changed meanwhile is taken over. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '#core/dates.ts';
import type { CardId } from '#core/ids.ts';
import { createDecoder } from '#backend/intake/decoder.ts';
import { createRanker, type Ranker } from '#backend/matching/ranker.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { suggestionOf } from '#backend/db/suggestion-store.ts';
import { acceptList, acceptListAside, type AcceptList } from '#backend/use-cases/list/accept-list.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { lazyTools } from '#backend/use-cases/desk/tools.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  good,
  registerCsv,
  testSurroundings,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';

let folder: Folder;
let desk: Desk;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => {
  desk.tools.close();
  desk.db.close();
  folder.remove();
});

/** So many that not everybody is a candidate for every card. */
const MANY = Array.from({ length: 80 }, (_, at) => `F${at},Zed${letter(at)} Quux${letter(at)}q,Clerk,Acme Films,`);
const LIST = `employee_id,name,title,employer,phone
E1,Ana Torres,Rigger,Acme Films,555-201-4433
E2,Bo Lindqvist,Rigger,Acme Films,555-201-7788
E3,Cy Abernathy,Gaffer,Acme Films,555-201-9911
${MANY.join('\n')}`;
const NEWER = LIST.replace('Bo Lindqvist', 'Bo Lindqvist-Hale');
const CARDS = ['Ana Torres', 'Bo Lindqvist', 'Nobody Atall'].map(
  (name, at) => `R${at + 1},${name},2024-02-01,Local 161,card,designation,present`,
);
const [C1, C2, C3] = ['C-0001', 'C-0002', 'C-0003'].map((id) => id as CardId) as [CardId, CardId, CardId];
const never = () => {
  throw new Error('This test needs no such engine.');
};

function letter(at: number): string {
  return String.fromCharCode(97 + Math.floor(at / 20), 98 + (at % 20));
}

async function matterWith(ranker: Ranker): Promise<void> {
  const tools = lazyTools({
    decoder: () => createDecoder({ host: nodeWorkerHost() }),
    reader: never,
    pictures: never,
    ranker: () => ranker,
  });
  desk = withList(withRules(aMatter(folder, testSurroundings({ tools }))), LIST);
  await withCards(desk, registerCsv(CARDS), CARDS.length);
}

function given(csv: string): AcceptList {
  const { previewId } = good(previewList(desk, { fileName: 'newer.csv', bytes: new TextEncoder().encode(csv) }));
  const receivedOn = '2024-03-12' as LocalDate;
  return { previewId, receivedFrom: 'Acme Films', receivedOn, asOf: null, basis: 'joint', reason: 'agreed by both' };
}

const kept = () => [C1, C2, C3].map((cardId) => suggestionOf(desk.db, cardId));
const died = async () => ({ ok: false, error: { kind: 'worker-died', detail: 'exit code 9' } }) as const;
const dead: Ranker = { rank: died, rematch: died, rest: () => undefined, close: () => undefined };

test('another process touches the same cards and suggests the same', async () => {
  await matterWith(createRanker({ host: nodeWorkerHost() }));
  good(await acceptListAside(desk, given(NEWER), 0));
  const elsewhere = kept();
  expect(elsewhere.map((one) => one?.basis.listVersion)).toEqual([2, 2, 2]);
  expect(elsewhere.map((one) => one?.earlier?.listVersion ?? null)).toEqual([null, 1, null]);
  expect(recount(desk).agrees).toBe(true);
  desk.db.close();
  folder.remove();
  folder = aFolder();
  await matterWith(dead);
  good(acceptList(desk, given(NEWER)));
  expect(kept()).toEqual(elsewhere);
});

test('where that process dies the desk does it', async () => {
  await matterWith(dead);
  good(await acceptListAside(desk, given(NEWER), 0));
  expect(kept().map((one) => one?.earlier?.listVersion ?? null)).toEqual([null, 1, null]);
});

test('a suggestion made anew meanwhile is not carried over: the card is ranked when it is looked at, the older one beside it', async () => {
  await matterWith({
    ...dead,
    rematch: async () => {
      desk.db.prepare("update suggestion set asked_sha256 = 'of other facts' where card_id = ?").run(C1);
      return { ok: true, value: [] };
    },
  });
  good(determine(desk, C1, counted('E1')));
  good(await acceptListAside(desk, given(LIST.replace(/E1,.*\n/, '')), 0));
  expect(kept().map((one) => one?.basis.listVersion)).toEqual([1, 2, 2]);
  const shown = reviewCard(desk, C1);
  expect(shown?.match.change).toEqual({ kind: 'determined-person-gone', fromVersion: 1 });
  expect(shown?.determination).toMatchObject({ state: 'counted', personId: 'E1' });
});

test('a list that took force meanwhile leaves nothing of the work in place', async () => {
  await matterWith({
    ...dead,
    rematch: async () => {
      withList(desk, LIST.replace('Ana Torres', 'Ada Torres'), 'joint');
      return { ok: true, value: [] };
    },
  });
  good(await acceptListAside(desk, given(NEWER), 0));
  expect(kept().map((one) => one?.basis.listVersion)).toEqual([2, 2, 2]);
  expect(reviewCard(desk, C2)?.match.basis?.listVersion).toBe(3);
});
