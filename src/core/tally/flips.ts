/**
 * The smallest sets of open disputes whose rulings could turn the outcome, taking as given that every other open dispute
 * goes against the union (`formats.md` 4, Flips).
 *
 * One dispute changes the margin by one of three amounts: a questioned card counted, +q; a challenged signer admitted,
 * +(q-p); a challenged non-signer excluded, +p. So the search is over how many of each, not over sets: exact, and as quick
 * for 500 disputes as for five. A challenged person with a questioned card offers either +q (the card) or +p (the person),
 * and both together no more than the card alone.
 */
import type { CardId, PersonId } from '../ids.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { supportOf, type Standings } from './count-standings.ts';
import type { OpenDisputeRef } from './tally.ts';
import { marginOf, reaches } from './threshold.ts';

export type Flips = {
  /** How many disputes the smallest sets hold; 0 where no set turns the outcome. */
  readonly size: number;
  /** How many such sets there are, in decimal digits: the number may be beyond any machine integer. */
  readonly inAll: string;
  /** At most `FLIPS_LISTED` of them. */
  readonly listed: readonly (readonly OpenDisputeRef[])[];
};

export const FLIPS_LISTED = 100;

const NONE: Flips = { size: 0, inAll: '0', listed: [] };

export function flips({ rules, persons, cards }: Standings): Flips {
  const open = openDisputes({ rules, persons, cards });
  const { counted, list } = open.worst;
  if (reaches(rules.threshold, counted, list)) return NONE;
  const shapes = smallestShapes(open, rules.threshold);
  const [first] = shapes;
  if (first === undefined) return NONE;
  const choose = binomials();
  const inAll = shapes.reduce((sum, shape) => sum + setsOf(shape, open, choose), 0n);
  return { size: first.cards + first.admitted + first.excluded, inAll: inAll.toString(), listed: listSets(shapes, open) };
}

export type OpenDisputes = {
  /** Undisputed people whose card is questioned: the card. */
  readonly questioned: readonly CardId[];
  /** Challenged people with a questioned card. */
  readonly both: readonly { readonly personId: PersonId; readonly cardId: CardId }[];
  readonly signers: readonly PersonId[];
  readonly others: readonly PersonId[];
  /** Every open dispute against the union. */
  readonly worst: { readonly counted: number; readonly list: number };
};

export function openDisputes({ persons, cards }: Standings): OpenDisputes {
  const support = supportOf(cards);
  const questionedCard = new Map<PersonId, CardId>();
  for (const card of cards) {
    if (card.state === 'questioned' && card.personId !== null && !questionedCard.has(card.personId)) {
      questionedCard.set(card.personId, card.cardId);
    }
  }
  const questioned: CardId[] = [];
  const both: { personId: PersonId; cardId: CardId }[] = [];
  const signers: PersonId[] = [];
  const others: PersonId[] = [];
  let [eligible, counted] = [0, 0];
  for (const { personId, state } of persons) {
    if (state === 'excluded') continue;
    const how = support.get(personId) ?? 'none';
    const cardId = questionedCard.get(personId);
    if (state === 'eligible') {
      eligible++;
      if (how === 'counted') counted++;
      else if (how === 'questioned' && cardId !== undefined) questioned.push(cardId);
    } else if (how === 'counted') signers.push(personId);
    else if (how === 'questioned' && cardId !== undefined) both.push({ personId, cardId });
    else others.push(personId);
  }
  return { questioned, both, signers, others, worst: { counted, list: eligible + others.length + both.length } };
}

/** `cards` ruled counted, `admitted` signers ruled eligible, `excluded` others ruled excluded. */
type Shape = { readonly cards: number; readonly admitted: number; readonly excluded: number };

function smallestShapes(open: OpenDisputes, threshold: GroundRules['threshold']): readonly Shape[] {
  const most = open.questioned.length + open.both.length + open.signers.length + open.others.length;
  const { counted, list } = open.worst;
  const turns = ({ cards, admitted, excluded }: Shape): boolean =>
    reaches(threshold, counted + cards + admitted, list + admitted - excluded);
  for (let size = 1; size <= most; size++) {
    // The greatest swings together bound every set of this size: most sizes need no search. Cards swing most, so whoever is in
    // `both` has given her card before anybody is admitted or excluded.
    if (marginOf(threshold, counted, list) + greatestSwing(size, open, threshold) < 0) continue;
    const found = shapesOf(size, open).filter(turns);
    if (found.length > 0) return found;
  }
  return [];
}

