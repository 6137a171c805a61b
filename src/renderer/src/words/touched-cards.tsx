import type { TouchedCardView } from '#contract/rules-views.ts';
import type { Offer } from '#core/card/changed-offers.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { CardStateChip } from './state-chip.tsx';
import css from './touched-cards.module.css';
import table from '#renderer/ui/data-table.module.css';

/** Decided cards of which the rules would say something else: what was decided stands until the neutral looks again. */
export function TouchedCards({ cards }: { readonly cards: readonly TouchedCardView[] }) {
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label="Decided cards that this touches">
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">Person</th>
            <th scope="col">Decided</th>
            <th scope="col">The rules say now</th>
            <th scope="col">They would say</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ cardId, personName, decided, before, after, why, inDispute }) => (
            <tr key={cardId}>
              <th scope="row" className={css.card}>
                {cardId}
              </th>
              <td>{personName === null ? 'not on the list' : <Private>{personName}</Private>}</td>
              <td>
                <CardStateChip state={decided} />
                {inDispute ? <small> by its ruling, which stands</small> : null}
              </td>
              <td>
                <Offered offer={before} />
              </td>
              <td>
                <Offered offer={after} />
                {why.length === 0 ? null : <small> {why.join(' ')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Offered({ offer }: { readonly offer: Offer }) {
  return (
    <>
      <CardStateChip state={offer.state} />
      {offer.codes.length === 0 ? null : <code> {offer.codes.join(' ')}</code>}
    </>
  );
}
