import { useQuery } from '@tanstack/react-query';
import type { TallyView } from '#contract/tally-views.ts';
import { useViews } from '#renderer/api/views.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Landing } from '#renderer/ui/landing.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { Unmet } from '#renderer/ui/unmet.tsx';
import { counted, readableNumber, signed } from '#renderer/ui/written.ts';
import { blockInWords, howFar, howShort, sentence, sentenceOfUnits, standingWords, thresholdInWords } from './arithmetic.ts';
import { MarginBar } from './margin-bar.tsx';
import { UnitTallies } from './units.tsx';
import css from './tally.module.css';

/** The sentence first, then the picture, then how it came about. */
export function TallyScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const tally = useQuery(useViews().tally());
  return (
    <Shown query={tally} what="the tally">
      {(view) =>
        view === null ? (
          <Page title="Tally">
            <Empty
              title="Nothing to count yet"
              action={
                <Button tone="go" onPress={() => onGo(placeOf('rules'))}>
                  Go to Ground rules
                </Button>
              }
            >
              <p>
                The tally needs frozen ground rules, an employee list and cards. It is then always there, and always provisional
                until you certify.
              </p>
            </Empty>
          </Page>
        ) : (
          <Counted view={view} onGo={onGo} />
        )
      }
    </Shown>
  );
}

function Counted({ view, onGo }: { readonly view: TallyView; readonly onGo: (place: Place) => void }) {
  const { tally } = view;
  return (
    <div className={css.tally}>
      <header className={css.say} data-outcome={tally.outcome}>
        <Landing>{view.units === null ? sentence(view) : sentenceOfUnits(view.units, view.threshold)}</Landing>
        <p>
          Provisional. {view.units === null ? standingWords(view) : 'Each unit is counted by itself.'} The threshold is{' '}
          {thresholdInWords(view.threshold)} of the eligible people on the list{view.units === null ? '' : ' of each'}.
        </p>
        {tally.blockedBy.map((block) => (
          <Notice key={block} tone="question">
            {blockInWords(block)}
          </Notice>
        ))}
        {view.recountAgrees ? null : (
          <Notice tone="refused">
            <strong>The recount from the record alone does not agree.</strong> Nothing can be certified. Verify the record, and
            keep this file and your latest backup as they are.
          </Notice>
        )}
      </header>
      {view.units === null ? null : <UnitTallies units={view.units} threshold={view.threshold} />}
      <div className={css.grid}>
        <Sheet title={view.units === null ? 'Worst case and best case' : 'The people of all units together'}>
          {view.units === null ? <MarginBar tally={tally} threshold={view.threshold} /> : null}
          <List view={view} />
        </Sheet>
        <Sheet title="From delivered to counted">
          <table className={css.waterfall}>
            <tbody>
              {view.waterfall.map(({ label, count, kind }) => (
                <tr key={label} data-kind={kind}>
                  <th scope="row">{label}</th>
                  <td>{kind === 'less' ? `−${readableNumber(count)}` : readableNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
        <Sheet title="What would have to happen for the result to change">
          <Change view={view} onGo={onGo} />
        </Sheet>
        <Sheet title="Before you can certify">
          <Unmet unmet={view.unmet} here="tally" onGo={onGo} />
          {view.unmet.length === 0 ? (
            <Button tone="go" onPress={() => onGo(placeOf('certify'))}>
              Go to Certify
            </Button>
          ) : null}
        </Sheet>
      </div>
    </div>
  );
}

function List({ view: { tally } }: { readonly view: TallyView }) {
  const cells = [
    ['On the list', tally.people],
    ['Eligible', tally.eligible],
    ['Challenged', tally.challenged],
    ['Excluded', tally.excluded],
  ] as const;
  return (
    <dl className={css.figures}>
      {cells.map(([term, figure]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{readableNumber(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ view, onGo }: { readonly view: TallyView; readonly onGo: (place: Place) => void }) {
  // Of several units each has its own margin.
  const far = view.units === null ? howFar(view) : null;
  const short = view.units === null ? howShort(view) : null;
  const { flips } = view.tally;
  const labels = new Map(view.disputes.map((dispute) => [dispute.ref, dispute]));
  return (
    <>
      {far === null ? null : (
        <p>
          At least <b>{counted(far.cards, 'counted card')}</b> would have to be lost, or{' '}
          <b>{counted(far.people, 'person', 'people')}</b> added to the list without a card.
        </p>
      )}
      {short === null ? null : (
        <p>
          At least <b>{counted(short, 'more card')}</b> would have to count, even if every open dispute went the union’s way.
        </p>
      )}
      {view.tally.outcome === 'blocked' ? <p>That can be said once the result can.</p> : null}
      {view.disputes.length === 0 ? (
        <p>No dispute is open.</p>
      ) : (
        <p>
          {counted(view.disputes.length, 'open dispute')} together {view.disputes.length === 1 ? 'moves' : 'move'} the margin by
          no more than <b>{readableNumber(view.tally.margin.best - view.tally.margin.worst)}</b>.
        </p>
      )}
      {flips.length === 0 ? null : (
        <>
          <p>The smallest sets of rulings that could turn it:</p>
          <ul className={css.flips}>
            {flips.slice(0, 12).map((set) => (
              <li key={set.join()}>
                {set.map((ref) => {
                  const dispute = labels.get(ref);
                  const disputeId = dispute?.disputeId ?? null;
                  return (
                    <Button key={ref} size="small" onPress={() => onGo({ station: 'disputes', disputeId })}>
                      {ref.startsWith('person:') ? <PersonName>{dispute?.label ?? ref}</PersonName> : (dispute?.label ?? ref)}{' '}
                      {dispute?.swing == null ? '' : signed(dispute.swing)}
                    </Button>
                  );
                })}
              </li>
            ))}
          </ul>
          {flips.length > 12 ? <p>And {readableNumber(flips.length - 12)} more sets of that size.</p> : null}
        </>
      )}
    </>
  );
}
