import type { MatchReason } from '#core/match/match.ts';
import type { CandidateView, MatchView } from '#contract/match-views.ts';
import { PersonName } from '#renderer/ui/mask.tsx';
import { signed } from '#renderer/ui/written.ts';
import { fieldLabel } from './field-label.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './waterfall.module.css';

type WaterfallProps = {
  readonly candidate: CandidateView;
  /** The next likeliest, beside it; null where there is none. */
  readonly beside: CandidateView | null;
  readonly basis: MatchView['basis'];
};

/** Each reason with its weight in bits, for and against, in the order in which it was weighed; the sum is the log odds. */
export function Waterfall({ candidate, beside, basis }: WaterfallProps) {
  const say = useWording(REVIEW);
  const lines = linesOf(candidate, beside);
  const most = Math.max(1, ...lines.map(({ own }) => Math.abs(own?.weight ?? 0)));
  return (
    <>
      <table className={css.waterfall}>
        <caption className={css.spoken}>{say.match.caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2} data-first="">
              {say.match.bits}
            </th>
            <th scope="col">{say.match.thisPerson}</th>
            {beside === null ? null : (
              <th scope="col">
                <PersonName>{beside.displayName}</PersonName>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, own, other }) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field, say)}</th>
              <td className={css.bars}>{own === null ? null : <Reason reason={own} most={most} />}</td>
              <td data-number="">{own === null ? '' : signed(own.weight, 1)}</td>
              {beside === null ? null : <td data-number="">{other === null ? '' : signed(other.weight, 1)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say.match.inAll}</th>
            <td>{say.match.likely(candidate.probability)}</td>
            <td data-number="">{signed(sumOf(candidate.reasons), 1)}</td>
            {beside === null ? null : <td data-number="">{signed(sumOf(beside.reasons), 1)}</td>}
          </tr>
        </tfoot>
      </table>
      <p className={css.legend}>
        {say.match.legend}
        {basis === null ? null : (
          <small>{say.match.basis(basis.engine, <code>{basis.parametersSha256.slice(0, 12)}</code>, basis.listVersion)}</small>
        )}
      </p>
    </>
  );
}

function Reason({ reason: { level, weight, share }, most }: { readonly reason: MatchReason; readonly most: number }) {
  const say = useWording(REVIEW);
  const said = useSaid();
  return (
    <>
      <i data-against={weight < 0 ? '' : undefined} style={{ width: `${(Math.abs(weight) / most) * 40}%` }} />
      <small>{share === undefined ? said(level) : `${said(level)}; ${say.match.oneIn(share)}`}</small>
    </>
  );
}

type Line = { readonly field: string; readonly own: MatchReason | null; readonly other: MatchReason | null };

/** A line for each field that weighs with either of them. */
function linesOf(candidate: CandidateView, beside: CandidateView | null): readonly Line[] {
  const own = new Map(candidate.reasons.map((reason) => [reason.field, reason]));
  const others = new Map((beside?.reasons ?? []).map((reason) => [reason.field, reason]));
  return inOrder([...new Set([...own.keys(), ...others.keys()])]).map((field) => ({
    field,
    own: own.get(field) ?? null,
    other: others.get(field) ?? null,
  }));
}

/** What is taken off at the end stands at the end, with whichever of the two it stands. */
const LAST = ['reading', 'overlap', 'rivals', 'ceiling'];

function inOrder(fields: readonly string[]): readonly string[] {
  return fields.toSorted((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
}

function sumOf(reasons: readonly MatchReason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}
