import { useQuery } from '@tanstack/react-query';
import type { Station } from '#contract/views.ts';
import { useViews } from '#renderer/api/views.ts';
import { PersonName } from '#renderer/ui/mask.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { TOUR_WORDS } from '#renderer/wording/tour.ts';
import { lettersFor } from './letters-words.ts';
import css from './tour.module.css';

/** What came by post for this station of the practice matter, beside the fields that it is copied into. */
export function Letters({ station }: { readonly station: Station }) {
  const { controls, letters } = useWording(TOUR_WORDS);
  const { data } = useQuery(useViews().practiceLetters());
  if (data === undefined || data === null) return null;
  return (
    // It scrolls where letters are many: by key too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.letters} role="region" aria-label={controls.letters} tabIndex={0}>
      <dl>
        {lettersFor(station, data, letters).map(({ key, head, aboutPerson, lines }) => (
          <div key={key}>
            <dt>{aboutPerson ? <PersonName>{head}</PersonName> : head}</dt>
            <dd>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
