/** The allowed values of each silent term, as rules in which it is agreed: what `silence.ts` tries. */
import type { CardFacts } from '../card/card.ts';
import { addDays, daysBetween, type LocalDate } from '../dates.ts';
import { unreachable } from '../result.ts';
import type { GroundRules, Treatment } from '../rules/ground-rules.ts';
import { foldUnionName } from '../rules/fold.ts';
import { clockOf } from '../rules/moments.ts';
import type { SilentPath } from '../rules/silent-terms.ts';

const TREATMENTS: readonly Treatment[] = ['count', 'question', 'not-counted'];
const DOUBTS = ['count', 'question'] as const;

/** Each entry is the rules with that one term filled in. Terms with one value, or without a part in a count, give one entry. */
export function valuesOf(path: SilentPath, rules: GroundRules, cards: readonly CardFacts[]): readonly GroundRules[] {
  const card = (change: Partial<GroundRules['card']>): GroundRules => ({ ...rules, card: { ...rules.card, ...change } });
  const list = (change: Partial<GroundRules['list']>): GroundRules => ({ ...rules, list: { ...rules.list, ...change } });
  const comparison = (change: Partial<GroundRules['signatureComparison']>): GroundRules => ({
    ...rules,
    signatureComparison: { ...rules.signatureComparison, ...change },
  });
  const { formula, revocation } = rules;
  switch (path) {
    case 'cardWindow':
      return [...windows(rules), ...windowsAround(rules, cards)];
    case 'card.undated':
      return TREATMENTS.map((undated) => card({ undated }));
    case 'card.altered':
      return TREATMENTS.map((altered) => card({ altered }));
    case 'card.sharedSheet':
      return TREATMENTS.map((sharedSheet) => card({ sharedSheet }));
    case 'card.dualPurpose':
      return TREATMENTS.map((dualPurpose) => card({ dualPurpose }));
    case 'electronic.typedSignature':
      return TREATMENTS.map((typedSignature) => ({ ...rules, electronic: { ...rules.electronic, typedSignature } }));
    case 'signatureComparison.noExemplar':
      return DOUBTS.map((noExemplar) => comparison({ noExemplar }));
    case 'signatureComparison.inconclusive':
      return DOUBTS.map((inconclusive) => comparison({ inconclusive }));
    case 'duplicates':
      return [{ ...rules, duplicates: 'earliest' }];
    case 'dualCards':
      return (['neither', 'both', 'latest', 'ask'] as const).map((dualCards) => ({ ...rules, dualCards }));
    case 'revocation':
      return revocations(rules);
    case 'revocation.deadline':
      return revocation === null ? [rules] : deadlines(rules, revocation, cards);
    case 'revocation.signedAgain':
      return revocation === null
        ? [rules]
        : (['latest-act', 'revocation-stands'] as const).map((signedAgain) => ({
            ...rules,
            revocation: { ...revocation, signedAgain },
          }));
    case 'channels.conflict':
      // `block` decides nothing: it says what silence says, that the conflict must be ruled on.
      return (['latest-act', 'card-stands'] as const).map((conflict) => ({
        ...rules,
        channels: { ...rules.channels, conflict },
      }));
    case 'list.departuresAfter':
      return (['keep', 'remove'] as const).map((departuresAfter) => list({ departuresAfter }));
    case 'list.hiresAfter':
      return (['ignore', 'add'] as const).map((hiresAfter) => list({ hiresAfter }));
    case 'list.amendment':
      return [list({ amendment: 'joint-or-ruling' })];
    case 'formula.scope':
      return formula === null
        ? [rules]
        : (['all-signatories', 'per-employer'] as const).map((scope) => ({ ...rules, formula: { ...formula, scope } }));
    case 'formula.inWindow':
      return formula === null
        ? [rules]
        : (['any-day', 'start', 'end'] as const).map((inWindow) => ({ ...rules, formula: { ...formula, inWindow } }));
    case 'undetermined':
      return (['certify-if-not-determinative', 'hold'] as const).map((undetermined) => ({ ...rules, undetermined }));
    case 'report.detail':
      return (['majority-only', 'totals', 'totals-with-reasons'] as const).map((detail) => ({
        ...rules,
        report: { ...rules.report, detail },
      }));
    default:
      return unreachable(path);
  }
}

