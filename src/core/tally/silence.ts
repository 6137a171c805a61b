/**
 * Which silent terms block: exactly those of which two allowed values would give another outcome, or another figure in what
 * the certification prints (`formats.md` 4, Silent terms).
 *
 * Every way of filling in the silences that are in fact met is tried, and only those: a term is met when a person or card
 * hangs on it, so the ways form a tree that branches on what each judgement asks for. People who hang on no silence are
 * judged once.
 */
import type { CardFacts } from '../card/card.ts';
import type { ListPerson } from '../list/employee-list.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { SilentPath } from '../rules/silent-terms.ts';
import { judge, type Judged, type LawQuestion } from './judge.ts';
import { printedFigures } from './printed.ts';
import { resultOf, type Standing } from './result-of.ts';
import { valuesOf } from './silent-values.ts';

export type Silence = {
  /** Met by at least one person, card or figure of this matter. */
  readonly met: readonly SilentPath[];
  readonly blocking: readonly SilentPath[];
  /** Where nothing blocks: the way with the least margin, whose outcome is that of every other way. */
  readonly agreed: Standing | null;
  /** False where there were more ways than `WAYS_TRIED`: then terms were varied one at a time, the others left open. */
  readonly exhaustive: boolean;
};

/** Ways tried at most, times the documents that each has to judge again. */
export const WAYS_TRIED = 4096;
const WORK_AT_MOST = 3_000_000;

type Way = { readonly chosen: ReadonlyMap<SilentPath, number>; readonly standing: Standing; readonly print: string };

export function weighSilence(question: LawQuestion, base: Judged): Silence {
  const split = splitOff(question, base);
  const limit = Math.min(WAYS_TRIED, Math.max(64, Math.floor(WORK_AT_MOST / (split.size + 1))));
  const met = new Set<SilentPath>();
  const ways = explore(split, limit, met);
  if (ways === null) return oneAtATime(question, split, base);
  const blocking = [...met].filter((path) => ways.some((a) => ways.some((b) => differOnlyBy(path, a, b) && a.print !== b.print)));
  const asWritten = (paths: Iterable<SilentPath>): readonly SilentPath[] => [
    ...new Set([...paths].map((path) => writtenAs(path, question.rules))),
  ];
  const [lowest] = ways.toSorted((a, b) => a.standing.figures.margin.worst - b.standing.figures.margin.worst);
  return {
    met: asWritten(met),
    blocking: asWritten(blocking),
    agreed: blocking.length === 0 ? (lowest?.standing ?? null) : null,
    exhaustive: true,
  };
}

/** Where the whole of `revocation` is silent, its parts are silent under that name. */
function writtenAs(path: SilentPath, rules: GroundRules): SilentPath {
  return path.startsWith('revocation.') && rules.revocation === null ? 'revocation' : path;
}

/** The people and cards that hang on a silence, and the rest as it stands. */
type Split = {
  readonly rules: GroundRules;
  readonly size: number;
  readonly cards: readonly CardFacts[];
  readonly judgeWith: (rules: GroundRules) => Judged;
};

function splitOff(question: LawQuestion, base: Judged): Split {
  const open = new Set<string>();
  for (const { personId, silent } of base.persons) if (silent.length > 0) open.add(personId);
  for (const { personId, silent } of base.cards) if (personId !== null && silent.length > 0) open.add(personId);
  const people = question.list.people.filter(({ personId }: ListPerson) => open.has(personId));
  const cards = question.cards.filter(({ employeeId }) => employeeId !== null && open.has(employeeId));
  const persons = base.persons.filter(({ personId }) => !open.has(personId));
  const fixed = base.cards.filter(({ personId }) => personId === null || !open.has(personId));
  const judgeWith = (rules: GroundRules): Judged => {
    const again = judge({ ...question, rules, list: { ...question.list, people }, cards });
    return { persons: [...persons, ...again.persons], cards: [...fixed, ...again.cards] };
  };
  return { rules: question.rules, size: people.length + cards.length, cards, judgeWith };
}

/** Null where there are more than `limit` ways. */
function explore(split: Split, limit: number, met: Set<SilentPath>): readonly Way[] | null {
  const ways: Way[] = [];
  let runs = 0;
  const visit = (rules: GroundRules, chosen: ReadonlyMap<SilentPath, number>, known: Judged | null): boolean => {
    if (++runs > limit) return false;
    const judged = known ?? split.judgeWith(rules);
    const standing = resultOf(rules, judged);
    const next = asked(rules, judged, standing).find((path) => !chosen.has(path));
    if (next === undefined) {
      ways.push({ chosen, standing, print: printOf(rules, standing) });
      return true;
    }
    met.add(next);
    const onlyPrinted = next === 'undetermined' || next === 'report.detail';
    return valuesOf(next, rules, split.cards).every((filled, index) =>
      visit(filled, new Map([...chosen, [next, index]]), onlyPrinted ? judged : null),
    );
  };
  return visit(split.rules, new Map(), null) ? ways : null;
}

/** The silences that this judgement hangs on, those of single judgements first. */
function asked(rules: GroundRules, judged: Judged, standing: Standing): readonly SilentPath[] {
  const found = new Set<SilentPath>();
  for (const { silent } of [...judged.persons, ...judged.cards]) for (const path of silent) found.add(path);
  if (rules.undetermined === null && standing.anyOpen) found.add('undetermined');
  if (rules.report.detail === null) found.add('report.detail');
  return [...found];
}

function printOf(rules: GroundRules, { outcome, blockedBy, figures }: Standing): string {
  const printed = printedFigures({ rules, outcome, figures });
  return JSON.stringify({ outcome, blockedBy, totals: printed.totals, reasons: printed.reasons });
}

function differOnlyBy(path: SilentPath, a: Way, b: Way): boolean {
  const [mine, yours] = [a.chosen.get(path), b.chosen.get(path)];
  if (mine === undefined || yours === undefined || mine === yours) return false;
  return [...a.chosen].every(([other, value]) => other === path || !b.chosen.has(other) || b.chosen.get(other) === value);
}

/** Too many silences at once to try every way: each is varied alone, which misses only effects of two together. */
function oneAtATime(question: LawQuestion, split: Split, base: Judged): Silence {
  const met = asked(question.rules, base, resultOf(question.rules, base));
  const blocking = met.filter((path) => {
    const prints = valuesOf(path, question.rules, split.cards).map((rules) =>
      printOf(rules, resultOf(rules, split.judgeWith(rules))),
    );
    return new Set(prints).size > 1;
  });
  return { met, blocking: blocking.length > 0 ? blocking : met, agreed: null, exhaustive: false };
}
