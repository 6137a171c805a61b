import type { SilentTermView } from '#contract/rules-views.ts';
import type { Json } from '#contract/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { valueAt } from './draft.ts';
import { TermControl } from './term-control.tsx';
import { everyTerm, sectionsIn, type Term } from './terms.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './rules.module.css';

type SilentTermsProps = {
  readonly silent: readonly SilentTermView[];
  readonly draft: Json;
  readonly editable: boolean;
  readonly onWrite: (path: string, value: Json) => void;
};

/** What the agreement does not say. A proposal is shown, never applied: silence that matters blocks the result. */
export function SilentTerms({ silent, draft, editable, onWrite }: SilentTermsProps) {
  const say = useWording(RULES);
  const terms = new Map(everyTerm(sectionsIn(say.terms).flatMap((section) => section.terms)).map((term) => [term.path, term]));
  if (silent.length === 0) {
    return (
      <p className={css.fine}>
        <span aria-hidden="true">✓</span> {say.silent.none}
      </p>
    );
  }
  return (
    <>
      <p className={css.quiet}>{say.silent.ask}</p>
      <ul className={css.silent}>
        {silent.map((gap) => {
          const term = terms.get(gap.path);
          return (
            <li key={gap.path}>
              <Sheet>
                <div className={css.gap}>
                  <div>
                    <h2>
                      <Said>{gap.question}</Said>
                    </h2>
                    <Proposal gap={gap} term={term} draft={draft} editable={editable} onWrite={onWrite} />
                  </div>
                  {term === undefined ? null : (
                    <TermControl
                      term={term}
                      draft={draft}
                      sources={[]}
                      problems={[]}
                      silent={[]}
                      editable={editable}
                      onWrite={onWrite}
                    />
                  )}
                </div>
              </Sheet>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type ProposalProps = Omit<SilentTermsProps, 'silent'> & { readonly gap: SilentTermView; readonly term: Term | undefined };

function Proposal({ gap, term, draft, editable, onWrite }: ProposalProps) {
  const say = useWording(RULES);
  const { proposal } = gap;
  if (proposal === null) return null;
  const label = term?.kind === 'choice' ? term.values.find(([value]) => value === proposal)?.[1] : undefined;
  const usable = label !== undefined && editable && valueAt(draft, gap.path) !== proposal;
  return (
    <p className={css.proposal}>
      {say.silent.often(<strong>{label ?? proposal}</strong>)}
      {usable ? (
        <Button size="small" tone="quiet" onPress={() => onWrite(gap.path, proposal)}>
          {say.silent.agree}
        </Button>
      ) : null}
    </p>
  );
}
