/**
 * Which silent terms block: exactly those of which two allowed values would give another outcome, or another figure in what
 * the certification prints (`formats.md` 4, Silent terms).
 *
 * Every way of filling in the silences that are in fact met is tried, and only those: a term is met when a person or card
 * hangs on it, so the ways form a tree that branches on what each judgement asks for.
 */
import type { CardFacts } from '../card/card.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { SilentPath } from '../rules/silent-terms.ts';
import { printedText } from './printed.ts';
import { resultOf, type Standing } from './result-of.ts';
import { valuesOf } from './silent-values.ts';
import type { CardStanding, PersonStanding } from './tally.ts';

/** Standings, each with the silent terms that it hangs on; the neutral's own determinations hang on none. */
export type Judgements = {
  readonly persons: readonly (PersonStanding & { readonly silent?: readonly SilentPath[] })[];
  readonly cards: readonly (CardStanding & { readonly silent?: readonly SilentPath[]; readonly blocks?: readonly string[] })[];
};

export type SilenceQuestion = {
  readonly rules: GroundRules;
  /** Everything judged anew under rules in which some silences are filled in. */
  readonly judgeWith: (rules: GroundRules) => Judgements;
  /** How many people and cards `judgeWith` has to judge: it bounds how many ways are tried. */
  readonly size: number;
  /** Whose dates tell possible revocation deadlines apart. */
  readonly cards: readonly CardFacts[];
};

export type Silence = {
  /** Met by at least one person, card or figure of this matter. */
  readonly met: readonly SilentPath[];
  readonly blocking: readonly SilentPath[];
  /** Where nothing blocks: the way with the least margin, whose outcome is that of every other way. */
  readonly agreed: Standing | null;
  /** False where there were too many ways: then terms were varied one at a time, and what could not be tried blocks. */
  readonly exhaustive: boolean;
};

/** Ways tried at most, and documents judged at most in all of them together. */
const WAYS_AT_MOST = 1024;
const JUDGED_AT_MOST = 3_000_000;

type Way = { readonly chosen: ReadonlyMap<SilentPath, number>; readonly standing: Standing; readonly print: string };

export function weighSilence(question: SilenceQuestion): Silence {
  const { rules, size } = question;
  const limit = Math.min(WAYS_AT_MOST, Math.max(64, Math.floor(JUDGED_AT_MOST / (size + 1))));
  const met = new Set<SilentPath>();
  const ways = explore(question, limit, met);
  if (ways === null) return oneAtATime(question);
  const blocking = [...met].filter((path) => ways.some((a) => ways.some((b) => a.print !== b.print && differOnlyBy(path, a, b))));
  const [lowest] = ways.toSorted((a, b) => a.standing.figures.margin.worst - b.standing.figures.margin.worst);
  return {
    met: asWritten(met, rules),
    blocking: asWritten(blocking, rules),
    agreed: blocking.length === 0 ? (lowest?.standing ?? null) : null,
    exhaustive: true,
  };
}

/** Where the whole of `revocation` is silent, its parts are silent under that name. */
function asWritten(paths: Iterable<SilentPath>, rules: GroundRules): readonly SilentPath[] {
  const written = (path: SilentPath): SilentPath =>
    path.startsWith('revocation.') && rules.revocation === null ? 'revocation' : path;
  return [...new Set([...paths].map(written))];
}

/** Null where there are more than `limit` ways. */
function explore(question: SilenceQuestion, limit: number, met: Set<SilentPath>): readonly Way[] | null {
  const ways: Way[] = [];
  let visits = 0;
  const visit = (rules: GroundRules, chosen: ReadonlyMap<SilentPath, number>, known: Judgements | null): boolean => {
    if (++visits > limit) return false;
    const judged = known ?? question.judgeWith(rules);
    const standing = resultOf(rules, judged);
    const next = askedFor(rules, judged, standing).find((path) => !chosen.has(path));
    if (next === undefined) {
      ways.push({ chosen, standing, print: printedText(rules, standing, judged.cards) });
      return true;
    }
    met.add(next);
    // These two change what is made of the judgements, and none of them.
    const stays = next === 'undetermined' || next === 'report.detail' ? judged : null;
    return valuesOf(next, rules, question.cards).every((filled, index) =>
      visit(filled, new Map([...chosen, [next, index]]), stays),
    );
  };
  return visit(question.rules, new Map(), null) ? ways : null;
}

/** The silences that these judgements hang on. */
function askedFor(rules: GroundRules, judged: Judgements, standing: Standing): readonly SilentPath[] {
  const found = new Set<SilentPath>();
  for (const { silent } of [...judged.persons, ...judged.cards]) for (const path of silent ?? []) found.add(path);
  if (rules.undetermined === null && standing.anyOpen) found.add('undetermined');
  if (rules.report.detail === null) found.add('report.detail');
  return [...found];
}

function differOnlyBy(path: SilentPath, a: Way, b: Way): boolean {
  const [mine, yours] = [a.chosen.get(path), b.chosen.get(path)];
  if (mine === undefined || yours === undefined || mine === yours) return false;
  return [...a.chosen].every(([other, value]) => other === path || (b.chosen.get(other) ?? value) === value);
}

/** Too many silences at once: each is varied alone. What two of them do together was not tried, so no silence met is let pass. */
function oneAtATime(question: SilenceQuestion): Silence {
  const { rules, judgeWith, cards } = question;
  const judged = judgeWith(rules);
  const met = askedFor(rules, judged, resultOf(rules, judged));
  const prints = (path: SilentPath): number => {
    const filled = valuesOf(path, rules, cards).map((each) => {
      const again = judgeWith(each);
      return printedText(each, resultOf(each, again), again.cards);
    });
    return new Set(filled).size;
  };
  const blocking = met.filter((path) => prints(path) > 1);
  return { met, blocking: blocking.length > 0 ? blocking : met, agreed: null, exhaustive: false };
}
