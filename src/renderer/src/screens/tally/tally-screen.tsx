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
import { readableNumber, signed } from '#renderer/ui/written.ts';
import { FIELD } from '#renderer/wording/field.ts';
import { useWording } from '#renderer/wording/language.ts';
import { TALLY } from '#renderer/wording/tally.ts';
import { blockInWords } from '#renderer/words/blocks.ts';
import { howFar, howShort, sentence, sentenceOfUnits } from './arithmetic.ts';
import { neededByList } from './margin-cases.ts';
import { MarginBar } from './margin-bar.tsx';
import { UnitTallies } from './units.tsx';
import { Said } from '#renderer/ui/said.tsx';
import css from './tally.module.css';

/** The sentence first, then the picture, then how it came about. */
export function TallyScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const say = useWording(TALLY);
  const tally = useQuery(useViews().tally());
  return (
    <Shown query={tally} what={say.screen.theTally}>
      {(view) =>
        view === null ? (
          <Page title={say.screen.title}>
            <Empty
              title={say.screen.nothingYet}
              action={
                <Button tone="go" onPress={() => onGo(placeOf('rules'))}>
                  {say.screen.toRules}
                </Button>
              }
            >
              <p>{say.screen.needs}</p>
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
  const say = useWording(TALLY);
  const { blocks } = useWording(FIELD);
  const { tally } = view;
  // Of several units each says it of its own list.
  const lists = view.units === null ? neededByList(tally, view.threshold) : null;
  return (
    <div className={css.tally}>
      <header className={css.say} data-outcome={tally.outcome}>
        <Landing>{view.units === null ? sentence(view, say) : sentenceOfUnits(view.units, view.threshold, say)}</Landing>
        <p>
          {view.units === null ? say.screen.lead(say.standing(tally), view.threshold) : say.screen.leadOfUnits(view.threshold)}
        </p>
        {lists === null ? null : <p>{say.margin.why(lists)}</p>}
        {tally.blockedBy.map((block) => (
          <Notice key={block} tone="question">
            {blockInWords(block, blocks)}
          </Notice>
        ))}
        {view.recountAgrees ? null : <Notice tone="refused">{say.screen.recountDiffers}</Notice>}
      </header>
      {view.units === null ? null : <UnitTallies units={view.units} threshold={view.threshold} />}
      <div className={css.grid}>
        <Sheet title={view.units === null ? say.screen.worstAndBest : say.screen.allUnits}>
          {view.units === null ? <MarginBar tally={tally} threshold={view.threshold} /> : null}
          <List view={view} />
        </Sheet>
        <Sheet title={say.screen.waterfall}>
          <table className={css.waterfall}>
            <tbody>
              {view.waterfall.map(({ step, count, kind }) => (
                <tr key={step} data-kind={kind}>
                  <th scope="row">{say.steps[step]}</th>
                  <td>{kind === 'less' ? `−${readableNumber(count)}` : readableNumber(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
        <Sheet title={say.screen.change}>
          <Change view={view} onGo={onGo} />
        </Sheet>
        <Sheet title={say.screen.before}>
          <Unmet unmet={view.unmet} here="tally" onGo={onGo} />
          {view.unmet.length === 0 ? (
            <Button tone="go" onPress={() => onGo(placeOf('certify'))}>
              {say.screen.toCertify}
            </Button>
          ) : null}
        </Sheet>
      </div>
    </div>
  );
}

function List({ view: { tally } }: { readonly view: TallyView }) {
  const { screen: say } = useWording(TALLY);
  const cells = [
    [say.onList, tally.people],
    [say.eligible, tally.eligible],
    [say.challenged, tally.challenged],
    [say.excluded, tally.excluded],
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
  const { change: say } = useWording(TALLY);
  // Of several units each has its own margin.
  const far = view.units === null ? howFar(view) : null;
  const short = view.units === null ? howShort(view) : null;
  const { flips } = view.tally;
  const labels = new Map(view.disputes.map((dispute) => [dispute.ref, dispute]));
  return (
    <>
      {far === null ? null : <p>{say.far(far.cards, far.people)}</p>}
      {short === null ? null : <p>{say.short(short)}</p>}
      {view.tally.outcome === 'blocked' ? <p>{say.later}</p> : null}
      {view.disputes.length === 0 ? (
        <p>{say.noneOpen}</p>
      ) : (
        <p>{say.moves(view.disputes.length, view.tally.margin.best - view.tally.margin.worst)}</p>
      )}
      {flips.length === 0 ? null : (
        <>
          <p>{say.smallest}</p>
          <ul className={css.flips}>
            {flips.slice(0, 12).map((set) => (
              <li key={set.join()}>
                {set.map((ref) => {
                  const dispute = labels.get(ref);
                  const disputeId = dispute?.disputeId ?? null;
                  return (
                    <Button key={ref} size="small" onPress={() => onGo({ station: 'disputes', disputeId })}>
                      {ref.startsWith('person:') ? (
                        <PersonName>{dispute?.label ?? ref}</PersonName>
                      ) : (
                        <Said>{dispute?.label ?? ref}</Said>
                      )}{' '}
                      {dispute?.swing == null ? '' : signed(dispute.swing)}
                    </Button>
                  );
                })}
              </li>
            ))}
          </ul>
          {flips.length > 12 ? <p>{say.moreSets(flips.length - 12)}</p> : null}
        </>
      )}
    </>
  );
}
