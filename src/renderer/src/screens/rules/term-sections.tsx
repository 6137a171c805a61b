import type { SilentTermView, TermSource } from '#contract/rules-views.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import type { Json } from '#contract/views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { TermControl } from './term-control.tsx';
import { sectionsIn } from './terms.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import css from './rules.module.css';

type TermSectionsProps = {
  readonly draft: Json;
  readonly sources: readonly TermSource[];
  readonly problems: readonly RulesProblem[];
  readonly silent: readonly SilentTermView[];
  readonly editable: boolean;
  readonly onWrite: (path: string, value: Json) => void;
};

/** All terms, by section, with a short way to each. */
export function TermSections(props: TermSectionsProps) {
  const say = useWording(RULES);
  const sections = sectionsIn(say.terms);
  return (
    <div className={css.sections}>
      <ul className={css.contents} aria-label={say.desk.sections}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => document.getElementById(`terms-${id}`)?.scrollIntoView({ block: 'start' })}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      <div className={css.body}>
        {sections.map(({ id, title, terms }) => (
          <div key={id} id={`terms-${id}`} className={css.section}>
            <Sheet title={title}>
              <div className={css.terms}>
                {terms.map((term) => (
                  <TermControl key={term.path} term={term} {...props} />
                ))}
              </div>
            </Sheet>
          </div>
        ))}
      </div>
    </div>
  );
}
