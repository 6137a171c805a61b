import type { OfferView } from '#contract/review-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { withDaysInWords } from './facts-words.ts';
import css from './rules-say.module.css';

/**
 * What the frozen rules say of the card with these facts, for this person. Offered; decided by nobody but her.
 * What they forbid stands beside the act that it forbids.
 */
export function RulesSay({ offer }: { readonly offer: OfferView | undefined }) {
  if (offer === undefined) return null;
  if (offer.codes.length === 0) {
    if (offer.forbidden.length > 0) return null;
    return (
      <p className={css.clear}>
        <span aria-hidden="true">✓</span> Nothing in the ground rules speaks against this card.
      </p>
    );
  }
  return (
    <Sheet title="What the ground rules say">
      <ul className={css.codes}>
        {offer.codes.map(({ code, label, why, effect }) => (
          <li key={code}>
            <code>{code}</code>
            <span>
              <strong>{label}</strong>
              {code === offer.primary && offer.codes.length > 1 ? <span className={css.quiet}> decides</span> : null}
              <small>{withDaysInWords(why)}</small>
              <small>So: {effect.replace(/\.$/, '')}.</small>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
