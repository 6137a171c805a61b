/**
 * How a page lies over a known form: the form's printed lines are found again among the lines read on the page, most of them must
 * agree on one way of laying the form, and what agrees is taken away before the next card of the same sheet is looked for.
 */
import { similarity } from '../reading/edit-distance.ts';
import { lettersOnly } from '../reading/fold.ts';
import type { CardForm, FormAnchor } from './card-form.ts';
import { homographyOf, mapped, similarityOf, type Homography, type Point, type PointPair } from './homography.ts';

/** A line of the page as read. */
export type PageAnchor = FormAnchor;

export type Registration = {
  readonly lay: Homography;
  /** Printed lines of the form that were found again, and how many it has. */
  readonly matched: number;
  readonly anchors: number;
  /** Median distance of the line ends from where they should lie, in pixels of the page. */
  readonly residual: number;
  /** The page's lines that are the form's own print, by their place in what was given. */
  readonly lines: readonly number[];
};

const ALIKE = 0.72;
const LEAST_LETTERS = 4;
/** In shares of the form's diagonal as it lies on the page. */
const NEAR = 0.014;
const LEAST_MATCHED = 3;
const LEAST_SHARE = 0.34;
const MOST_HYPOTHESES = 2_500;

type Match = { readonly anchor: number; readonly line: number; readonly ends: readonly [PointPair, PointPair] };

/** Every card of this form on the page, best first; none where too little of it is found. `most`: how many there can be. */
export function registerForm(form: CardForm, page: readonly PageAnchor[], most = 12): readonly Registration[] {
  let matches = matchesOf(form, page);
  const found: Registration[] = [];
  while (found.length < most) {
    const best = bestLay(form, matches);
    if (best === null) break;
    found.push(best);
    const used = new Set(best.lines);
    matches = matches.filter(({ line }) => !used.has(line));
  }
  return found;
}

function matchesOf({ anchors }: CardForm, page: readonly PageAnchor[]): readonly Match[] {
  const letters = page.map(({ text }) => lettersOnly(text));
  return anchors.flatMap((anchor, index) => {
    const own = lettersOnly(anchor.text);
    if (own.length < LEAST_LETTERS) return [];
    return page.flatMap((line, at): readonly Match[] => {
      const other = letters[at] ?? '';
      if (Math.abs(other.length - own.length) > own.length * (1 - ALIKE) || similarity(own, other) < ALIKE) return [];
      return [{ anchor: index, line: at, ends: endsOf(anchor, line) }];
    });
  });
}

function endsOf(anchor: FormAnchor, line: PageAnchor): readonly [PointPair, PointPair] {
  return [
    { from: left(anchor), to: left(line) },
    { from: right(anchor), to: right(line) },
  ];
}

const left = ({ x, y, height }: FormAnchor): Point => ({ x, y: y + height / 2 });
const right = ({ x, y, width, height }: FormAnchor): Point => ({ x: x + width, y: y + height / 2 });

function bestLay(form: CardForm, matches: readonly Match[]): Registration | null {
  let best: readonly Match[] = [];
  let tried = 0;
  for (let one = 0; one < matches.length; one += 1) {
    for (let other = one; other < matches.length && tried < MOST_HYPOTHESES; other += 1) {
      const [a, b] = [matches[one], matches[other]];
      if (a === undefined || b === undefined) continue;
      if (a !== b && (a.anchor === b.anchor || a.line === b.line)) continue;
      tried += 1;
      const lay = similarityOf(a === b ? a.ends : [...a.ends, ...b.ends]);
      if (lay === null || !isSound(lay)) continue;
      const agreeing = agreeingWith(form, lay, matches);
      if (agreeing.length > best.length) best = agreeing;
    }
  }
  const usable = form.anchors.filter(({ text }) => lettersOnly(text).length >= LEAST_LETTERS).length;
  if (best.length < Math.max(LEAST_MATCHED, usable * LEAST_SHARE)) return null;
  return fitted(form, best, usable);
}

/** Neither mirrored nor shrunk to a speck. */
function isSound([a, b, , d, e]: Homography): boolean {
  const area = a * e - b * d;
  return area > 0.01 && area < 100;
}

function agreeingWith(form: CardForm, lay: Homography, matches: readonly Match[]): readonly Match[] {
  const near = NEAR * diagonalOf(form, lay);
  const byAnchor = new Map<number, { readonly match: Match; readonly away: number }>();
  for (const match of matches) {
    const away = distance(lay, match);
    if (away > near) continue;
    const known = byAnchor.get(match.anchor);
    if (known === undefined || away < known.away) byAnchor.set(match.anchor, { match, away });
  }
  return [...byAnchor.values()].map(({ match }) => match);
}

function diagonalOf({ width, height }: CardForm, lay: Homography): number {
  const [from, to] = [mapped(lay, { x: 0, y: 0 }), mapped(lay, { x: width, y: height })];
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** Of the worse end. */
function distance(lay: Homography, { ends }: Match): number {
  return Math.max(
    ...ends.map(({ from, to }) => {
      const at = mapped(lay, from);
      return Math.hypot(at.x - to.x, at.y - to.y);
    }),
  );
}

function fitted(form: CardForm, agreed: readonly Match[], usable: number): Registration | null {
  const pairs = agreed.flatMap(({ ends }) => ends);
  const lay = homographyOf(pairs) ?? similarityOf(pairs);
  if (lay === null) return null;
  const away = pairs
    .map(({ from, to }) => {
      const at = mapped(lay, from);
      return Math.hypot(at.x - to.x, at.y - to.y);
    })
    .toSorted((a, b) => a - b);
  const residual = away[Math.floor(away.length / 2)] ?? 0;
  const lines = agreed.map(({ line }) => line);
  return { lay, matched: agreed.length, anchors: usable, residual: Math.round(residual * 10) / 10, lines };
}

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a box of the form lies on the page: the level rectangle around its four corners. */
export function placeOn(lay: Homography, { x, y, width, height }: Place): Place {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map((corner) => mapped(lay, corner));
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
