import type { ReviewCardView } from '#contract/review-views.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { nameInWords, SIGNATURES } from './facts-words.ts';
import css from './card-viewer.module.css';

/** An entry of a register has no image: its data stand where the card would. */
export function RegisterEntry({ card }: { readonly card: ReviewCardView }) {
  const { facts } = card;
  return (
    <section className={css.view} aria-label={card.cardId}>
      <div className={css.register}>
        <Sheet title={`${card.cardId}: an entry of the register, without an image`}>
          <Facts>
            <Fact term="Name">
              <Private>{nameInWords(facts.name)}</Private>
            </Fact>
            <Fact term="Signed">{facts.signedOn ?? 'no date'}</Fact>
            <Fact term="Received">{facts.receivedOn ?? 'not stated'}</Fact>
            <Fact term="Signature">{SIGNATURES[facts.signature]}</Fact>
            <Fact term="Union">{facts.unionName ?? 'not stated'}</Fact>
            <Fact term="Employer">{facts.employer ?? 'not stated'}</Fact>
            <Fact term="Title">{facts.title ?? 'not stated'}</Fact>
            <Fact term="E-mail">
              <Private>{facts.email ?? 'not stated'}</Private>
            </Fact>
            <Fact term="Phone">
              <Private>{facts.phone ?? 'not stated'}</Private>
            </Fact>
            <Fact term="Agreed text">{facts.agreedText ?? 'not stated'}</Fact>
            <Fact term="Confirmed">{facts.confirmed === null ? 'not stated' : facts.confirmed ? 'yes' : 'no'}</Fact>
          </Facts>
        </Sheet>
      </div>
    </section>
  );
}
