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
import { counted } from '#renderer/ui/written.ts';
import { AnotherDate } from './as-of.tsx';
import { Exemplars } from './exemplars.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import { PreviewList } from './preview-list.tsx';
import { Questions } from './questions.tsx';
import { TitleMapping } from './title-mapping.tsx';
import { Versions } from './versions.tsx';
import { listRefusalWords } from './wording.ts';

type ListScreenProps = {
  readonly personId: PersonId | null;
  readonly matter: MatterView;
  readonly onGo: (place: Place) => void;
};

export function EmployeeListScreen({ personId, matter, onGo }: ListScreenProps) {
  const list = useQuery(useViews().list());
  return (
    <>
      <Shown query={list} what="the employee list">
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
  const choose = useAct(useClient().list.choose);
  const [preview, setPreview] = useState<ListPreview | null>(null);
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
      {first ? 'Choose the list …' : 'Take in a newer list …'}
    </Button>
  );
  const refused = <Refused words={choose.refusal === null ? null : listRefusalWords(choose.refusal)} />;
  if (first && matter.stations.rules.state !== 'frozen') return <RulesFirst what="list" onGo={onGo} />;
  if (first) {
    return (
      <Page title="Employee list">
        <Empty title="No list yet" action={chooseButton}>
          <p>
            The employer’s list, as CSV, XLSX, XLS or ODS. You see what was recognised and what is doubtful before it is accepted;
            no row is ever dropped in silence.
          </p>
          {matter.practice ? <p>In the practice matter the dialog opens where its files lie: take employee-list.xlsx.</p> : null}
        </Empty>
        {refused}
      </Page>
    );
  }
  const { eligible, excluded, challenged } = view.standing;
  return (
    <Page
      title="Employee list"
      lead={`${counted(eligible + challenged + excluded, 'person', 'people')}: ${eligible} eligible, ${challenged} challenged, ${excluded} excluded.`}
      acts={
        <>
          <Exemplars view={view} />
          {chooseButton}
        </>
      }
    >
      {refused}
      <Tabs
        label="Employee list"
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: 'people', label: 'People', content: <PeopleTable onPerson={onPerson} /> },
          {
            id: 'titles',
            label: tabLabel('Titles', view.unmappedTitles.length),
            content: <TitleMapping titles={view.unmappedTitles} />,
          },
          {
            id: 'questions',
            label: tabLabel('Questions', view.questions.filter(({ answered }) => answered === null).length),
            content: <Questions questions={view.questions} />,
          },
          { id: 'versions', label: tabLabel('Versions', view.versions.length), content: <Versions versions={view.versions} /> },
          { id: 'as-of', label: 'Another date', content: <AnotherDate key={JSON.stringify(view.asOf)} asOf={view.asOf} /> },
        ]}
      />
    </Page>
  );
}

const tabLabel = (label: string, count: number) => (count === 0 ? label : `${label} (${count})`);
