import type { MatchReason } from '#core/match/match.ts';
import { signed } from '#renderer/ui/written.ts';
import { fieldLabel } from './wording.ts';
import css from './review.module.css';

/** Each reason with its weight in bits, for and against, in the order in which it was weighed. */
export function Waterfall({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const most = Math.max(1, ...reasons.map(({ weight }) => Math.abs(weight)));
  return (
    <table className={css.waterfall}>
      <caption className={css.spoken}>Reasons, with their weight for (+) and against (−)</caption>
      <tbody>
        {reasons.map(({ field, level, weight }) => (
          <tr key={`${field} ${level}`}>
            <th scope="row">{fieldLabel(field)}</th>
            <td className={css.bars}>
              <i data-against={weight < 0 ? '' : undefined} style={{ width: `${(Math.abs(weight) / most) * 58}%` }} />
              <small>{level}</small>
            </td>
            <td data-number="">{signed(weight, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
