/**
 * Which figures may be printed (`formats.md` 4 "Small numbers", `card-check-practice.md` 9). A reader has every printed
 * figure, the list, and earlier versions: so a cell is also withheld where the others would give it away by subtraction.
 */
import type { ReasonCode } from '../card/reason-codes.ts';
import { REASON_CODES } from '../card/reason-codes.ts';
import type { Tally } from '../tally/tally.ts';
import type { CertifiedFacts, PrintedCount, PrintedFigures, PrintedReason, Withholding } from './facts.ts';
import type { CertificationInput } from './input.ts';

export type Disclosed =
  | { readonly figures: PrintedFigures; readonly withheld: null }
  | { readonly figures: null; readonly withheld: Withholding; readonly because: Because };

/** For the neutral's eyes: the page says only `withheld`. */
export type Because = 'rules' | 'small-numbers' | 'earlier-version' | 'other-unit' | 'no-result';

export function discloseFigures(input: CertificationInput): Disclosed {
  if (input.outcome.kind === 'no-result') return withheld('no-result');
  const { detail, suppressBelow } = input.rules.report;
  if (detail === null || detail === 'majority-only') return withheld('rules');
  if (tooFewEitherWay(input.tally, suppressBelow)) return withheld('small-numbers');
  if (input.otherUnits.some((unit) => tooFewEitherWay(unit, suppressBelow))) return withheld('other-unit');
  const figures = printedFigures(input, detail === 'totals-with-reasons');
  if (input.earlier.some((facts) => differsByFew(figures, facts, suppressBelow))) return withheld('earlier-version');
  return { figures, withheld: null };
}

function withheld(because: Because): Disclosed {
  const printed = because === 'rules' || because === 'no-result' ? because : 'protection';
  return { figures: null, withheld: printed, because };
}

/** Nearly nobody or nearly everybody signed: then the total itself names people. */
export function tooFewEitherWay(tally: Pick<Tally, 'counted' | 'eligible'>, limit: number): boolean {
  return tally.counted < limit || tally.eligible - tally.counted < limit;
}

function printedFigures(input: CertificationInput, withReasons: boolean): PrintedFigures {
  const { tally, rules } = input;
  const limit = rules.report.suppressBelow;
  const reasons = withReasons ? printedReasons(tally, limit, rules.revocation?.disclosed === 'number') : null;
  const questioned = printedCount(tally.questioned, limit);
  const figures = {
    people: tally.people,
    excluded: tally.excluded,
    challenged: tally.challenged,
    eligible: tally.eligible,
    required: tally.required,
    counted: tally.counted,
    questioned,
    reasons,
    revocationsInTime:
      rules.revocation?.disclosed === 'number' && tally.revocationsInTime >= limit ? tally.revocationsInTime : null,
  };
  return { ...figures, delivered: deliveredIfSafe(input, figures) };
}

function printedCount(value: number, limit: number): PrintedCount {
  return value === 0 || value >= limit ? { kind: 'exact', value } : { kind: 'fewer-than', limit };
}

/**
 * The total delivered is printed only where what remains after subtracting the printed cells tells nothing: no person is
 * challenged (else it would tell how many of them signed), and the rest is nothing or not small.
 */
function deliveredIfSafe(input: CertificationInput, printed: Omit<PrintedFigures, 'delivered'>): number | null {
  if (printed.challenged > 0) return null;
  const delivered = input.batches.reduce((sum, batch) => sum + batch.documents, 0);
  const notCounted = (printed.reasons ?? []).reduce((sum, reason) => sum + reason.documents, 0);
  const questioned = printed.questioned.kind === 'exact' ? printed.questioned.value : 0;
  const rest = delivered - printed.counted - questioned - notCounted;
  return rest === 0 || rest >= input.rules.report.suppressBelow ? delivered : null;
}

const REVOKED: ReasonCode = 'R01';

/**
 * Documents not counted, by primary code. Reasons below the limit are put together, and where they are still too few the
 * smallest printed reason joins them. Reasons that lie in the person (P02-P11) are always put together: the parties know
 * who is excluded, and a number there would tell how many of those signed.
 */
export function printedReasons(
  tally: Pick<Tally, 'cards'>,
  limit: number,
  revocationsDisclosed: boolean,
): readonly PrintedReason[] {
  const byCode = new Map<ReasonCode, number>();
  let together = 0;
  for (const card of tally.cards) {
    if (!isNotCounted(card)) continue;
    const code = card.primary;
    if (code === null || isPersonal(code) || (code === REVOKED && !revocationsDisclosed)) together += 1;
    else byCode.set(code, (byCode.get(code) ?? 0) + 1);
  }
  const shown: { code: ReasonCode; documents: number }[] = [];
  for (const [code, documents] of byCode) {
    if (documents < limit) together += documents;
    else shown.push({ code, documents });
  }
  shown.sort((a, b) => b.documents - a.documents || REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code));
  while (together > 0 && together < limit && shown.length > 0) together += shown.pop()?.documents ?? 0;
  shown.sort((a, b) => REASON_CODES.indexOf(a.code) - REASON_CODES.indexOf(b.code));
  return together >= limit ? [...shown, { code: 'other', documents: together }] : shown;
}

function isNotCounted(card: Tally['cards'][number]): boolean {
  const isCard = card.kind === 'card' || card.kind === 'portal-yes';
  return isCard && (card.state === 'not-counted' || card.state === 'superseded' || card.state === 'unmatched');
}

function isPersonal(code: ReasonCode): boolean {
  return code.startsWith('P') && code !== 'P01';
}

/** Two versions a step apart tell what became of one card: Allied Acoustics in reverse. */
function differsByFew(figures: PrintedFigures, earlier: CertifiedFacts, limit: number): boolean {
  const before = earlier.figures;
  if (before === null) return false;
  if (tellsOfThoseBetween(figures, before, limit)) return true;
  const pairs: readonly (readonly [number | null, number | null])[] = [
    [figures.counted, before.counted],
    [figures.delivered, before.delivered],
    [exact(figures.questioned), exact(before.questioned)],
    [figures.revocationsInTime, before.revocationsInTime],
  ];
  return pairs.some(([now, then]) => now !== null && then !== null && now !== then && Math.abs(now - then) < limit);
}

/**
 * The readers know who came onto the list, or left it, between two versions. Of those few the difference of the totals is a
 * count of its own: nearly nobody or nearly everybody of them signed, though not one figure is small (an unchanged total says
 * that nobody did).
 */
function tellsOfThoseBetween(now: PrintedFigures, then: PrintedFigures, limit: number): boolean {
  const people = now.eligible - then.eligible;
  if (people === 0) return false;
  const signed = (now.counted - then.counted) * Math.sign(people);
  return tooFewEitherWay({ counted: signed, eligible: Math.abs(people) }, limit);
}

const exact = (count: PrintedCount): number | null => (count.kind === 'exact' ? count.value : null);
