import type { DisputeView } from '#contract/docket-views.ts';
import type { Place } from '#renderer/place.ts';
import { useFactsWords } from '#renderer/screens/review/facts-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName, Private, rowsInWords, useMasked } from '#renderer/ui/mask.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { readableDate } from '#renderer/ui/written.ts';
import { CardStateChip, PersonStateChip } from '#renderer/words/state-chip.tsx';
import css from './disputes.module.css';

/** The facts of both things, and the presumption in force. */
export function OnTheList({ dispute, onGo }: { readonly dispute: DisputeView; readonly onGo: (place: Place) => void }) {
  const words = useFactsWords();
  const masked = useMasked();
  const { person, card, presumption } = dispute;
  if (person === null && card === null && presumption === null) return null;
  return (
    <Sheet title={person === null ? 'The card' : 'On the list'}>
      <Facts>
        {person === null ? null : (
          <>
            <Fact term="Person">
              <PersonName>{person.displayName}</PersonName> <PersonStateChip state={person.state} />
            </Fact>
            <Fact term="Rows">
              {/* The employer wrote the list: a row tells it who this is. */}
              <Private>
                {rowsInWords(person.rows)}
                {person.title === null ? '' : `, ${person.title}`}
                {person.employer === null ? '' : `, ${person.employer}`}
              </Private>
            </Fact>
            {(masked ? [] : person.engagements.slice(0, 4)).map(({ row, startedOn, endedOn, job }) => (
              <Fact key={row} term={`Row ${row}`}>
                {startedOn === null ? 'start not stated' : `from ${readableDate(startedOn)}`}
                {endedOn === null ? '' : ` to ${readableDate(endedOn)}`}
                {job === null ? '' : `, ${job}`}
              </Fact>
            ))}
          </>
        )}
        {card === null ? null : (
          <>
            <Fact term="Name on card">
              <Private>{words.name(card.facts.name)}</Private>
            </Fact>
            <Fact term="Signed">{words.signed(card.facts.signedOn)}</Fact>
            <Fact term="Union on card">{card.facts.unionName ?? 'not read'}</Fact>
            {card.offer.codes.map(({ code, label, why }) => (
              <Fact key={code} term={code}>
                {label}. {why}
              </Fact>
            ))}
          </>
        )}
        {presumption === null ? null : <Fact term="Presumption">{presumption}</Fact>}
        {person === null ? null : (
          <Fact term="Cards">
            {person.cards.length === 0
              ? 'none'
              : person.cards.map(({ cardId, state }) => (
                  <span key={cardId} className={css.card}>
                    <Button size="small" tone="quiet" onPress={() => onGo({ station: 'review', cardId })}>
                      {cardId}
                    </Button>
                    <CardStateChip state={state} />
                  </span>
                ))}
          </Fact>
        )}
      </Facts>
      {person === null || masked || person.working.length === 0 ? null : (
        <details className={css.working}>
          <summary>Eligibility, worked</summary>
          <ol>
            {person.working.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </Sheet>
  );
}
