import type { OfferView } from '#contract/review-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { useFactsWords } from './facts-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './rules-say.module.css';

/**
 * What the frozen rules say of the card with these facts, for this person. Offered; decided by nobody but her.
 * What they forbid stands beside the act that it forbids.
 */
export function RulesSay({ offer }: { readonly offer: OfferView | undefined }) {
  const say = useWording(REVIEW);
  const words = useFactsWords();
  const said = useSaid();
  const { codes } = useWording(FIELD);
  if (offer === undefined) return null;
  if (offer.codes.length === 0) {
    if (offer.forbidden.length > 0) return null;
    return (
      <p className={css.clear}>
        <span aria-hidden="true">✓</span> {say.side.fine}
      </p>
    );
  }
  return (
    <Sheet title={say.side.rulesSay}>
      <ul className={css.codes}>
        {offer.codes.map(({ code, why, effect }) => (
          <li key={code}>
            <code>{code}</code>
            <span>
              <strong>{codes[code].label}</strong>
              {code === offer.primary && offer.codes.length > 1 ? <span className={css.quiet}> {say.side.decides}</span> : null}
              <small>{words.withDays(said(why))}</small>
              <small>{say.side.so(said(effect))}</small>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
