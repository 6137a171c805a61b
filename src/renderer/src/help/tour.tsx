import { useState } from 'react';
import type { MatterView } from '#contract/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { TOUR_WORDS } from '#renderer/wording/tour.ts';
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
  const { steps, controls } = useWording(TOUR_WORDS);
  const at = TOUR.findIndex(({ station }) => station === place.station);
  const step = TOUR[at];
  if (step === undefined) return null;
  const done = step.done(matter.stations);
  const [before, next] = [TOUR[at - 1], TOUR[at + 1]];
  const posted = hasLetters(step.station);
  const words = steps[step.station];
  const [ending, endingTour] =
    next === undefined && done ? [controls.finish, controls.finishTour] : [controls.close, controls.closeTour];

  return (
    <section className={css.tour} aria-label={controls.title}>
      <span className={css.where}>
        <strong>{controls.at(at + 1, TOUR.length, stations[step.station])}</strong>
        {done ? <span className={css.done}>{controls.done}</span> : null}
      </span>
      <p>{done ? words.after : words.say}</p>
      <span className={css.acts}>
        {posted ? (
          <Button size="small" pressed={reading} onPress={() => setReading(!reading)}>
            {controls.letters}
          </Button>
        ) : null}
        {before === undefined ? null : (
          <Button size="small" label={controls.stepBefore} onPress={() => onGo(placeOf(before.station))}>
            {controls.before}
          </Button>
        )}
        {next === undefined ? null : (
          <Button
            size="small"
            tone={done ? 'go' : 'plain'}
            quietly
            label={controls.nextStep}
            onPress={() => onGo(placeOf(next.station))}
          >
            {controls.next}
          </Button>
        )}
        <Button size="small" label={endingTour} onPress={onClose}>
          {ending}
        </Button>
      </span>
      {posted && reading ? <Letters station={step.station} /> : null}
    </section>
  );
}
