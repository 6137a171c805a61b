import type { ReviewCardView } from '#contract/review-views.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { useFactsWords } from './facts-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './card-viewer.module.css';

/** An entry of a register has no image: its data stand where the card would. */
export function RegisterEntry({ card }: { readonly card: ReviewCardView }) {
  const say = useWording(REVIEW);
  const words = useFactsWords();
  const { facts } = card;
  return (
    <section className={css.view} aria-label={card.cardId}>
      <div className={css.register}>
        <Sheet title={say.register.title(card.cardId)}>
          <Facts>
            <Fact term={say.register.name}>
              <Private>{words.name(facts.name)}</Private>
            </Fact>
            <Fact term={say.register.signed}>{facts.signedOn ?? say.facts.noDate}</Fact>
            <Fact term={say.register.received}>{facts.receivedOn ?? say.register.notStated}</Fact>
            <Fact term={say.register.signature}>{say.signatures[facts.signature]}</Fact>
            <Fact term={say.register.union}>{facts.unionName ?? say.register.notStated}</Fact>
            <Fact term={say.register.employer}>{facts.employer ?? say.register.notStated}</Fact>
            <Fact term={say.register.jobTitle}>{facts.title ?? say.register.notStated}</Fact>
            <Fact term={say.register.email}>
              <Private>{facts.email ?? say.register.notStated}</Private>
            </Fact>
            <Fact term={say.register.phone}>
              <Private>{facts.phone ?? say.register.notStated}</Private>
            </Fact>
            <Fact term={say.register.agreedText}>{facts.agreedText ?? say.register.notStated}</Fact>
            <Fact term={say.register.confirmed}>
              {facts.confirmed === null ? say.register.notStated : facts.confirmed ? say.register.yes : say.register.no}
            </Fact>
          </Facts>
        </Sheet>
      </div>
    </section>
  );
}
