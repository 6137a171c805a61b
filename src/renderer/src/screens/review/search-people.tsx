import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PersonHit } from '#contract/review-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private, rowsInWords, useMasked } from '#renderer/ui/mask.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { PersonStateChip } from '#renderer/words/state-chip.tsx';
import css from './people.module.css';

type SearchPeopleProps = {
  readonly first: string;
  readonly onClose: () => void;
  readonly onChoose: (hit: PersonHit) => void;
};

const MOST = 30;

/** As she types, over the whole list. Down goes into the hits, Enter takes the first or the focused one. */
export function SearchPeople({ first, onClose, onChoose }: SearchPeopleProps) {
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
    <Dialog title="Search the employee list" shape="beside" onClose={onClose}>
      <div className={css.search}>
        {/* Arrow keys leave the field for the list beneath it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div onKeyDown={onKeyDown}>
          <TextField
            label="Name, employee id, title or row"
            type="search"
            landsHere
            value={text}
            onChange={setText}
            hint="Enter takes the first; the arrow keys go down the list."
          />
        </div>
        {text.trim() === '' ? null : (
          <Shown query={search} what="people">
            {() => (
              <ListBox
                aria-label="People found"
                className={css.hits ?? ''}
                items={hits}
                onAction={(key) => {
                  const hit = hits.find(({ personId }) => personId === key);
                  if (hit !== undefined) onChoose(hit);
                }}
                renderEmptyState={() => (
                  <p className={css.quiet}>
                    Nobody found. Try a part of the surname. If the person should be on the list and is not, decide “Not on list”:
                    an omission can then be claimed as a dispute.
                  </p>
                )}
              >
                {(hit: PersonHit) => (
                  <ListBoxItem
                    id={hit.personId}
                    textValue={masked ? 'a person of the list' : hit.displayName}
                    className={css.hit ?? ''}
                  >
                    <strong>
                      <PersonName>{hit.displayName}</PersonName>
                    </strong>
                    <span>
                      <Private>
                        {[hit.title, hit.employer].filter(Boolean).join(', ')} · {rowsInWords(hit.rows)}
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
