import type { TouchedCardView } from '#contract/rules-views.ts';
import type { Offer } from '#core/card/changed-offers.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CardStateChip } from './state-chip.tsx';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './touched-cards.module.css';
import table from '#renderer/ui/data-table.module.css';

/** Decided cards of which the rules would say something else: what was decided stands until the neutral looks again. */
export function TouchedCards({ cards }: { readonly cards: readonly TouchedCardView[] }) {
  const { touched: say } = useWording(FIELD);
  const said = useSaid();
  return (
    <div className={table.scroll}>
      <table className={table.table} aria-label={say.title}>
        <thead>
          <tr>
            <th scope="col">{say.card}</th>
            <th scope="col">{say.person}</th>
            <th scope="col">{say.decided}</th>
            <th scope="col">{say.now}</th>
            <th scope="col">{say.would}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ cardId, personName, decided, before, after, why, inDispute }) => (
            <tr key={cardId}>
              <th scope="row" className={css.card}>
                {cardId}
              </th>
              <td>{personName === null ? say.notListed : <Private>{personName}</Private>}</td>
              <td>
                <CardStateChip state={decided} />
                {inDispute ? <small> {say.byRuling}</small> : null}
              </td>
              <td>
                <Offered offer={before} />
              </td>
              <td>
                <Offered offer={after} />
                {why.length === 0 ? null : <small> {why.map(said).join(' ')}</small>}
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
