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
import { counted, readableInstant } from '#renderer/ui/written.ts';
import { agreementInWords, lookRefusalWords, stateInWords } from './wording.ts';
import css from './second-look.module.css';

/** A named second reviewer, blind to the first; where the two differ, the neutral decides. */
export function SecondReview({ onGo }: { readonly onGo: (place: Place) => void }) {
  const review = useQuery(useViews().secondReview());
  return (
    <Shown query={review} what="the second review">
      {(view) => (view.reviewer === null ? <NameReviewer total={view.total} /> : <Reviewing view={view} onGo={onGo} />)}
    </Shown>
  );
}

function NameReviewer({ total }: { readonly total: number }) {
  const naming = useAct(useClient().secondLook.name);
  const [name, setName] = useState('');
  return (
    <Sheet title="No second reviewer is named">
      <p className={css.lead}>
        A second person looks at the {counted(total, 'card')} you decided, without seeing what you decided. Both answers and how
        far they agree stand in the record. No look changes a card: where the two differ, you decide.
      </p>
      <TextField label="Name of the second reviewer" value={name} onChange={setName} />
      <Refused words={naming.refusal === null ? null : lookRefusalWords(naming.refusal)} />
      <div>
        <Button
          tone="go"
          pending={naming.pending}
          forbidden={name.trim() === '' ? 'Write the name' : null}
          onPress={() => void naming.run({ name: name.trim() })}
        >
          Name the second reviewer
        </Button>
      </div>
    </Sheet>
  );
}

function Reviewing({ view, onGo }: { readonly view: SecondReviewView; readonly onGo: (place: Place) => void }) {
  const client = useClient();
  const sit = useAct(client.secondLook.sit);
  const end = useAct(client.secondLook.end);
  const { reviewer, done, total, agreement, disagreements } = view;
  const open = disagreements.filter(({ outcome }) => outcome === 'open');
  const refusal = sit.refusal ?? end.refusal;
  return (
    <>
      <Sheet
        title="Second reviewer"
        aside={
          <Button size="small" pending={end.pending} onPress={() => void end.run(null)}>
            End the second review
          </Button>
        }
      >
        <p>
          <strong>{reviewer?.name}</strong>, named {reviewer === null ? '' : readableInstant(reviewer.namedAt)}. {done} of{' '}
          {counted(total, 'decided card')} looked at. {agreement === null ? '' : agreementInWords(agreement)}
        </p>
        <Refused words={refusal === null ? null : lookRefusalWords(refusal)} />
        <div>
          <Button
            tone="go"
            pending={sit.pending}
            forbidden={done >= total ? 'Every decided card has been looked at' : null}
            onPress={() => void sit.run({ seat: 'second-reviewer' })}
          >
            Hand the desk to the second reviewer
          </Button>
        </div>
      </Sheet>
      {open.length === 0 && disagreements.length > 0 ? (
        <Notice tone="counted">Every disagreement is settled: decided anew, or yours stands with its reason.</Notice>
      ) : null}
      {disagreements.map((one) => (
        <Disagreement key={one.cardId} one={one} onGo={onGo} />
      ))}
    </>
  );
}

const OUTCOMES = {
  open: { word: 'For you to decide', tone: 'question' },
  'decided-anew': { word: 'Decided anew', tone: 'counted' },
  stands: { word: 'Yours stands', tone: 'counted' },
} as const;

function Disagreement({ one, onGo }: { readonly one: DisagreementView; readonly onGo: (place: Place) => void }) {
  const settle = useAct(useClient().secondLook.settle);
  const [reason, setReason] = useState('');
  const { word, tone } = OUTCOMES[one.outcome];
  return (
    <Sheet title={`Card ${one.cardId}: the two differ`} aside={<Chip tone={tone}>{word}</Chip>}>
      <dl className={css.two}>
        <Said term="You" look={one.first} />
        <Said term="Second reviewer" look={one.second} />
      </dl>
      {one.note === '' ? null : (
        <p>
          <Private>{one.note}</Private>
        </p>
      )}
      {one.reason === null ? null : <p>Yours stands: {one.reason}</p>}
      {one.outcome === 'open' ? (
        <>
          <TextArea label="Why yours stands, if it does" rows={2} value={reason} onChange={setReason} />
          <Refused words={settle.refusal === null ? null : lookRefusalWords(settle.refusal)} />
          <div className={css.acts}>
            <Button onPress={() => onGo({ station: 'review', cardId: one.cardId })}>Look at the card again</Button>
            <Button
              tone="go"
              pending={settle.pending}
              forbidden={reason.trim() === '' ? 'Write the reason' : null}
              onPress={() => void settle.run({ cardId: one.cardId, reason: reason.trim() })}
            >
              Mine stands
            </Button>
          </div>
        </>
      ) : null}
    </Sheet>
  );
}

function Said({ term, look }: { readonly term: string; readonly look: LookView }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {stateInWords(look)}
        {look.personName === null ? null : (
          <>
            , <PersonName>{look.personName}</PersonName>
          </>
        )}
      </dd>
    </div>
  );
}
