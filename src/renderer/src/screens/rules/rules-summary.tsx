import type { RulesView } from '#contract/rules-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import css from './rules.module.css';

/** The rules as sentences that both parties can read aloud. */
export function RulesSummary({ view }: { readonly view: RulesView }) {
  const say = useWording(RULES);
  if (view.summary.length === 0) return <p className={css.quiet}>{say.desk.saveToRead}</p>;
  return (
    <Sheet>
      {say.desk.summaryLanguage === null ? null : <p className={css.quiet}>{say.desk.summaryLanguage}</p>}
      <div className={css.summary} lang="en">
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
