import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { readableNumber } from './written.ts';
import css from './progress.module.css';

type ProgressProps = { readonly label: string; readonly done: number; readonly total: number };

export function Progress({ label, done, total }: ProgressProps) {
  const { controls } = useWording(DESK);
  return (
    <progress className={css.bar} aria-label={label} value={Math.min(done, total)} max={Math.max(total, 1)}>
      {controls.doneOf(readableNumber(done), readableNumber(total))}
    </progress>
  );
}
