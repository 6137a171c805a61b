import type { ReviewCardView } from '#contract/review-views.ts';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './rules-say.module.css';

/** What was decided of this card, newest first: nothing is ever taken back, only followed. */
export function EarlierDecisions({ card }: { readonly card: ReviewCardView }) {
  const say = useWording(REVIEW);
  const decisions = card.history.length > 0 ? card.history : card.determination === null ? [] : [card.determination];
  const { codes } = useWording(FIELD);
  const written = useWording(WRITTEN);
  if (decisions.length === 0) return null;
  return (
    <Sheet title={decisions.length === 1 ? say.side.decidedOnce : say.side.decidedOften}>
      <ol className={css.history}>
        {decisions.map((decision) => (
          <li key={decision.at}>
            <CardStateChip state={decision.state} />
            {decision.personName === null ? null : (
              <span>{say.side.forPerson(<PersonName>{decision.personName}</PersonName>)}</span>
            )}
            {decision.codes.map((code) => (
              <span key={code}>
                <code>{code}</code> {codes[code].label}
              </span>
            ))}
            {decision.reason === null ? null : <q>{decision.reason}</q>}
            <small>
              {decision.by}, {written.instant(decision.at)}
              {decision.onSheet ? `, ${say.side.onSheet}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