function greatestSwing(size: number, open: OpenDisputes, { numerator, denominator }: GroundRules['threshold']): number {
  const cards = Math.min(size, open.questioned.length + open.both.length);
  const people = [
    { count: open.signers.length, swing: denominator - numerator },
    { count: open.others.length, swing: numerator },
  ].toSorted((a, b) => b.swing - a.swing);
  let [left, total] = [size - cards, cards * denominator];
  for (const { count, swing } of people) {
    total += Math.min(left, count) * swing;
    left -= Math.min(left, count);
  }
  return total;
}

function shapesOf(size: number, open: OpenDisputes): readonly Shape[] {
  const shapes: Shape[] = [];
  const [cardsMost, signers] = [open.questioned.length + open.both.length, open.signers.length];
  for (let cards = Math.min(size, cardsMost); cards >= 0; cards--) {
    for (let admitted = Math.min(size - cards, signers); admitted >= 0; admitted--) {
      const excluded = size - cards - admitted;
      const fromBoth = Math.max(0, excluded - open.others.length);
      const bothForCards = Math.max(0, cards - open.questioned.length);
      if (fromBoth + bothForCards <= open.both.length) shapes.push({ cards, admitted, excluded });
    }
  }
  return shapes;
}

/** Cards from `both` leave fewer people of `both` to exclude; the rest of the choice is free (Vandermonde). */
function setsOf({ cards, admitted, excluded }: Shape, open: OpenDisputes, choose: Choose): bigint {
  let ways = 0n;
  const least = Math.max(0, cards - open.questioned.length);
  for (let fromBoth = least; fromBoth <= Math.min(cards, open.both.length); fromBoth++) {
    const chosen = choose(open.both.length, fromBoth) * choose(open.questioned.length, cards - fromBoth);
    ways += chosen * choose(open.both.length - fromBoth + open.others.length, excluded);
  }
  return ways * choose(open.signers.length, admitted);
}

type Choose = (from: number, count: number) => bigint;

/** Binomials that remember: the shapes of one search ask for the same ones over and over. */
function binomials(): Choose {
  const known = new Map<string, bigint>();
  return (from, count) => {
    if (count < 0 || count > from) return 0n;
    const few = Math.min(count, from - count);
    const key = `${from} ${few}`;
    let ways = known.get(key);
    if (ways === undefined) {
      ways = 1n;
      for (let at = 1; at <= few; at++) ways = (ways * BigInt(from - few + at)) / BigInt(at);
      known.set(key, ways);
    }
    return ways;
  };
}

function listSets(shapes: readonly Shape[], open: OpenDisputes): readonly (readonly OpenDisputeRef[])[] {
  const listed: OpenDisputeRef[][] = [];
  for (const shape of shapes) {
    for (const set of setsOfShape(shape, open)) {
      if (listed.length >= FLIPS_LISTED) return listed;
      listed.push([...set]);
    }
  }
  return listed;
}

/** `fromBoth` is bounded first, so that no choice of cards ever leaves too few people to exclude: nothing is tried in vain. */
function* setsOfShape(shape: Shape, open: OpenDisputes): Generator<readonly OpenDisputeRef[]> {
  const { cards, admitted, excluded } = shape;
  const mostFromBoth = open.both.length - Math.max(0, excluded - open.others.length);
  for (let fromBoth = Math.max(0, cards - open.questioned.length); fromBoth <= Math.min(cards, mostFromBoth); fromBoth++) {
    for (const plain of subsets(open.questioned, cards - fromBoth)) {
      for (const twice of subsets(open.both, fromBoth)) {
        const taken = new Set(twice.map(({ personId }) => personId));
        const free = [...open.others, ...open.both.flatMap(({ personId }) => (taken.has(personId) ? [] : [personId]))];
        const counted = [...plain, ...twice.map(({ cardId }) => cardId)].map((id) => `card:${id}` as const);
        for (const signers of subsets(open.signers, admitted)) {
          for (const out of subsets(free, excluded)) {
            yield [...counted, ...[...signers, ...out].map((id) => `person:${id}` as const)];
          }
        }
      }
    }
  }
}

/** In lexicographic order, made one at a time: there may be more than could ever be listed. */
function* subsets<T>(from: readonly T[], size: number): Generator<readonly T[]> {
  const at = Array.from({ length: size }, (_, index) => index);
  if (size > from.length) return;
  for (;;) {
    yield at.flatMap((index) => from.slice(index, index + 1));
    let moving = size - 1;
    while (moving >= 0 && at[moving] === from.length - size + moving) moving--;
    if (moving < 0) return;
    at[moving] = (at[moving] ?? 0) + 1;
    for (let next = moving + 1; next < size; next++) at[next] = (at[next - 1] ?? 0) + 1;
  }
}