/**
 * The parties might agree any window. Between the two ends, one that admits every card and one that admits none, fewer
 * cards only ever count less: if the ends agree, all windows do, but for those that leave out a rival card alone.
 */
function windows(rules: GroundRules): readonly GroundRules[] {
  return [END_OF_TIME, START_OF_TIME].map((latest) => windowOf(rules, { length: 12 * 900, unit: 'months' }, latest));
}

/** A rival card speaks in the window only, so a narrower window may admit more: those that begin after one, or end before it. */
function windowsAround(rules: GroundRules, cards: readonly CardFacts[]): readonly GroundRules[] {
  const clock = clockOf(rules.timeZone);
  const others = new Set(rules.unit.otherUnions.map(foldUnionName));
  const days = cards
    .filter(({ kind, unionName }) => kind === 'rival-card' || others.has(foldUnionName(unionName ?? '')))
    .map(({ signedOn }) => clock(signedOn ?? '')?.day ?? null)
    .filter((day) => day !== null)
    .toSorted();
  return sampled([...new Set(days)]).flatMap((day) => {
    const { anchor, dates } = anchored(rules);
    const anchorDay = clock(dates[anchor] ?? '')?.day ?? END_OF_TIME;
    const length = Math.max(0, daysBetween(addDays(day, 1), anchorDay));
    return [
      windowOf(rules, { length, unit: 'days' }, END_OF_TIME),
      windowOf(rules, { length: 12 * 900, unit: 'months' }, addDays(day, -1)),
    ];
  });
}

function windowOf(
  rules: GroundRules,
  back: Pick<NonNullable<GroundRules['cardWindow']>, 'length' | 'unit'>,
  latest: LocalDate,
): GroundRules {
  const { anchor, dates } = anchored(rules);
  const cardWindow = { ...back, anchor, firstIncluded: true, lastIncluded: true, lateCards: null, latest } as const;
  return { ...rules, dates, cardWindow };
}

function anchored({ dates }: GroundRules) {
  const anchor = (['cardsReceived', 'count', 'filing', 'demand'] as const).find((name) => dates[name] !== null) ?? 'demand';
  return { anchor, dates: { ...dates, demand: dates.demand ?? END_OF_TIME } };
}

const START_OF_TIME = '0001-01-01' as LocalDate;
const END_OF_TIME = '9999-12-31' as LocalDate;

function revocations(rules: GroundRules): readonly GroundRules[] {
  const common = { disclosed: 'none', deadline: null, signedAgain: null } as const;
  return [
    { ...rules, revocation: { ...common, allowed: false, form: 'any-writing' } },
    { ...rules, revocation: { ...common, allowed: true, form: 'any-writing' } },
    { ...rules, revocation: { ...common, allowed: true, form: 'signed-individual' } },
  ];
}

/** A deadline may be any day. Only those on which a revocation arrived, and one before all of them, can tell the ways apart. */
function deadlines(
  rules: GroundRules,
  revocation: NonNullable<GroundRules['revocation']>,
  cards: readonly CardFacts[],
): readonly GroundRules[] {
  const clock = clockOf(rules.timeZone);
  const arrived = cards
    .filter(({ kind }) => kind === 'revocation')
    .map(({ receivedOn, signedOn }) => clock(receivedOn ?? signedOn ?? '')?.day ?? null)
    .filter((day) => day !== null)
    .toSorted();
  const [first] = arrived;
  const days = [...(first === undefined ? [] : [addDays(first, -1)]), ...new Set(arrived)];
  const named = (['filing', 'count'] as const).filter((name) => rules.dates[name] !== null);
  return [...named, ...sampled(days)].map((deadline) => ({ ...rules, revocation: { ...revocation, deadline } }));
}

/** The first days and the last. */
function sampled(days: readonly LocalDate[]): readonly LocalDate[] {
  return days.length <= DAYS_TRIED ? days : [...days.slice(0, DAYS_TRIED - 1), ...days.slice(-1)];
}

const DAYS_TRIED = 12;
