import { useReducer, useState } from 'react';
import type { BlindCardView } from '#contract/second-look-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import type { LookState } from '#core/second-look/agreement.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useFactsWords } from '#renderer/screens/review/facts-words.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SECOND_LOOK } from '#renderer/wording/second-look.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { cardSubject } from '#renderer/screens/review/subjects.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { PersonName, Private } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts, Sheet } from '#renderer/ui/sheet.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { Pane } from '#renderer/viewer/pane.tsx';
import { LookTools, useViewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
import viewer from '#renderer/viewer/viewer.module.css';
import css from './second-look.module.css';

const SHOWN = 6;

/** What names a person, then what does not; each with its key. */
const OF_A_PERSON: readonly (readonly [LookState, string])[] = [
  ['counted', 'Enter'],
  ['questioned', 'Q'],
  ['not-counted', 'X'],
  ['superseded', 'U'],
  ['act', 'V'],
];
const OF_NOBODY: readonly (readonly [LookState, string])[] = [
  ['unmatched', 'N'],
  ['no-document', 'D'],
];
const ANSWERS = [...OF_A_PERSON, ...OF_NOBODY];

export function BlindCard({ card }: { readonly card: BlindCardView }) {
  const { blind: say, refusals } = useWording(SECOND_LOOK);
  const { controls } = useWording(DESK);
  const give = useAct(useClient().secondLook.give);
  const [person, setPerson] = useState<PersonHit | null>(card.candidates[0] ?? null);
  const [note, setNote] = useState('');
  const [searching, setSearching] = useState(false);
  const people = card.candidates.slice(0, SHOWN);

  function onGive(state: LookState) {
    const personId = OF_NOBODY.some(([each]) => each === state) ? null : (person?.personId ?? null);
    // Questionable or not to be counted, whoever's it is; the others are somebody's.
    const needsPerson = state === 'counted' || state === 'superseded' || state === 'act';
    if (give.pending || (needsPerson && personId === null)) return;
    void give.run({ cardId: card.cardId, state, personId, note: note.trim() });
  }

  useKeys('Second look', [
    ...ANSWERS.map(([state, key]) => ({ key, label: say.answers[state], run: () => onGive(state) })),
    { key: '/', label: say.search, run: () => setSearching(true) },
    ...people.map((one, index) => ({ key: String(index + 1), label: say.person(index + 1), run: () => setPerson(one) })),
  ]);

  return (
    <div className={css.columns}>
      <Looking card={card} />
      <div className={css.side}>
        <AsRead card={card} />
        <Sheet title={say.whose}>
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
                  <PersonName>{one.displayName}</PersonName> <Private>· {controls.rows(one.rows)}</Private>
                </Button>
              </li>
            ))}
          </ul>
          {person !== null && !people.some(({ personId }) => personId === person.personId) ? (
            <p>
              {say.found(
                <strong>
                  <PersonName>{person.displayName}</PersonName>
                </strong>,
              )}
            </p>
          ) : null}
          <div>
            <Button size="small" shortcut="/" onPress={() => setSearching(true)}>
              {say.search}
            </Button>
          </div>
        </Sheet>
        <Sheet title={say.yourAnswer}>
          <div className={css.acts}>
            {ANSWERS.map(([state, key]) => (
              <Button
                key={state}
                size="small"
                shortcut={key}
                pending={give.pending}
                forbidden={state === 'counted' && person === null ? say.personFirst : null}
                onPress={() => onGive(state)}
              >
                {say.answers[state]}
              </Button>
            ))}
          </div>
          <TextField label={say.note} value={note} onChange={setNote} />
          <Refused words={inWords(refusals, give.refusal)} />
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
  const { blind: say } = useWording(SECOND_LOOK);
  const subject = cardSubject(card, 0, null, viewing);
  const image = subject === null ? null : { width: subject.image.widthPx, height: subject.image.heightPx };
  useKeys('Looking', image === null ? [] : viewerKeys({ state, dispatch, image }));
  if (subject === null) {
    return <p className={css.done}>{say.noImage}</p>;
  }
  return (
    <section className={css.image} aria-label={say.theCard}>
      <div className={viewer.compare}>
        <Pane subject={subject} index={0} state={state} dispatch={dispatch} caption={card.cardId} />
        <div className={viewer.bar} role="toolbar" aria-label={say.ways}>
          <LookTools state={state} dispatch={dispatch} />
        </div>
      </div>
    </section>
  );
}

function AsRead({ card: { facts } }: { readonly card: BlindCardView }) {
  const words = useFactsWords();
  const { signatures } = useWording(REVIEW);
  const { blind: say } = useWording(SECOND_LOOK);
  return (
    <Sheet title={say.asRead}>
      <Facts>
        <Fact term={say.name}>
          <Private>{words.name(facts.name)}</Private>
        </Fact>
        <Fact term={say.signed}>{words.signed(facts.signedOn)}</Fact>
        <Fact term={say.union}>{facts.unionName ?? say.notRead}</Fact>
        <Fact term={say.signature}>{signatures[facts.signature]}</Fact>
      </Facts>
    </Sheet>
  );
}
