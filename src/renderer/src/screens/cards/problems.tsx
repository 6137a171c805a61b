import { useQuery } from '@tanstack/react-query';
import { useViews } from '#renderer/api/views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './cards.module.css';

/** What could not be taken in, each with its reason and what to do. The rest of the batch went on. */
export function Problems() {
  const say = useWording(CARDS);
  const jobs = useQuery(useViews().jobs());
  const problems = (jobs.data ?? []).flatMap((job) => job.problems);
  if (problems.length === 0) return null;
  return (
    <Sheet title={say.remarks.problems(problems.length)}>
      <ul className={css.problems}>
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.page} ${problem.reason}`}>
            <strong>
              {problem.file}
              {problem.page === null ? '' : `, ${say.remarks.page(problem.page).toLowerCase()}`}
            </strong>
            <span>
              <Said>{problem.reason}</Said>
            </span>
            <span className={css.todo}>
              <Said>{problem.whatToDo}</Said>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
