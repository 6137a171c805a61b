import type { Deadline } from '#core/dispute/deadlines.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { DEADLINES, deadlineEnds, deadlineState, deadlineTerm } from './deadline-words.ts';
import css from './docket.module.css';

/** What the ground rules let run, and how it stands today. */
export function DeadlineStrip({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  if (deadlines.length === 0) return null;
  return (
    <ul className={css.deadlines} aria-label="Deadlines">
      {deadlines.map((deadline) => {
        const { word, tone } = deadlineState(deadline);
        return (
          <li key={deadline.kind}>
            <strong>{DEADLINES[deadline.kind]}</strong>
            <span>{deadlineEnds(deadline)}</span>
            <small>{deadlineTerm(deadline)}</small>
            <Chip tone={tone}>{word}</Chip>
          </li>
        );
      })}
    </ul>
  );
}
