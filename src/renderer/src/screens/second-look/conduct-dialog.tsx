import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConductView } from '#contract/second-look-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Fact, Facts } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SECOND_LOOK } from '#renderer/wording/second-look.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { duration, kappaInWords } from './look-figures.ts';
import css from './second-look.module.css';

/** Hers alone: off by default, no event, never written out by itself, gone when she says so. */
export function ConductDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWording(SECOND_LOOK).conduct;
  const conduct = useQuery(useViews().conduct());
  return (
    <Dialog title={say.title} shape="wide" onClose={onClose}>
      <Shown query={conduct} what={say.yourLog}>
        {(view) => (view.since === null ? <Off onClose={onClose} /> : <On view={view} onClose={onClose} />)}
      </Shown>
    </Dialog>
  );
}

function Off({ onClose }: { readonly onClose: () => void }) {
  const { conduct: say, refusals } = useWording(SECOND_LOOK);
  const keep = useAct(useClient().secondLook.keepConduct);
  return (
    <>
      <p>{say.what}</p>
      <p>{say.noRecord}</p>
      <Refused words={inWords(refusals, keep.refusal)} />
      <DialogActs>
        <Button tone="go" pending={keep.pending} onPress={() => void keep.run({ on: true })}>
          {say.keep}
        </Button>
        <Button onPress={onClose}>{say.leaveOff}</Button>
      </DialogActs>
    </>
  );
}

function On({ view, onClose }: { readonly view: ConductView; readonly onClose: () => void }) {
  const { conduct: say, agreement, refusals } = useWording(SECOND_LOOK);
  const { instant } = useWording(WRITTEN);
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
        <Fact term={say.since}>{since === null ? '' : instant(since)}</Fact>
        <Fact term={say.decisions}>{say.cards(cards)}</Fact>
        <Fact term={say.middle}>{cards === 0 ? say.nothingYet : say.perCard(duration(medianMs), medianLooks)}</Fact>
        <Fact term={say.second}>
          {say.drawn(sample.done, sample.total)}{' '}
          {sample.done === 0 ? '' : agreement(sample.agreement, kappaInWords(sample.agreement.kappaHundredths))}
        </Fact>
      </Facts>
      {runs.map(({ first, last, from, to, medianMs: each }) => (
        <Notice key={from} tone="question">
          {say.hasty(to - from + 1, first, last, duration(each))}
        </Notice>
      ))}
      {cards > 0 && runs.length === 0 ? <p className={css.lead}>{say.noHaste}</p> : null}
      <Refused words={inWords(refusals, keep.refusal)} />
      <Refused words={inWords(refusals, sit.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={sit.pending}
          forbidden={sample.done >= sample.total ? say.nothingDrawn : null}
          onPress={() => void onSit()}
        >
          {say.lookAgain}
        </Button>
        {deleting ? (
          <Button tone="danger" pending={keep.pending} onPress={() => void keep.run({ on: false })}>
            {say.deleteNow}
          </Button>
        ) : (
          <Button onPress={() => setDeleting(true)}>{say.turnOff}</Button>
        )}
        <Button onPress={onClose}>{say.close}</Button>
      </DialogActs>
    </>
  );
}
