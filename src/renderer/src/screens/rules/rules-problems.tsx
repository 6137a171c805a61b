import type { RulesProblem } from '#core/rules/parse-rules.ts';
import { isUnwritten, termsOfProblem } from '#core/rules/problem-words.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import { labelAt, sectionsIn } from './terms.ts';
import css from './rules.module.css';

/** Why the draft cannot be frozen yet. What is only not written is no mistake, and is not said in red. */
export function RulesProblems({ problems }: { readonly problems: readonly RulesProblem[] }) {
  const say = useWording(RULES);
  const sections = sectionsIn(say.terms);
  const labels = (problem: RulesProblem) =>
    [...new Set(termsOfProblem(problem).map((path) => labelAt(sections, path)))].join(', ');
  const wrong = problems.filter((problem) => !isUnwritten(problem));
  if (problems.length === 0) return null;
  if (wrong.length === 0) {
    return (
      <Notice tone="plain">
        {say.desk.stillToWrite(problems.length)}: {problems.map(labels).join(' · ')}
      </Notice>
    );
  }
  return (
    <Notice tone="refused">
      {say.desk.cannotStand(wrong.length)}
      <ul className={css.problems}>
        {wrong.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <strong>{labels(problem)}:</strong> {say.desk.wrong(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
