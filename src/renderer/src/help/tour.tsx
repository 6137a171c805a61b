import { useState } from 'react';
import type { MatterView } from '#contract/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { Letters } from './letters.tsx';
import { hasLetters } from './letters-words.ts';
import { TOUR } from './tour-steps.ts';
import css from './tour.module.css';

type TourProps = {
  readonly matter: MatterView;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  readonly onClose: () => void;
};

/** A line over the station of the practice matter: what to try here, what came by post for it, whether it is done, where it goes on. */
export function Tour({ matter, place, onGo, onClose }: TourProps) {
  const [reading, setReading] = useState(true);
  const { stations } = useWording(DESK);
  const at = TOUR.findIndex(({ station }) => station === place.station);
  const step = TOUR[at];
  if (step === undefined) return null;
  const done = step.done(matter.stations);
  const [before, next] = [TOUR[at - 1], TOUR[at + 1]];
  const posted = hasLetters(step.station);
  const ending = next === undefined && done ? 'Finish' : 'Close';

  return (
    <section className={css.tour} aria-label="Tour of the practice matter">
      <span className={css.where}>
        <strong>
          {at + 1} of {TOUR.length} · {stations[step.station]}
        </strong>
        {done ? <span className={css.done}>✓ done</span> : null}
      </span>
      <p>{done ? step.after : step.say}</p>
      <span className={css.acts}>
        {posted ? (
          <Button size="small" pressed={reading} onPress={() => setReading(!reading)}>
            Letters
          </Button>
        ) : null}
        {before === undefined ? null : (
          <Button size="small" label="The step before" onPress={() => onGo(placeOf(before.station))}>
            Before
          </Button>
        )}
        {next === undefined ? null : (
          <Button
            size="small"
            tone={done ? 'go' : 'plain'}
            quietly
            label="The next step"
            onPress={() => onGo(placeOf(next.station))}
          >
            Next
          </Button>
        )}
        <Button size="small" label={`${ending} the tour`} onPress={onClose}>
          {ending}
        </Button>
      </span>
      {posted && reading ? <Letters station={step.station} /> : null}
    </section>
  );
}
