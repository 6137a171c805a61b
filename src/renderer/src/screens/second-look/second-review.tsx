import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DisagreementView, LookView, SecondReviewView } from '#contract/second-look-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TextArea, TextField } from '#renderer/ui/field.tsx';
import { PersonName, Private } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SECOND_LOOK } from '#renderer/wording/second-look.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { kappaInWords } from './look-figures.ts';
import css from './second-look.module.css';

/** A named second reviewer, blind to the first; where the two differ, the neutral decides. */
export function SecondReview({ onGo }: { readonly onGo: (place: Place) => void }) {
  const say = useWording(SECOND_LOOK).review;
  const review = useQuery(useViews().secondReview());
  return (
    <Shown query={review} what={say.secondReview}>
      {(view) => (view.reviewer === null ? <NameReviewer total={view.total} /> : <Reviewing view={view} onGo={onGo} />)}
    </Shown>
  );
}

function NameReviewer({ total }: { readonly total: number }) {
  const { review: say, refusals } = useWording(SECOND_LOOK);
  const naming = useAct(useClient().secondLook.name);
  const [name, setName] = useState('');
  return (
    <Sheet title={say.noneNamed}>
      <p className={css.lead}>{say.what(total)}</p>
      <TextField label={say.name} value={name} onChange={setName} />
      <Refused words={inWords(refusals, naming.refusal)} />
      <div>
        <Button
          tone="go"
          pending={naming.pending}
          forbidden={name.trim() === '' ? say.writeName : null}
          onPress={() => void naming.run({ name: name.trim() })}
        >
          {say.nameIt}
        </Button>
      </div>
    </Sheet>
  );
}

function Reviewing({ view, onGo }: { readonly view: SecondReviewView; readonly onGo: (place: Place) => void }) {
  const { review: say, agreement: agreed, refusals } = useWording(SECOND_LOOK);
  const { instant } = useWording(WRITTEN);
  const client = useClient();
  const sit = useAct(client.secondLook.sit);
  const end = useAct(client.secondLook.end);
  const { reviewer, done, total, agreement, disagreements } = view;
  const open = disagreements.filter(({ outcome }) => outcome === 'open');
  const refusal = sit.refusal ?? end.refusal;
  return (
    <>
      <Sheet
        title={say.second}
        aside={
          <Button size="small" pending={end.pending} onPress={() => void end.run(null)}>
            {say.end}
          </Button>
        }
      >
        <p>
          {say.standing(reviewer?.name ?? '', reviewer === null ? '' : instant(reviewer.namedAt), done, total)}
          {agreement === null ? '' : agreed(agreement, kappaInWords(agreement.kappaHundredths))}
        </p>
        <Refused words={inWords(refusals, refusal)} />
        <div>
          <Button
            tone="go"
            pending={sit.pending}
            forbidden={done >= total ? say.allLooked : null}
            onPress={() => void sit.run({ seat: 'second-reviewer' })}
          >
            {say.handOver}
          </Button>
        </div>
      </Sheet>
      {open.length === 0 && disagreements.length > 0 ? <Notice tone="counted">{say.allSettled}</Notice> : null}
      {disagreements.map((one) => (
        <Disagreement key={one.cardId} one={one} onGo={onGo} />
      ))}
    </>
  );
}

const TONES = { open: 'question', 'decided-anew': 'counted', stands: 'counted' } as const;

function Disagreement({ one, onGo }: { readonly one: DisagreementView; readonly onGo: (place: Place) => void }) {
  const { review: say, refusals } = useWording(SECOND_LOOK);
  const settle = useAct(useClient().secondLook.settle);
  const [reason, setReason] = useState('');
  return (
    <Sheet title={say.differ(one.cardId)} aside={<Chip tone={TONES[one.outcome]}>{say.outcomes[one.outcome]}</Chip>}>
      <dl className={css.two}>
        <Said term={say.you} look={one.first} />
        <Said term={say.second} look={one.second} />
      </dl>
      {one.note === '' ? null : (
        <p>
          <Private>{one.note}</Private>
        </p>
      )}
      {one.reason === null ? null : <p>{say.yoursStands(one.reason)}</p>}
      {one.outcome === 'open' ? (
        <>
          <TextArea label={say.why} rows={2} value={reason} onChange={setReason} />
          <Refused words={inWords(refusals, settle.refusal)} />
          <div className={css.acts}>
            <Button onPress={() => onGo({ station: 'review', cardId: one.cardId })}>{say.again}</Button>
            <Button
              tone="go"
              pending={settle.pending}
              forbidden={reason.trim() === '' ? say.writeReason : null}
              onPress={() => void settle.run({ cardId: one.cardId, reason: reason.trim() })}
            >
              {say.mineStands}
            </Button>
          </div>
        </>
      ) : null}
    </Sheet>
  );
}

function Said({ term, look }: { readonly term: string; readonly look: LookView }) {
  const { looks } = useWording(SECOND_LOOK);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {looks[look.state]}
        {look.personName === null ? null : (
          <>
            , <PersonName>{look.personName}</PersonName>
          </>
        )}
      </dd>
    </div>
  );
}
