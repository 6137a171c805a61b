import { useQuery } from '@tanstack/react-query';
import { useViews } from '#renderer/api/views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { counted } from '#renderer/ui/written.ts';
import css from './cards.module.css';

/** What could not be taken in, each with its reason and what to do. The rest of the batch went on. */
export function Problems() {
  const jobs = useQuery(useViews().jobs());
  const problems = (jobs.data ?? []).flatMap((job) => job.problems);
  if (problems.length === 0) return null;
  return (
    <Sheet title={`${counted(problems.length, 'problem')} in what was delivered; everything else went on`}>
      <ul className={css.problems}>
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.page} ${problem.reason}`}>
            <strong>
              {problem.file}
              {problem.page === null ? '' : `, page ${problem.page}`}
            </strong>
            <span>{problem.reason}</span>
            <span className={css.todo}>{problem.whatToDo}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
