/** A matter of our own making, in a real encrypted file in a folder of its own; only the clock, the ids and the engines are stand-ins. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardFacts } from '#core/card/card.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { BatchId, CardId, DisputeId, PersonId } from '#core/ids.ts';
import type { Result } from '#core/result.ts';
import { sha256Of } from '#backend/sha256.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { acceptList } from '#backend/use-cases/list/accept-list.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import { determineCard } from '#backend/use-cases/review/determine-card.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import { importBatch } from '#backend/use-cases/cards/import-batch.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { previewList } from '#backend/use-cases/list/preview-list.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { freezeRules, saveDraft } from '#backend/use-cases/rules/rules-acts.ts';
import type { DisputeSubject } from '#contract/docket-views.ts';
import type { DeterminationInput } from '#contract/review-views.ts';
import { TABLES_HERE } from '#test/builders/tables-here.ts';
import { PLAIN_RULES_JSON } from '#test/builders/rules.ts';

/** The real name tables, read once. */
const NAMES = await loadBackground();

export const PASSPHRASE = 'harbour quilt seven lanterns';

export type Folder = { readonly path: (name: string) => string; readonly remove: () => void };

export function aFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Each question of the clock is a second later; each id the next number. */
export function testSurroundings(over: Partial<Surroundings> = {}): Surroundings {
  let second = 0;
  let id = 0;
  const noEngine = (): never => {
    throw new Error('This test brought no engine.');
  };
  return {
    now: () => {
      second += 1;
      return new Date(Date.UTC(2024, 2, 16, 12, 0, second)).toISOString().replace('.000Z', 'Z') as Instant;
    },
    newId: () => `id-${(id += 1)}`,
    random: (bytes) => randomBytes(bytes),
    sha256: sha256Of,
    softwareVersion: '0.0.0-test',
    diagnostics: () => undefined,
    background: NAMES,
    tools: {
      decoder: () => TABLES_HERE,
      asideDecoder: () => TABLES_HERE,
      reader: noEngine,
      pictures: noEngine,
      ranker: noEngine,
      tokens: noEngine,
      close: () => undefined,
    },
    ...over,
  };
}

export function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function refusal<E>(result: Result<unknown, E>): E {
  if (result.ok) throw new Error('Not refused.');
  return result.error;
}

export function aMatter(folder: Folder, surroundings: Surroundings = testSurroundings()): Desk {
  const given = { title: 'Acme Films and Local 161', reference: '24-161', neutral: 'N. Neutral', passphrase: PASSPHRASE };
  return good(createMatter({ ...given, path: folder.path('acme.countersign'), practice: false }, surroundings));
}

export function withRules(desk: Desk, over: object = {}): Desk {
  good(saveDraft(desk, { rules: { ...PLAIN_RULES_JSON, ...over } }));
  good(freezeRules(desk, { agreedOn: '2024-03-01' as LocalDate }));
  return desk;
}

/** `count` people, `E1` and on, all listed and eligible, unless `rows` says other things of them. */
export function listCsv(count: number, rows: readonly string[] = []): string {
  const people = Array.from(
    { length: count },
    (_, index) => `E${index + 1},Person${letters(index)} Number${letters(index)},Rigger,Acme Films,,,`,
  );
  return ['employee_id,name,title,employer,status,status_reason,raised_by', ...people, ...rows].join('\n');
}

function letters(index: number): string {
  return String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26));
}

export function withList(desk: Desk, csv: string, basis: 'first' | 'joint' | 'ruling' | 'unilateral' = 'first'): Desk {
  const preview = good(previewList(desk, { fileName: 'list.csv', bytes: new TextEncoder().encode(csv) }));
  const receivedOn = '2024-03-10' as LocalDate;
  const reason = basis === 'first' ? null : 'because the parties say so';
  good(acceptList(desk, { previewId: preview.previewId, receivedFrom: 'Acme Films', receivedOn, asOf: null, basis, reason }));
  return desk;
}

export const REGISTER_HEADER = 'card_id,name,signed_on,union_name,kind,wording,signature';

/** Lines of a register; a short one is a plain valid card. */
export function registerCsv(lines: readonly string[]): string {
  return [REGISTER_HEADER, ...lines].join('\n');
}

export function aCardLine(
  id: string,
  over: { readonly signedOn?: string; readonly wording?: string; readonly kind?: string } = {},
): string {
  return `${id},Person of ${id},${over.signedOn ?? '2024-02-01'},Local 161,${over.kind ?? 'card'},${over.wording ?? 'designation'},present`;
}

export async function withCards(desk: Desk, csv: string, stated: number, name = 'cards.csv'): Promise<BatchId> {
  const delivery = {
    deliveredBy: 'Local 161',
    receivedAt: '2024-03-15T09:00:00-04:00' as Instant,
    stated,
    form: 'electronic' as const,
    declaration: true,
  };
  const file = { name, bytes: async () => new TextEncoder().encode(csv) };
  const { batchId } = good(importBatch(desk, { delivery, files: [file] }));
  await desk.jobs.settled();
  if (desk.jobs.list().some(({ state }) => state === 'failed')) throw new Error('The delivery was not taken in to its end.');
  return batchId;
}

export function factsOf(desk: Desk, cardId: CardId): CardFacts {
  const card = reviewCard(desk, cardId);
  if (card === null) throw new Error(`No card ${cardId}`);
  return card.facts;
}

export function determine(desk: Desk, cardId: string, determination: DeterminationInput, reason: string | null = null) {
  const id = cardId as CardId;
  return determineCard(desk, { cardId: id, determination, facts: factsOf(desk, id), reason });
}

export const counted = (personId: string): DeterminationInput => ({ state: 'counted', personId: personId as PersonId });

export function disputed(desk: Desk, subject: DisputeSubject, code: string | null = null): DisputeId {
  return good(openDispute(desk, { subject, raisedBy: 'neutral', code, ground: 'A ground.', clause: null }));
}

export const onCard = (cardId: string): DisputeSubject => ({ kind: 'card', cardId: cardId as CardId });
export const onPerson = (personId: string): DisputeSubject => ({ kind: 'person', personId: personId as PersonId });

/** `people` on the list and a valid card of each of the first `cards`, counted. */
export async function aCountedMatter(
  folder: Folder,
  { people, cards, rules = {} }: { readonly people: number; readonly cards: number; readonly rules?: object },
): Promise<Desk> {
  const desk = withList(withRules(aMatter(folder), rules), listCsv(people));
  const lines = Array.from({ length: cards }, (_, index) => aCardLine(`r${index + 1}`));
  await withCards(desk, registerCsv(lines), cards);
  for (let index = 1; index <= cards; index += 1)
    good(determine(desk, `C-${String(index).padStart(4, '0')}`, counted(`E${index}`)));
  return desk;
}
