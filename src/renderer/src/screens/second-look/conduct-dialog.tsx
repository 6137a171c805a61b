import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConductView } from '#contract/second-look-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { counted, readableInstant } from '#renderer/ui/written.ts';
import { agreementInWords, duration, lookRefusalWords } from './wording.ts';
import css from './second-look.module.css';

/** Hers alone: off by default, no event, never written out by itself, gone when she says so. */
export function ConductDialog({ onClose }: { readonly onClose: () => void }) {
  const conduct = useQuery(useViews().conduct());
  return (
    <Dialog title="Your own conduct" shape="wide" onClose={onClose}>
      <Shown query={conduct} what="your log">
        {(view) => (view.since === null ? <Off onClose={onClose} /> : <On view={view} onClose={onClose} />)}
      </Shown>
    </Dialog>
  );
}

function Off({ onClose }: { readonly onClose: () => void }) {
  const keep = useAct(useClient().secondLook.keepConduct);
  return (
    <>
      <p>
        You can keep a private log in this matter: how long you looked at each card, and how much of it. It shows you runs of
        hasty decisions and draws five in a hundred cards for a second look of your own, blind.
      </p>
      <p>
        It is no part of the record. No document is made of it, and you can delete it at any time. It lies in the matter file:
        whoever may read that file could read it.
      </p>
      <Refused words={keep.refusal === null ? null : commonRefusalWords(keep.refusal)} />
      <DialogActs>
        <Button tone="go" pending={keep.pending} onPress={() => void keep.run({ on: true })}>
          Keep the log
        </Button>
        <Button onPress={onClose}>Leave it off</Button>
      </DialogActs>
    </>
  );
}

function On({ view, onClose }: { readonly view: ConductView; readonly onClose: () => void }) {
  const client = useClient();
  const keep = useAct(client.secondLook.keepConduct);
  const sit = useAct(client.secondLook.sit);
  const [deleting, setDeleting] = useState(false);
  const { since, cards, medianMs, medianLooks, runs, sample } = view;

  async function onSit() {
    const answer = await sit.run({ seat: 're-review' });
    if (answer.ok) onClose();
  }

  return (
    <>
      <Facts>
        <Fact term="Kept since">{since === null ? '' : readableInstant(since)}</Fact>
        <Fact term="Decisions">{counted(cards, 'card')}</Fact>
        <Fact term="In the middle">
          {cards === 0 ? 'nothing yet' : `${duration(medianMs)} and ${counted(medianLooks, 'look')} a card`}
        </Fact>
        <Fact term="Second look">
          {sample.done} of {counted(sample.total, 'card')} drawn. {sample.done === 0 ? '' : agreementInWords(sample.agreement)}
        </Fact>
      </Facts>
      {runs.map(({ first, last, from, to, medianMs: each }) => (
        <Notice key={from} tone="question">
          {counted(to - from + 1, 'decision')} one after the other, from {first} to {last}, in about {duration(each)} each. You
          may want to look at a few of them again.
        </Notice>
      ))}
      {cards > 0 && runs.length === 0 ? <p className={css.lead}>No run of hasty decisions.</p> : null}
      <Refused words={keep.refusal === null ? null : commonRefusalWords(keep.refusal)} />
      <Refused words={sit.refusal === null ? null : lookRefusalWords(sit.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={sit.pending}
          forbidden={sample.done >= sample.total ? 'Nothing drawn is left to look at' : null}
          onPress={() => void onSit()}
        >
          Look a second time
        </Button>
        {deleting ? (
          <Button tone="danger" pending={keep.pending} onPress={() => void keep.run({ on: false })}>
            Delete all of it now
          </Button>
        ) : (
          <Button onPress={() => setDeleting(true)}>Turn it off and delete it …</Button>
        )}
        <Button onPress={onClose}>Close</Button>
      </DialogActs>
    </>
  );
}
