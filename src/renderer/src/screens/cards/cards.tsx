import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatterView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { RulesFirst } from '#renderer/ui/rules-first.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { Batches } from './batches.tsx';
import { DeliveryForm } from './delivery-form.tsx';
import { EnterAct } from './enter-act.tsx';
import { Forms } from './forms.tsx';
import { LightTable } from './light-table.tsx';
import { Problems } from './problems.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';

type CardsProps = { readonly matter: MatterView; readonly onGo: (place: Place) => void };

/** Deliveries with their receipts, and every card at a glance. */
export function Cards({ matter, onGo }: CardsProps) {
  const say = useWording(CARDS);
  const batches = useQuery(useViews().batches());
  const read = useAct(useClient().cards.readUnread);
  const [tab, setTab] = useState('deliveries');
  const [entering, setEntering] = useState(false);
  const { cards, rules, review } = matter.stations;
  const jobs = useQuery(useViews().jobs());
  const busy = (jobs.data ?? []).some(({ state }) => state === 'running');
  const frozen = rules.state === 'frozen';

  if (!frozen) return <RulesFirst station="cards" onGo={onGo} />;
  return (
    <Page
      title={say.screen.title}
      lead={cards.found === 0 ? say.screen.takeIn : say.screen.standing(cards.found, cards.stated)}
      acts={
        <>
          {cards.unread > 0 && !busy ? (
            <Button tone="go" pending={read.pending} onPress={() => void read.run(null)}>
              {say.screen.read(cards.unread)}
            </Button>
          ) : null}
          {cards.found > 0 && review.left > 0 && cards.unread === 0 ? (
            <Button tone="go" onPress={() => onGo(placeOf('review'))}>
              {say.screen.review(review.left)}
            </Button>
          ) : null}
          <Button onPress={() => setEntering(true)}>{say.screen.enterRevocation}</Button>
        </>
      }
    >
      <Refused words={inWords(say.intakeRefusals, read.refusal)} />
      <Tabs
        label={say.screen.title}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          {
            id: 'deliveries',
            label: say.screen.deliveries,
            content: (
              <>
                <DeliveryForm practice={matter.practice} />
                <Problems />
                <Shown query={batches} what={say.screen.theDeliveries}>
                  {(all) => <Batches batches={all} />}
                </Shown>
              </>
            ),
          },
          {
            id: 'light-table',
            label: say.screen.lightTable,
            content: <LightTable batches={batches.data ?? []} onOpen={(cardId) => onGo({ station: 'review', cardId })} />,
          },
          { id: 'forms', label: say.screen.cardForms, content: <Forms /> },
        ]}
      />
      {entering ? <EnterAct onClose={() => setEntering(false)} /> : null}
    </Page>
  );
}
