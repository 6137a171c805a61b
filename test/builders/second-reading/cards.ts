/** What each document is: annex B's codes and `formats.md` 2 to 4, read a second time. */
import { daysBefore, monthsBefore } from './days.ts';
import type { PersonState } from './eligibility.ts';
import type { CardRow, Matter, Terms, Treatment } from './matter.ts';

export type CardState = 'counted' | 'not-counted' | 'questioned' | 'superseded' | 'unmatched' | 'act' | 'undetermined';
/** `deciding`: all codes that decide the state. */
export type Judged = { readonly state: CardState; readonly primary: string | null; readonly deciding?: readonly string[] };
type Finding = { readonly code: string; readonly effect: Treatment | 'undetermined' };

export function cardStates(matter: Matter, persons: ReadonlyMap<string, PersonState>): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged>();
  const of = Map.groupBy(matter.cards, ({ employee_id }) => employee_id);
  for (const [person, rows] of of) {
    const own = person === '' ? rows.map((row) => [row.card_id, unmatched(row)] as const) : cardsOf(rows, matter);
    for (const [id, how] of own) judged.set(id, how);
    if (persons.get(person) === 'excluded') for (const row of rows) judged.set(row.card_id, ofExcluded(row, judged));
  }
  return judged;
}

const isDesignation = ({ kind }: CardRow): boolean => kind === 'card' || kind === 'portal-yes';

function unmatched(row: CardRow): Judged {
  return isDesignation(row) ? { state: 'unmatched', primary: 'P01' } : { state: 'act', primary: null };
}

/** Only that it does not count: which of several reasons is printed first is told elsewhere. */
function ofExcluded(row: CardRow, judged: ReadonlyMap<string, Judged>): Judged {
  return isDesignation(row)
    ? { state: 'not-counted', primary: null }
    : (judged.get(row.card_id) ?? { state: 'act', primary: null });
}

function cardsOf(rows: readonly CardRow[], { terms, rulings }: Matter): readonly (readonly [string, Judged])[] {
  const ruled = new Map(rulings.map(({ of, ruling }) => [of, ruling]));
  const states = rows.map((row): readonly [CardRow, Judged] => {
    if (!isDesignation(row)) return [row, { state: 'act', primary: null }];
    const ruling = ruled.get(row.card_id);
    if (ruling === 'counted' || ruling === 'not-counted') return [row, { state: ruling, primary: null }];
    const findings = [...faultsOf(row, rows, terms), ...otherActs(row, rows, terms)];
    return [row, stateOf(findings)];
  });
  return oneOf(states, rows, terms);
}

/** Not counted beats undetermined beats questioned; of the codes that decide, the lowest in annex B's order. */
function stateOf(findings: readonly Finding[]): Judged {
  for (const [effect, state] of [
    ['not-counted', 'not-counted'],
    ['undetermined', 'undetermined'],
    ['question', 'questioned'],
  ] as const) {
    const codes = findings.filter((one) => one.effect === effect).map(({ code }) => code);
    if (codes.length > 0) return { state, primary: codes.toSorted()[0] ?? null, deciding: codes };
  }
  return { state: 'counted', primary: null };
}

