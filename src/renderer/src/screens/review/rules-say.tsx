import type { OfferView } from '#contract/views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import css from './review.module.css';

/** What the frozen rules say of the card with these facts, for this person. Offered; decided by nobody but her. */
export function RulesSay({ offer }: { readonly offer: OfferView | undefined }) {
  if (offer === undefined) return null;
  if (offer.codes.length === 0 && offer.forbidden.length === 0) {
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
              {code === offer.primary && offer.codes.length > 1 ? <small> (decides)</small> : null}
              <small>
                {why} {effect}
              </small>
            </span>
          </li>
        ))}
        {offer.forbidden.map(({ act, rule }) => (
          <li key={`${act} ${rule}`} data-forbidden="">
            <code aria-hidden="true">✕</code>
            <span>
              <strong>
                {act === 'count' ? 'Cannot be counted' : act === 'question' ? 'Cannot be questioned' : 'Cannot be left out'}
              </strong>
              <small>{rule}</small>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
