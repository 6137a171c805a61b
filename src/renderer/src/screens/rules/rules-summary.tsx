import type { RulesView } from '#contract/rules-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import css from './rules.module.css';

/** The rules as sentences that both parties can read aloud. */
export function RulesSummary({ view }: { readonly view: RulesView }) {
  if (view.summary.length === 0) return <p className={css.quiet}>Save the draft to read it in plain words.</p>;
  return (
    <Sheet>
      <div className={css.summary}>
        {view.summary.map(({ heading, sentences }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        ))}
      </div>
    </Sheet>
  );
}