function faultsOf(row: CardRow, rows: readonly CardRow[], terms: Terms): readonly Finding[] {
  const found: Finding[] = [];
  const add = (code: string, effect: Finding['effect']): void => void found.push({ code, effect });
  const paper = row.kind === 'card';
  const electronic = row.signature === 'drawn' || row.signature === 'typed';
  if (paper && row.signature === 'absent') add('C01', 'not-counted');
  if (row.signed_on === '') add('C02', terms.undated);
  else datesOf(row, rows, terms).forEach(([code, effect]) => add(code, effect));
  if (!receivedInTime(row, rows, terms)) add('S01', 'not-counted');
  if (paper && !terms.unionNames.map(lower).includes(lower(row.union_name))) add('C06', 'not-counted');
  if (paper && row.wording === 'election-only') add('C07', 'not-counted');
  if (paper && row.wording === 'dual-purpose') add('C08', terms.dualPurpose);
  if (row.altered === 'yes') add('C09', terms.altered);
  if (row.shared_sheet === 'yes') add('C18', terms.sharedSheet);
  if (paper && row.copy === 'yes' && terms.originals) add('C19', 'question');
  if (paper && electronic) {
    if (!terms.electronic) add('C25', 'not-counted');
    else if (row.phone === '' || row.email === '' || row.agreed_text === '' || row.employer === '') add('C20', 'question');
    if (terms.electronic && row.signature === 'typed') add('C25', terms.typedSignature);
  }
  if (paper && terms.comparison !== 'none') {
    const byHand = row.signature === 'present' || row.signature === 'drawn';
    if (row.signature_match === 'not-consistent') add('C12', 'question');
    if (row.signature_match === 'inconclusive') add('C13', terms.inconclusive);
    if (row.signature_match === 'no-exemplar') add('C13', terms.noExemplar);
    if (row.signature_match === '' && terms.comparison === 'all' && byHand) add('', 'undetermined');
  }
  return found;
}

const lower = (text: string): string => text.toLowerCase().trim();

function datesOf(row: CardRow, rows: readonly CardRow[], terms: Terms): readonly (readonly [string, Treatment])[] {
  const signed = readDate(row.signed_on, terms);
  if (signed === null) return [['C03', 'question']];
  const { start, end } = windowOf(terms);
  const found: [string, Treatment][] = [];
  if (signed < start) found.push(['C04', 'not-counted']);
  const latest = signsAgain(row, rows, terms) ? laterOf(end, terms.deadline) : end;
  if (signed > latest || (row.received_on !== '' && signed > row.received_on)) found.push(['C05', 'not-counted']);
  return found;
}

/** Its first and its last day. */
function windowOf({ window, cardsReceived }: Terms): { readonly start: string; readonly end: string } {
  const { length, unit, first, last } = window;
  const back = unit === 'days' ? daysBefore(cardsReceived, length) : monthsBefore(cardsReceived, length);
  return { start: first ? back : daysBefore(back, -1), end: last ? cardsReceived : daysBefore(cardsReceived, 1) };
}

