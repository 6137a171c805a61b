import { useState } from 'react';
import type { MatterView } from '#contract/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { firstUndone, TOUR } from './tour-steps.ts';
import css from './tour.module.css';

type TourProps = {
  readonly matter: MatterView;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  readonly onClose: () => void;
};

/** A line over the station of the practice matter: what to try here, whether it is done, where it goes on. */
export function Tour({ matter, place, onGo, onClose }: TourProps) {
  const [at, setAt] = useState(() => firstUndone(matter.stations));
  const { stations } = useWording(DESK);
  const step = TOUR[at];
  if (step === undefined) return null;
  const done = step.done(matter.stations);
  const last = at === TOUR.length - 1;

  function goTo(index: number) {
    const next = TOUR[index];
    if (next === undefined) return;
    setAt(index);
    onGo(placeOf(next.station));
  }

  return (
    <section className={css.tour} aria-label="Tour of the practice matter">
      <span className={css.where}>
        <strong>
          {at + 1} of {TOUR.length} · {stations[step.station]}
        </strong>
        {done ? <span className={css.done}>✓ done</span> : null}
      </span>
      <p>{step.say}</p>
      <span className={css.acts}>
        {place.station === step.station ? null : (
          <Button size="small" onPress={() => onGo(placeOf(step.station))}>
            Go there
          </Button>
        )}
        {at === 0 ? null : (
          <Button size="small" label="The step before" onPress={() => goTo(at - 1)}>
            Before
          </Button>
        )}
        {last ? null : (
          <Button size="small" tone={done ? 'go' : 'plain'} quietly label="The next step" onPress={() => goTo(at + 1)}>
            Next
          </Button>
        )}
        <Button size="small" label="Close the tour" onPress={onClose}>
          {last && done ? 'Finish' : 'Close'}
        </Button>
      </span>
    </section>
  );
}
