import type { ReviewCardView } from '#contract/review-views.ts';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { CardStateChip } from '#renderer/words/state-chip.tsx';
import css from './rules-say.module.css';

/** What was decided of this card, newest first: nothing is ever taken back, only followed. */
export function EarlierDecisions({ card }: { readonly card: ReviewCardView }) {
  const decisions = card.history.length > 0 ? card.history : card.determination === null ? [] : [card.determination];
  if (decisions.length === 0) return null;
  return (
    <Sheet title={decisions.length === 1 ? 'Decided' : 'Decided, newest first'}>
      <ol className={css.history}>
        {decisions.map((decision) => (
          <li key={decision.at}>
            <CardStateChip state={decision.state} />
            {decision.personName === null ? null : (
              <span>
                for <PersonName>{decision.personName}</PersonName>
              </span>
            )}
            {decision.codes.map((code) => (
              <span key={code}>
                <code>{code}</code> {CODE_WORDS[code].label}
              </span>
            ))}
            {decision.reason === null ? null : <q>{decision.reason}</q>}
            <small>
              {decision.by}, {readableInstant(decision.at)}
              {decision.onSheet ? ', on a sheet' : ''}
            </small>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
