import type { DisputeView } from '#contract/docket-views.ts';
import type { Place } from '#renderer/place.ts';
import { useFactsWords } from '#renderer/screens/review/facts-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName, Private, useMasked } from '#renderer/ui/mask.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { CardStateChip, PersonStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './disputes.module.css';

/** The facts of both things, and the presumption in force. */
export function OnTheList({ dispute, onGo }: { readonly dispute: DisputeView; readonly onGo: (place: Place) => void }) {
  const say = useWording(DISPUTES);
  const words = useFactsWords();
  const { controls } = useWording(DESK);
  const { codes } = useWording(FIELD);
  const written = useWording(WRITTEN);
  const masked = useMasked();
  const { person, card, presumption } = dispute;
  if (person === null && card === null && presumption === null) return null;
  return (
    <Sheet title={person === null ? say.onList.theCard : say.onList.onList}>
      <Facts>
        {person === null ? null : (
          <>
            <Fact term={say.onList.person}>
              <PersonName>{person.displayName}</PersonName> <PersonStateChip state={person.state} />
            </Fact>
            <Fact term={say.onList.rows}>
              {/* The employer wrote the list: a row tells it who this is. */}
              <Private>
                {controls.rows(person.rows)}
                {person.title === null ? '' : `, ${person.title}`}
                {person.employer === null ? '' : `, ${person.employer}`}
              </Private>
            </Fact>
            {(masked ? [] : person.engagements.slice(0, 4)).map(({ row, startedOn, endedOn, job }) => (
              <Fact key={row} term={say.onList.row(row)}>
                {say.onList.from(startedOn === null ? null : written.date(startedOn))}
                {endedOn === null ? '' : ` ${say.onList.to(written.date(endedOn))}`}
                {job === null ? '' : `, ${job}`}
              </Fact>
            ))}
          </>
        )}
        {card === null ? null : (
          <>
            <Fact term={say.onList.nameOnCard}>
              <Private>{words.name(card.facts.name)}</Private>
            </Fact>
            <Fact term={say.onList.signed}>{words.signed(card.facts.signedOn)}</Fact>
            <Fact term={say.onList.unionOnCard}>{card.facts.unionName ?? say.onList.notRead}</Fact>
            {card.offer.codes.map(({ code, why }) => (
              <Fact key={code} term={code}>
                {codes[code].label}. <Said>{why}</Said>
              </Fact>
            ))}
          </>
        )}
        {presumption === null ? null : <Fact term={say.comparing.presumption}>{presumption}</Fact>}
        {person === null ? null : (
          <Fact term={say.onList.cards}>
            {person.cards.length === 0
              ? say.onList.none
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
          <summary>{say.onList.worked}</summary>
          <ol>
            {person.working.map((line) => (
              <li key={line}>
                <Said>{line}</Said>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Sheet>
  );
}
