import { useState } from 'react';
import type { DisputeRowView, DocketOverview } from '#contract/docket-views.ts';
import type { DisputeId } from '#core/ids.ts';
import type { Place } from '#renderer/place.ts';
import { SecondReview } from '#renderer/screens/second-look/second-review.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Page } from '#renderer/ui/sheet.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { ChooseSubject } from './choose-subject.tsx';
import { DeadlineStrip } from './deadline-strip.tsx';
import { DocketFilters } from './docket-filters.tsx';
import { docketRows, isUnsettled, ruleThisFirst, WHOLE_DOCKET, type DocketFilter } from './docket-order.ts';
import { DoubleQuestions } from './double-questions.tsx';
import { DocketTable } from './docket-table.tsx';
import { FileEvidence } from './file-evidence.tsx';
import { Filings } from './filings.tsx';
import { Waiting } from './waiting.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

type DocketProps = {
  readonly rows: readonly DisputeRowView[];
  readonly overview: DocketOverview;
  readonly onOpen: (id: DisputeId) => void;
  readonly onGo: (place: Place) => void;
};

/** Every dispute; what can decide the result stands first. */
export function Docket({ rows, overview, onOpen, onGo }: DocketProps) {
  const say = useWording(DISPUTES);
  const [opening, setOpening] = useState(false);
  const [filing, setFiling] = useState(false);
  const [tab, setTab] = useState('docket');
  const first = ruleThisFirst(rows).find(isUnsettled);
  useKeys('Docket', [
    { key: 'J', label: say.docket.first, run: () => first !== undefined && onOpen(first.disputeId) },
    { key: 'E', label: say.docket.keyOpen, run: () => setOpening(true) },
    { key: 'F', label: say.docket.keyFile, run: () => setFiling(true) },
  ]);

  return (
    <Page
      title={say.docket.title}
      lead={say.docket.lead(rows.length, overview)}
      acts={
        <>
          {first === undefined ? null : (
            <Button tone="go" shortcut="J" onPress={() => onOpen(first.disputeId)}>
              {say.docket.first}
            </Button>
          )}
          <Button shortcut="E" onPress={() => setOpening(true)}>
            {say.docket.open}
          </Button>
          <Button shortcut="F" onPress={() => setFiling(true)}>
            {say.docket.file}
          </Button>
        </>
      }
    >
      <DeadlineStrip deadlines={overview.deadlines} />
      <Tabs
        label={say.docket.title}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          {
            id: 'docket',
            label: say.docket.tab(rows.length),
            content: <Listed rows={rows} overview={overview} onOpen={onOpen} />,
          },
          {
            id: 'filings',
            label: say.docket.evidence(overview.filings.length),
            content: <Filings filings={overview.filings} onOpen={onOpen} onFile={() => setFiling(true)} />,
          },
          {
            id: 'doubles',
            label: say.docket.doubles,
            content: <DoubleQuestions onGo={onGo} />,
          },
          {
            id: 'second',
            label: say.docket.second,
            content: <SecondReview onGo={onGo} />,
          },
        ]}
      />
      {opening ? <ChooseSubject onClose={() => setOpening(false)} onOpened={onOpen} /> : null}
      {filing ? <FileEvidence onClose={() => setFiling(false)} onFiled={() => setTab('filings')} /> : null}
    </Page>
  );
}

function Listed({ rows, overview, onOpen }: Omit<DocketProps, 'onGo'>) {
  const say = useWording(DISPUTES);
  const [filter, setFilter] = useState<DocketFilter>({
    ...WHOLE_DOCKET,
    status: rows.some(isUnsettled) ? 'unsettled' : 'all',
  });
  return (
    <>
      <Waiting waiting={overview.waiting} onOpened={onOpen} />
      {rows.length === 0 ? (
        <Empty title={overview.open > 0 ? say.docket.nothingIn : say.docket.nothing}>
          <p>{say.docket.say(<b>E</b>)}</p>
        </Empty>
      ) : (
        <>
          <DocketFilters rows={rows} filter={filter} onFilter={setFilter} />
          <DocketTable rows={docketRows(rows, filter)} onOpen={onOpen} />
        </>
      )}
    </>
  );
}
