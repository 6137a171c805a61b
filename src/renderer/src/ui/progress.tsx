import { readableNumber } from './written.ts';
import css from './progress.module.css';

type ProgressProps = { readonly label: string; readonly done: number; readonly total: number };

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <progress className={css.bar} aria-label={label} value={Math.min(done, total)} max={Math.max(total, 1)}>
      {readableNumber(done)} of {readableNumber(total)}
    </progress>
  );
}
