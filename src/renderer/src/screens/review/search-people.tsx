import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PersonHit } from '#contract/review-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private, useMasked } from '#renderer/ui/mask.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import css from './people.module.css';

type SearchPeopleProps = {
  readonly first: string;
  readonly onClose: () => void;
  readonly onChoose: (hit: PersonHit) => void;
};

const MOST = 30;

/** As she types, over the whole list. Down goes into the hits, Enter takes the first or the focused one. */
export function SearchPeople({ first, onClose, onChoose }: SearchPeopleProps) {
  const say = useWording(REVIEW);
  const { controls } = useWording(DESK);
  const masked = useMasked();
  const [text, setText] = useState(masked ? '' : first);
  const search = useQuery({ ...useViews().search(text.trim(), MOST), enabled: text.trim() !== '' });
  const hits = text.trim() === '' ? [] : (search.data ?? []);

  function onKeyDown(press: KeyboardEvent<HTMLDivElement>) {
    const [only] = hits;
    if (press.key === 'Enter' && only !== undefined && !search.isPlaceholderData) onChoose(only);
    if (press.key === 'ArrowDown') {
      press.preventDefault();
      press.currentTarget.parentElement?.querySelector<HTMLElement>('[role=option]')?.focus();
    }
  }

  return (
    <Dialog title={say.search.title} shape="beside" onClose={onClose}>
      <div className={css.search}>
        {/* Arrow keys leave the field for the list beneath it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div onKeyDown={onKeyDown}>
          <TextField label={say.search.label} type="search" landsHere value={text} onChange={setText} hint={say.search.hint} />
        </div>
        {text.trim() === '' ? null : (
          <Shown query={search} what={say.search.people}>
            {() => (
              <ListBox
                aria-label={say.search.found}
                className={css.hits ?? ''}
                items={hits}
                onAction={(key) => {
                  const hit = hits.find(({ personId }) => personId === key);
                  if (hit !== undefined) onChoose(hit);
                }}
                renderEmptyState={() => <p className={css.quiet}>{say.search.none}</p>}
              >
                {(hit: PersonHit) => (
                  <ListBoxItem
                    id={hit.personId}
                    textValue={masked ? say.search.aPerson : hit.displayName}
                    className={css.hit ?? ''}
                  >
                    <strong>
                      <PersonName>{hit.displayName}</PersonName>
                    </strong>
                    <span>
                      <Private>
                        {[hit.title, hit.employer].filter(Boolean).join(', ')} · {controls.rows(hit.rows)}
                      </Private>
                    </span>
                    {hit.state === 'eligible' ? null : <PersonStateChip state={hit.state} />}
                  </ListBoxItem>
                )}
              </ListBox>
            )}
          </Shown>
        )}
      </div>
    </Dialog>
  );
}
