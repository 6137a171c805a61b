import type { UnmetView } from '#contract/views.ts';
import { placeOf, STATIONS, type Place } from '#renderer/place.ts';
import { Button } from './button.tsx';
import css from './unmet.module.css';

/** Every condition that is not met, each with the way to it. All of them at once, never one after another. */
export function Unmet({ unmet, onGo }: { readonly unmet: readonly UnmetView[]; readonly onGo: (place: Place) => void }) {
  if (unmet.length === 0) return <p className={css.met}>✓ Every condition is met.</p>;
  return (
    <ul className={css.list}>
      {unmet.map(({ kind, message, station }) => (
        <li key={`${kind} ${message}`}>
          <span>{message}</span>
          <Button size="small" onPress={() => onGo(placeOf(station))}>
            {STATIONS.find((known) => known.station === station)?.label ?? station}
          </Button>
        </li>
      ))}
    </ul>
  );
}
