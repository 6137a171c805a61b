import type { Station } from '#contract/views.ts';
import type { UnmetView } from '#contract/certification-views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from './button.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { Said } from './said.tsx';
import css from './unmet.module.css';

type UnmetProps = {
  readonly unmet: readonly UnmetView[];
  /** The station on which this is drawn: there is no way to go from it to itself. */
  readonly here: Station;
  readonly onGo: (place: Place) => void;
};

/** Every condition that is not met, each with the way to it. All of them at once, never one after another. */
export function Unmet({ unmet, here, onGo }: UnmetProps) {
  const { controls, stations } = useWording(DESK);
  if (unmet.length === 0) return <p className={css.met}>{controls.everyConditionMet}</p>;
  return (
    <ul className={css.list}>
      {unmet.map(({ kind, message, station }) => (
        <li key={`${kind} ${message}`}>
          <span>
            <Said>{message}</Said>
          </span>
          {station === here ? null : (
            <Button size="small" onPress={() => onGo(placeOf(station))}>
              {stations[station]}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
