/** What the machine proposes: kept with what it rests on, made anew where that changes, and never in the place of a decision. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { ENGINE_VERSION } from '#core/match/parameters.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { suggestionOf } from '#backend/db/suggestion-store.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { doubleQuestions } from '#backend/use-cases/review/double-questions.ts';
import { rankedAgain } from '#backend/use-cases/review/match-view.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import {
  aFolder,
  aMatter,
  counted,
  determine,
  factsOf,
  good,
  registerCsv,
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
  desk.db.close();
  folder.remove();
});

const HEADER = 'employee_id,name,title,employer,phone';
const ANA = 'E1,Ana Torres,Rigger,Acme Films,555-201-4433';
const BO = 'E2,Bo Lindqvist,Rigger,Acme Films,555-201-7788';
const CY = 'E3,Cy Abernathy,Gaffer,Acme Films,555-201-9911';
const list = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
/** So many that not everybody is compared with every card. */
const MANY = Array.from({ length: 80 }, (_, at) => `F${at},Zed${letter(at)} Quux${letter(at)}q,Clerk,Acme Films,`);
const card = (id: string, name: string): string => `${id},${name},2024-02-01,Local 161,card,designation,present`;

function letter(at: number): string {
  return String.fromCharCode(97 + Math.floor(at / 20), 98 + (at % 20));
}

async function matterWith(rows: string, ...cards: readonly string[]): Promise<Desk> {
  desk = withList(withRules(aMatter(folder)), rows);
  await withCards(desk, registerCsv(cards), cards.length);
  return desk;
}

const C1 = 'C-0001' as CardId;
const C2 = 'C-0002' as CardId;
const ranked = () =>
  eventsPage(desk.db, { kind: 'cards.ranked', before: null, limit: 10 }).flatMap((event) =>
    event.kind === 'cards.ranked' ? [event.data] : [],
  );
const first = (cardId: CardId) => reviewCard(desk, cardId)?.match.candidates[0]?.personId;

test('a proposal is kept with its engine, its numbers and its list, and the record names them', async () => {
  await matterWith(list(ANA, BO), card('r1', 'Ana Torres'));
  const kept = suggestionOf(desk.db, C1);
  expect(kept?.basis).toMatchObject({ engine: ENGINE_VERSION, listVersion: 1 });
  expect(kept?.basis.parametersSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(reviewCard(desk, C1)?.match.basis).toMatchObject({ parametersSha256: kept?.basis.parametersSha256 });
  const [event] = ranked();
  expect(event).toMatchObject({ cards: [C1], engine: ENGINE_VERSION, parametersSha256: kept?.basis.parametersSha256 });
});

test('a proposal made with other numbers is not used again', async () => {
  await matterWith(list(ANA, BO), card('r1', 'Ana Torres'));
  desk.db
    .prepare("update suggestion set parameters_sha256 = 'other', suggestion = ?")
    .run('{"outcome":"none","why":[],"candidates":[]}');
  expect(first(C1)).toBe('E1');
});

test('a corrected name proposes the person it names, and the chosen one stays in view', async () => {
  await matterWith(list(ANA, BO, CY), card('r1', 'Ana Torres'));
  const facts = factsOf(desk, C1);
  const corrected = { ...facts, name: { ...facts.name, full: 'Bo Lindqvist' } };
  const again = rankedAgain(desk, { cardId: C1, keep: 'E1' as PersonId, facts: corrected });
  expect(again?.candidates[0]?.personId).toBe('E2');
  expect(again?.candidates.map(({ personId }) => personId)).toContain('E1');
  expect(first(C1)).toBe('E1');
});

test('a newer list ranks again only the cards that it touches', async () => {
  await matterWith(list(ANA, BO, ...MANY), card('r1', 'Ana Torres'), card('r2', 'Bo Lindqvist'));
  withList(desk, list(ANA, BO.replace('Lindqvist', 'Lindqvist-Hale'), CY, ...MANY), 'joint');
  expect(ranked()[0]?.cards).toEqual([C2]);
  expect(suggestionOf(desk.db, C1)?.basis.listVersion).toBe(2);
});

test('where a person had decided, the newer proposal stands beside the decision and changes nothing', async () => {
  await matterWith(list(ANA, BO, CY), card('r1', 'Ana Torres'));
  good(determine(desk, C1, counted('E1')));
  withList(desk, list(BO, CY), 'joint');
  const shown = reviewCard(desk, C1);
  expect(shown?.match.change).toEqual({ kind: 'determined-person-gone', fromVersion: 1 });
  expect(shown?.determination).toMatchObject({ state: 'counted', personId: 'E1' });
});

test('two cards that suggest one person are a question until both are decided', async () => {
  await matterWith(list(ANA, BO), card('r1', 'Ana Torres'), card('r2', 'Ana M. Torres'));
  const [question] = doubleQuestions(desk, C2);
  expect(question).toMatchObject({ kind: 'one-person', personName: 'Ana Torres' });
  expect(question?.cards.map(({ cardId }) => cardId)).toEqual([C1, C2]);
  good(determine(desk, C1, counted('E1')));
  expect(doubleQuestions(desk, null)).toHaveLength(1);
  good(determine(desk, C2, { state: 'superseded', personId: 'E1' as PersonId }));
  expect(doubleQuestions(desk, null)).toEqual([]);
});
