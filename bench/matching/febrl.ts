/**
 * The FEBRL sets 1 to 3 (synthetic Australian people with typing errors), read from `--data`: originals as the list and
 * duplicates as cards; and every record against every other, scored by pairs as the literature does.
 */
import { readFile } from 'node:fs/promises';
import type { PersonId } from '#core/ids.ts';
import type { EmployeeList, EngagementRow } from '#core/list/employee-list.ts';
import type { NameBackground } from '#core/match/background.ts';
import type { MatchQuery } from '#core/match/match.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { queryOfCard } from '#core/match/query.ts';

type Row = { readonly id: string; readonly cluster: string; readonly values: Readonly<Record<string, string>> };

export type FebrlResult = {
  readonly set: string;
  readonly cards: number;
  readonly first: number;
  readonly clearStrict: readonly [number, number];
  readonly clearStandard: readonly [number, number];
  readonly truePairs: number;
  readonly bestF1: number;
  readonly precision: number;
  readonly recall: number;
  /** Recall with no false pair above the cut. */
  readonly recallAtNoneFalse: number;
  readonly ms: number;
};

export async function measureFebrl(folder: string, set: string, background: NameBackground): Promise<FebrlResult> {
  const rows = parseRows(await readFile(`${folder}/${set}.csv`, 'utf8'));
  const begun = performance.now();
  const linking = measureLinking(rows, background);
  const pairs = measurePairs(rows, background);
  return { set, ...linking, ...pairs, ms: performance.now() - begun };
}

function measureLinking(rows: readonly Row[], background: NameBackground) {
  const list = asList(rows.filter(({ id }) => id.endsWith('-org')));
  const cards = rows.filter(({ id }) => !id.endsWith('-org'));
  const strict = createMatcher({ list, background, preset: 'strict' });
  const standard = createMatcher({ list, background, preset: 'standard' });
  let first = 0;
  const clear = { strict: [0, 0] as [number, number], standard: [0, 0] as [number, number] };
  for (const card of cards) {
    const truth = card.id.replace(/-dup-\d+$/, '-org');
    for (const [name, matcher] of [
      ['strict', strict],
      ['standard', standard],
    ] as const) {
      const { outcome, candidates } = matcher.rank(asQuery(card));
      const right = candidates[0]?.personId === truth;
      if (name === 'strict' && right) first += 1;
      if (outcome !== 'clear') continue;
      clear[name][0] += 1;
      if (!right) clear[name][1] += 1;
    }
  }
  return { cards: cards.length, first, clearStrict: clear.strict, clearStandard: clear.standard };
}

function measurePairs(rows: readonly Row[], background: NameBackground) {
  const matcher = createMatcher({ list: asList(rows), background, preset: 'paper' });
  const scores = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    const { standing } = matcher.match(asQuery(row));
    for (const { person, bits } of standing.ranked) {
      if (person === at) continue;
      const key = Math.min(at, person) * rows.length + Math.max(at, person);
      scores.set(key, Math.max(bits, scores.get(key) ?? Number.NEGATIVE_INFINITY));
    }
  }
  const truePairs = countTruePairs(rows);
  const ranked = [...scores]
    .map(([key, bits]) => ({
      bits,
      right: rows.at(Math.floor(key / rows.length))?.cluster === rows.at(key % rows.length)?.cluster,
    }))
    .sort((a, b) => b.bits - a.bits);
  let best = { bestF1: 0, precision: 0, recall: 0 };
  let [right, wrong, recallAtNoneFalse] = [0, 0, 0];
  for (const pair of ranked) {
    if (pair.right) right++;
    else wrong++;
    const [precision, recall] = [right / (right + wrong), right / truePairs];
    const f1 = (2 * precision * recall) / (precision + recall);
    if (f1 > best.bestF1) best = { bestF1: f1, precision, recall };
    if (wrong === 0) recallAtNoneFalse = recall;
  }
  return { truePairs, ...best, recallAtNoneFalse };
}

function countTruePairs(rows: readonly Row[]): number {
  const sizes = new Map<string, number>();
  for (const { cluster } of rows) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function parseRows(text: string): readonly Row[] {
  const [header = '', ...lines] = text.trim().split('\n');
  const columns = header.split(',').map((name) => name.trim());
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const id = cells[0] ?? '';
    return {
      id,
      cluster: /rec-(\d+)-/.exec(id)?.[1] ?? id,
      values: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    };
  });
}

function rowFacts({ id, values }: Row, row: number): EngagementRow {
  const value = (name: string): string | null => (values[name] === undefined || values[name] === '' ? null : values[name]);
  const line = [value('street_number'), value('address_1')].filter((part) => part !== null).join(' ');
  const address = [line, value('address_2')].filter((part) => part !== null && part !== '').join(', ');
  return {
    row,
    employeeId: id,
    name: { full: null, given: value('given_name'), middle: null, family: value('surname'), suffix: null },
    otherNames: [],
    title: null,
    department: null,
    employer: null,
    job: null,
    startedOn: null,
    endedOn: null,
    daysWorked: null,
    hoursWorkedHundredths: null,
    status: 'listed',
    statusReason: null,
    raisedBy: null,
    address: address === '' ? null : address,
    city: value('suburb'),
    region: value('state'),
    postcode: value('postcode'),
    phone: null,
    email: null,
    dateOfBirth: value('date_of_birth'),
    taxIdLast4: value('soc_sec_id'),
  };
}

function asList(rows: readonly Row[]): EmployeeList {
  const people = rows.map((row, index) => ({
    personId: row.id as PersonId,
    displayName: row.id,
    rows: [rowFacts(row, index + 2)],
  }));
  return { rows: people.flatMap((person) => person.rows), people, questions: [] };
}

function asQuery(row: Row): MatchQuery {
  const facts = rowFacts(row, 0);
  return queryOfCard({
    ...facts,
    cardId: row.id as never,
    signedOn: null,
    receivedOn: null,
    unionName: null,
    kind: 'card',
    signature: 'present',
    wording: 'designation',
    altered: false,
    sharedSheet: false,
    copy: false,
    signatureMatch: null,
    agreedText: null,
    confirmed: null,
    employeeId: null,
  });
}
