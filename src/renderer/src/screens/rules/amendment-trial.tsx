import { useQuery } from '@tanstack/react-query';
import type { AmendmentTrial } from '#contract/rules-views.ts';
import type { Json } from '#contract/views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import { FiguresSideBySide } from '#renderer/words/figures-side-by-side.tsx';
import { TouchedCards } from '#renderer/words/touched-cards.tsx';
import css from './amendment-trial.module.css';

/** What the amendment would do, before it is made: the decided cards that it touches and the figures. */
export function AmendmentTrialView({ rules }: { readonly rules: Json }) {
  const trial = useQuery(useViews().tryAmendment(rules));
  return (
    <Shown query={trial} what="what it touches">
      {(view) =>
        view.kind === 'invalid-rules' ? (
          <Notice tone="refused">
            These rules cannot stand as they are.{' '}
            {view.problems.map(({ path, message }) => (
              <span key={`${path} ${message}`}>
                <code>{path}</code> {message}{' '}
              </span>
            ))}
          </Notice>
        ) : (
          <Tried view={view} />
        )
      }
    </Shown>
  );
}

function Tried({ view }: { readonly view: Extract<AmendmentTrial, { kind: 'tried' }> }) {
  const { touched, persons, figures } = view;
  if (figures === null) return <p>No list is accepted yet: there is nothing that the change could touch.</p>;
  const columns = [
    { title: 'Now', figures: figures.now },
    { title: 'Under the new version', note: 'cards as they are decided', figures: figures.amended },
    ...(touched.length === 0
      ? []
      : [{ title: 'Then', note: 'were each touched card decided as the new version offers', figures: figures.asOffered }]),
  ];
  return (
    <section className={css.trial} aria-label="What it touches">
      <p>
        {touched.length === 0 ? (
          'No decided card is touched: the rules would say the same of each.'
        ) : (
          <>
            <b>{counted(touched.length, 'decided card')}</b> would come back to review: the new version says something else of{' '}
            {touched.length === 1 ? 'it' : 'them'}.
          </>
        )}{' '}
        {personsInWords(persons)}
      </p>
      <FiguresSideBySide label="The figures before and after" columns={columns} />
      {touched.length === 0 ? null : (
        <details open={touched.length <= 12}>
          <summary>The cards that it touches</summary>
          <TouchedCards cards={touched} />
        </details>
      )}
    </section>
  );
}

function personsInWords({ enter, leave, turn }: { readonly enter: number; readonly leave: number; readonly turn: number }) {
  if (enter + leave + turn === 0) return 'Nobody would stand otherwise on the list.';
  const parts = [
    enter === 0 ? null : `${counted(enter, 'person', 'people')} would come onto the list`,
    leave === 0 ? null : `${counted(leave, 'person', 'people')} would leave it`,
    turn === 0 ? null : `${counted(turn, 'person', 'people')} would become or cease to be challenged`,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}
