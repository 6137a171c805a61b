import { useReducer, useState } from 'react';
import type { BlindCardView } from '#contract/second-look-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import type { LookState } from '#core/second-look/agreement.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useFactsWords } from '#renderer/screens/review/facts-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { cardSubject } from '#renderer/screens/review/subjects.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { PersonName, Private, rowsInWords } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { Pane } from '#renderer/viewer/pane.tsx';
import { LookTools, useViewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
import { lookRefusalWords } from './wording.ts';
import viewer from '#renderer/viewer/viewer.module.css';
import css from './second-look.module.css';

const SHOWN = 6;

/** What names a person, then what does not. */
const OF_A_PERSON: readonly { readonly state: LookState; readonly word: string; readonly key: string }[] = [
  { state: 'counted', word: 'Counts for this person', key: 'Enter' },
  { state: 'questioned', word: 'Questionable', key: 'Q' },
  { state: 'not-counted', word: 'Does not count', key: 'X' },
  { state: 'superseded', word: 'Second card of this person', key: 'U' },
  { state: 'act', word: 'Revocation or another act', key: 'V' },
];
const OF_NOBODY: readonly { readonly state: LookState; readonly word: string; readonly key: string }[] = [
  { state: 'unmatched', word: 'Not on the list', key: 'N' },
  { state: 'no-document', word: 'No card at all', key: 'Z' },
];

export function BlindCard({ card }: { readonly card: BlindCardView }) {
  const give = useAct(useClient().secondLook.give);
  const [person, setPerson] = useState<PersonHit | null>(card.candidates[0] ?? null);
  const [note, setNote] = useState('');
  const [searching, setSearching] = useState(false);
  const people = card.candidates.slice(0, SHOWN);

  function onGive(state: LookState) {
    const personId = OF_NOBODY.some((each) => each.state === state) ? null : (person?.personId ?? null);
    // Questionable or not to be counted, whoever's it is; the others are somebody's.
    const needsPerson = state === 'counted' || state === 'superseded' || state === 'act';
    if (give.pending || (needsPerson && personId === null)) return;
    void give.run({ cardId: card.cardId, state, personId, note: note.trim() });
  }

  useKeys('Second look', [
    ...[...OF_A_PERSON, ...OF_NOBODY].map(({ state, word, key }) => ({ key, label: word, run: () => onGive(state) })),
    { key: '/', label: 'Search the list', run: () => setSearching(true) },
    ...people.map((one, index) => ({ key: String(index + 1), label: `Person ${index + 1}`, run: () => setPerson(one) })),
  ]);

  return (
    <div className={css.columns}>
      <Looking card={card} />
      <div className={css.side}>
        <AsRead card={card} />
        <Sheet title="Whose is it?">
          <ul className={css.people}>
            {people.map((one, index) => (
              <li key={one.personId}>
                <Button
                  wide
                  size="small"
                  shortcut={String(index + 1)}
                  pressed={person?.personId === one.personId}
                  onPress={() => setPerson(one)}
                >
                  <PersonName>{one.displayName}</PersonName> <Private>· {rowsInWords(one.rows)}</Private>
                </Button>
              </li>
            ))}
          </ul>
          {person !== null && !people.some(({ personId }) => personId === person.personId) ? (
            <p>
              Found:{' '}
              <strong>
                <PersonName>{person.displayName}</PersonName>
              </strong>
            </p>
          ) : null}
          <div>
            <Button size="small" shortcut="/" onPress={() => setSearching(true)}>
              Search the list
            </Button>
          </div>
        </Sheet>
        <Sheet title="Your answer">
          <div className={css.acts}>
            {[...OF_A_PERSON, ...OF_NOBODY].map(({ state, word, key }) => (
              <Button
                key={state}
                size="small"
                shortcut={key}
                pending={give.pending}
                forbidden={state === 'counted' && person === null ? 'Choose the person first' : null}
                onPress={() => onGive(state)}
              >
                {word}
              </Button>
            ))}
          </div>
          <TextField label="Note (optional)" value={note} onChange={setNote} />
          <Refused words={give.refusal === null ? null : lookRefusalWords(give.refusal)} />
        </Sheet>
      </div>
      {searching ? (
        <SearchPeople
          first=""
          onClose={() => setSearching(false)}
          onChoose={(hit) => {
            setPerson(hit);
            setSearching(false);
          }}
        />
      ) : null}
    </div>
  );
}

function Looking({ card }: { readonly card: BlindCardView }) {
  const viewerKeys = useViewerKeys();
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const { viewing } = useWording(REVIEW);
  const subject = cardSubject(card, 0, null, viewing);
  const image = subject === null ? null : { width: subject.image.widthPx, height: subject.image.heightPx };
  useKeys('Looking', image === null ? [] : viewerKeys({ state, dispatch, image }));
  if (subject === null) {
    return <p className={css.done}>An entry of a register: there is no image, only what it says.</p>;
  }
  return (
    <section className={css.image} aria-label="The card">
      <div className={viewer.compare}>
        <Pane subject={subject} index={0} state={state} dispatch={dispatch} caption={card.cardId} />
        <div className={viewer.bar} role="toolbar" aria-label="Ways of looking">
          <LookTools state={state} dispatch={dispatch} />
        </div>
      </div>
    </section>
  );
}

function AsRead({ card: { facts } }: { readonly card: BlindCardView }) {
  const words = useFactsWords();
  return (
    <Sheet title="As the machine read it">
      <Facts>
        <Fact term="Name">
          <Private>{words.name(facts.name)}</Private>
        </Fact>
        <Fact term="Signed">{words.signed(facts.signedOn)}</Fact>
        <Fact term="Union">{facts.unionName ?? 'not read'}</Fact>
        <Fact term="Signature">{facts.signature}</Fact>
      </Facts>
    </Sheet>
  );
}
