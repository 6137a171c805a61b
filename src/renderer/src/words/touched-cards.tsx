import type { TouchedCardView } from '#contract/rules-views.ts';
import type { Offer } from '#core/card/changed-offers.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CardStateChip } from './state-chip.tsx';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './touched-cards.module.css';

/** Decided cards of which the rules would say something else: what was decided stands until the neutral looks again. */
export function TouchedCards({ cards }: { readonly cards: readonly TouchedCardView[] }) {
  const { touched: say } = useWording(FIELD);
  const said = useSaid();
  return (
    <DataTable label={say.title} columns={[say.card, say.person, say.decided, say.now, say.would]}>
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
    </DataTable>
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
