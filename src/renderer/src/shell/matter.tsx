import { useCallback, useReducer, useRef, useState } from 'react';
import { STATIONS, type MatterView } from '#contract/views.ts';
import { Tour } from '#renderer/help/tour.tsx';
import { placeOf, stationNote, whereToBegin, type Place } from '#renderer/place.ts';
import { ReviewWaysProvider } from '#renderer/screens/review/review-ways.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { Display } from './display.ts';
import { Header } from './header.tsx';
import { JobStrip } from './job-strip.tsx';
import { Station } from './station.tsx';
import { Said } from '#renderer/ui/said.tsx';
import css from './matter.module.css';

type MatterProps = { readonly matter: MatterView; readonly display: Display };

/** An open matter: header, stations, and the station where she is. */
export function Matter({ matter, display }: MatterProps) {
  const [place, go] = useReducer((_: Place, next: Place) => next, matter, whereToBegin);
  const { notes, shell, stations } = useWording(DESK);
  const main = useRef<HTMLElement>(null);
  const [touring, setTouring] = useState(matter.practice);
  const { onGuide: guide } = display;
  const onGuide = useCallback(() => guide(place.station), [guide, place.station]);

  useKeys(
    'Stations',
    STATIONS.map((station, index) => ({
      key: `Alt+${index + 1}`,
      label: stations[station],
      run: () => go(placeOf(station)),
    })),
  );

  useKeys('Help', [{ key: 'F1', label: shell.helpHere, run: onGuide }]);

  return (
    <div className={css.matter}>
      <a className={css.skip} href="#station" onClick={(click) => skipTo(click, main.current)}>
        {shell.skip}
      </a>
      <Header matter={matter} display={display} onGuide={onGuide} />
      <nav className={css.nav} aria-label={shell.stations}>
        <ul>
          {STATIONS.map((station) => {
            const note = stationNote(station, matter, notes);
            return (
              <li key={station}>
                <button
                  type="button"
                  aria-current={place.station === station ? 'page' : undefined}
                  onClick={() => {
                    // Already here: her keys go back to the page and not to this button.
                    if (place.station === station) main.current?.querySelector<HTMLElement>('h1')?.focus();
                    go(placeOf(station));
                  }}
                >
                  <span>{stations[station]}</span>
                  <small data-tone={note.tone}>{note.text}</small>
                </button>
              </li>
            );
          })}
        </ul>
        <div className={css.foot}>
          <p>{shell.noNetwork}</p>
          <p title={matter.head.hash}>{shell.head(<code>{shortDigest(matter.head.hash)}</code>, matter.head.seq)}</p>
        </div>
      </nav>
      <main className={css.main} id="station" ref={main} tabIndex={-1}>
        {matter.readOnly === null ? null : (
          <div className={css.readOnly}>
            <Notice tone="question">
              <strong>{shell.lookOnly}</strong> <Said>{matter.readOnly}</Said>
            </Notice>
          </div>
        )}
        {touring ? <Tour matter={matter} place={place} onGo={go} onClose={() => setTouring(false)} /> : null}
        <JobStrip />
        <ReviewWaysProvider>
          <Station key={place.station} place={place} matter={matter} onGo={go} />
        </ReviewWaysProvider>
      </main>
    </div>
  );
}

/** The page may not navigate, not even to its own anchor. */
function skipTo(click: { preventDefault: () => void }, target: HTMLElement | null): void {
  click.preventDefault();
  target?.focus();
}