function inWindow(day: string, terms: Terms): boolean {
  const { start, end } = windowOf(terms);
  return day >= start && day <= end;
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

function readDate(text: string, terms: Terms): string | null {
  const readings = readingsOf(text, terms);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

/** ISO, or two numbers and a year: 25/12/2023 can be one day only, 10/09/2023 two, 31/02/2024 none. */
function readingsOf(text: string, { dateOrder }: Terms): readonly string[] {
  if (text === '' || /^\d{4}-/.test(text)) return text === '' ? [] : [text];
  const [a = '', b = '', year = ''] = text.split('/');
  const [asMonthFirst, asDayFirst] = [`${year}-${a}-${b}`, `${year}-${b}-${a}`];
  const agreed = { ask: [asMonthFirst, asDayFirst], mdy: [asMonthFirst], dmy: [asDayFirst] }[dateOrder];
  return [...new Set(agreed.filter(exists))];
}

/** Where a card lies to another act of that day: what is not known is open, but it was signed by the time it was received. */
function order(row: CardRow, day: string, terms: Terms): 'before' | 'after' | 'open' {
  const readings = readingsOf(row.signed_on, terms);
  if (readings.length !== 1 && row.received_on !== '' && row.received_on < day) return 'before';
  if (readings.length > 0 && readings.every((reading) => reading < day)) return 'before';
  return readings.length > 0 && readings.every((reading) => reading > day) ? 'after' : 'open';
}

function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function receivedInTime(row: CardRow, rows: readonly CardRow[], terms: Terms): boolean {
  const latest = signsAgain(row, rows, terms) ? laterOf(terms.cardsReceived, terms.deadline) : terms.cardsReceived;
  return row.received_on === '' || row.received_on <= latest;
}

const revocationsInTime = (rows: readonly CardRow[], terms: Terms): readonly CardRow[] =>
  rows.filter(
    (row) => row.kind === 'revocation' && terms.revocation && row.signature !== 'absent' && row.received_on <= terms.deadline,
  );

/** A card signed after a revocation of the same person that took effect. */
function signsAgain(row: CardRow, rows: readonly CardRow[], terms: Terms): boolean {
  if (terms.signedAgain !== 'latest-act') return false;
  const lies = revocationsInTime(rows, terms).map((one) => order(row, one.received_on, terms));
  return lies.length > 0 && lies.every((where) => where === 'after');
}

function otherActs(row: CardRow, rows: readonly CardRow[], terms: Terms): readonly Finding[] {
  const found: Finding[] = [];
  const add = (code: string, effect: Treatment): void => void found.push({ code, effect });
  for (const revocation of revocationsInTime(rows, terms)) {
    add('R01', terms.signedAgain === 'revocation-stands' ? 'not-counted' : laterEffect(row, revocation.received_on, terms));
  }
  for (const rival of rows.filter((one) => one.kind === 'rival-card' && inWindow(one.signed_on, terms))) {
    add('C17', rivalEffect(row, rival.signed_on, terms));
  }
  const lastYes =
    rows
      .flatMap((one) => (one.kind === 'portal-yes' ? [one.signed_on] : []))
      .toSorted()
      .at(-1) ?? '';
  for (const no of rows.filter((one) => one.kind === 'portal-no' && one.signed_on >= lastYes)) {
    if (row.kind !== 'card' || terms.conflict === 'latest-act') add('R01', laterEffect(row, no.signed_on, terms));
  }
  return found.filter(({ effect }) => effect !== 'count');
}

function rivalEffect(row: CardRow, rival: string, terms: Terms): Treatment {
  if (terms.dualCards === 'latest') return laterEffect(row, rival, terms);
  return ({ both: 'count', neither: 'not-counted', ask: 'question' } as const)[terms.dualCards];
}

/** The later act stands. */
function laterEffect(row: CardRow, day: string, terms: Terms): Treatment {
  return ({ before: 'not-counted', after: 'count', open: 'question' } as const)[order(row, day, terms)];
}

/** One card stands for a person: a valid one before a questioned one, then by signing, receipt and id. */
function oneOf(
  states: readonly (readonly [CardRow, Judged])[],
  rows: readonly CardRow[],
  terms: Terms,
): readonly (readonly [string, Judged])[] {
  const rank = ({ state }: Judged): number => (state === 'counted' ? 0 : 1);
  const standing = states
    .filter(([row, { state }]) => isDesignation(row) && (state === 'counted' || state === 'questioned'))
    .toSorted(([a, how], [b, other]) => rank(how) - rank(other) || before(a, b, terms));
  const [first] = standing;
  return states.map(([row, how]) => {
    // R01 is "no later re-sign": whoever signed again has revoked nothing, her first card is only the older one.
    const signedAgain =
      how.deciding?.every((code) => code === 'R01') === true &&
      first?.[1].state === 'counted' &&
      signsAgain(first[0], rows, terms);
    const beaten = first !== undefined && first[0] !== row && (signedAgain || standing.some(([one]) => one === row));
    return [row.card_id, beaten ? { state: 'superseded', primary: 'C16' } : how] as const;
  });
}

function before(a: CardRow, b: CardRow, terms: Terms): number {
  const signed = (row: CardRow): string => readDate(row.signed_on, terms) ?? '9';
  const key = (row: CardRow): string => `${signed(row)} ${row.received_on || '9'} ${row.card_id}`;
  return key(a) < key(b) ? -1 : 1;
}
