import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListPreview, ListView } from '#contract/list-views.ts';
import type { MatterView } from '#contract/views.ts';
import type { PersonId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { RulesFirst } from '#renderer/ui/rules-first.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { AnotherDate } from './as-of.tsx';
import { useExemplars } from './exemplars.tsx';
import { PasteList } from './paste-list.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { PreviewList } from './preview-list.tsx';
import { Questions } from './questions.tsx';
import { TitleMapping } from './title-mapping.tsx';
import { Versions } from './versions.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';

type ListScreenProps = {
  readonly personId: PersonId | null;
  readonly matter: MatterView;
  readonly onGo: (place: Place) => void;
};

export function EmployeeListScreen({ personId, matter, onGo }: ListScreenProps) {
  const say = useWording(LIST);
  const list = useQuery(useViews().list());
  return (
    <>
      <Shown query={list} what={say.screen.theList}>
        {(view) => <ListDesk view={view} matter={matter} onGo={onGo} />}
      </Shown>
      {personId === null ? null : (
        <PersonDrawer personId={personId} onClose={() => onGo({ station: 'list', personId: null })} onGo={onGo} />
      )}
    </>
  );
}

type ListDeskProps = { readonly view: ListView; readonly matter: MatterView; readonly onGo: (place: Place) => void };

function ListDesk({ view, matter, onGo }: ListDeskProps) {
  const say = useWording(LIST);
  const choose = useAct(useClient().list.choose);
  const exemplars = useExemplars(view);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [pasting, setPasting] = useState(false);
  const [tab, setTab] = useState('people');
  const onPerson = (personId: PersonId) => onGo({ station: 'list', personId });
  const first = view.versions.length === 0;

  async function onChoose() {
    const answer = await choose.run(null);
    if (answer.ok) setPreview(answer.value);
  }

  if (preview !== null) {
    return <PreviewList preview={preview} first={first} onPreview={setPreview} onClose={() => setPreview(null)} />;
  }
  const chooseButton = (
    <Button tone={first ? 'go' : 'plain'} pending={choose.pending} onPress={() => void onChoose()}>
      {first ? say.screen.choose : say.screen.newer}
    </Button>
  );
  const pasteButton = <Button onPress={() => setPasting(true)}>{say.screen.paste}</Button>;
  const pasteDialog = pasting ? (
    <PasteList
      onClose={() => setPasting(false)}
      onRead={(read) => {
        setPasting(false);
        setPreview(read);
      }}
    />
  ) : null;
  const refused = <Refused words={inWords(say.refusals, choose.refusal)} />;
  if (first && matter.stations.rules.state !== 'frozen') return <RulesFirst station="list" onGo={onGo} />;
  if (first) {
    return (
      <Page title={say.screen.title}>
        <Empty
          title={say.screen.none}
          action={
            <>
              {chooseButton} {pasteButton}
            </>
          }
        >
          <p>{say.screen.noneWhy}</p>
          {matter.practice ? <p>{say.screen.inPractice}</p> : null}
        </Empty>
        {refused}
        {pasteDialog}
      </Page>
    );
  }
  return (
    <Page
      title={say.screen.title}
      lead={say.screen.standing(view.standing)}
      acts={
        <>
          {exemplars.acts}
          {pasteButton}
          {chooseButton}
        </>
      }
    >
      {exemplars.said}
      {refused}
      {pasteDialog}
      <Tabs
        label={say.screen.title}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: 'people', label: say.screen.people, content: <PeopleTable onPerson={onPerson} /> },
          {
            id: 'titles',
            label: tabLabel(say.screen.titles, view.unmappedTitles.length),
            content: <TitleMapping titles={view.unmappedTitles} />,
          },
          {
            id: 'questions',
            label: tabLabel(say.screen.questions, view.questions.filter(({ answered }) => answered === null).length),
            content: <Questions questions={view.questions} />,
          },
          {
            id: 'versions',
            label: tabLabel(say.screen.versions, view.versions.length),
            content: <Versions versions={view.versions} />,
          },
          {
            id: 'as-of',
            label: say.screen.anotherDate,
            content: <AnotherDate key={JSON.stringify(view.asOf)} asOf={view.asOf} />,
          },
        ]}
      />
    </Page>
  );
}

const tabLabel = (label: string, count: number) => (count === 0 ? label : `${label} (${count})`);
