import { useQuery } from '@tanstack/react-query';
import type { AmendmentTrial } from '#contract/rules-views.ts';
import type { Json } from '#contract/views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Shown } from '#renderer/ui/states.tsx';
import type { RulesWording } from '#renderer/wording/rules.en.ts';
import { FiguresSideBySide } from '#renderer/words/figures-side-by-side.tsx';
import { TouchedCards } from '#renderer/words/touched-cards.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import { RulesProblems } from './rules-problems.tsx';
import css from './amendment-trial.module.css';

/** What the amendment would do, before it is made: the decided cards that it touches and the figures. */
export function AmendmentTrialView({ rules }: { readonly rules: Json }) {
  const say = useWording(RULES);
  const trial = useQuery(useViews().tryAmendment(rules));
  return (
    <Shown query={trial} what={say.trial.what}>
      {(view) => (view.kind === 'invalid-rules' ? <RulesProblems problems={view.problems} /> : <Tried view={view} />)}
    </Shown>
  );
}

function Tried({ view }: { readonly view: Extract<AmendmentTrial, { kind: 'tried' }> }) {
  const say = useWording(RULES);
  const { touched, persons, figures } = view;
  if (figures === null) return <p>{say.trial.noList}</p>;
  const columns = [
    { title: say.trial.now, figures: figures.now },
    { title: say.trial.under, note: say.trial.asDecided, figures: figures.amended },
    ...(touched.length === 0 ? [] : [{ title: say.trial.afterwards, note: say.trial.asOffered, figures: figures.asOffered }]),
  ];
  return (
    <section className={css.trial} aria-label={say.trial.title}>
      <p>
        {touched.length === 0 ? say.trial.noneTouched : <b>{say.trial.touched(touched.length)}</b>}{' '}
        {personsInWords(persons, say.trial)}
      </p>
      <FiguresSideBySide label={say.trial.figures} columns={columns} />
      {touched.length === 0 ? null : (
        <details open={touched.length <= 12}>
          <summary>{say.trial.cards}</summary>
          <TouchedCards cards={touched} />
        </details>
      )}
    </section>
  );
}

type Persons = { readonly enter: number; readonly leave: number; readonly turn: number };

function personsInWords({ enter, leave, turn }: Persons, say: RulesWording['trial']): string {
  if (enter + leave + turn === 0) return say.nobody;
  const parts = [
    enter === 0 ? null : say.enter(enter),
    leave === 0 ? null : say.leave(leave),
    turn === 0 ? null : say.turn(turn),
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}
