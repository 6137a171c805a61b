import type { Deadline } from '#core/dispute/deadlines.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { WRITTEN } from '#renderer/wording/written.ts';
import { DEADLINE_TONES, deadlineEnds } from './deadline-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './docket.module.css';

/** What the ground rules let run, and how it stands today. */
export function DeadlineStrip({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const say = useWording(DISPUTES);
  const written = useWording(WRITTEN);
  if (deadlines.length === 0) return null;
  return (
    <ul className={css.deadlines} aria-label={say.deadlines.title}>
      {deadlines.map((deadline) => {
        return (
          <li key={deadline.kind}>
            <strong>{say.deadlines.kinds[deadline.kind]}</strong>
            <span>{deadlineEnds(deadline, say.deadlines, written)}</span>
            <small>{say.deadlines.term(deadline)}</small>
            <Chip tone={DEADLINE_TONES[deadline.state]}>{say.deadlines.states[deadline.state]}</Chip>
          </li>
        );
      })}
    </ul>
  );
}
