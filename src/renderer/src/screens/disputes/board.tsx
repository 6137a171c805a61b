import { useState } from 'react';
import type { AttachmentView, DisputeView } from '#contract/docket-views.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { AboutPerson } from './about-person.tsx';
import { ComparisonSheet } from './comparison-sheet.tsx';
import { Evidence, type LookedAt } from './evidence.tsx';
import { Hearings } from './hearings.tsx';
import { OnTheList } from './on-the-list.tsx';
import { Positions } from './positions.tsx';
import { RulingSheet } from './ruling-sheet.tsx';
import { DISPUTE_TONES, swingInWords } from './rulings.ts';
import { WithdrawDispute } from './withdraw-dispute.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './disputes.module.css';

type BoardProps = {
  readonly dispute: DisputeView;
  readonly onDocket: () => void;
  readonly onNext: (() => void) | null;
  readonly onGo: (place: Place) => void;
};

const ABOUT_SIGNATURES: ReadonlySet<string> = new Set<ReasonCode>(['C12', 'C13', 'C14', 'C15']);

/** Then the ruling rests on the comparison, which comes first; of any other card it comes after, for who wants it. */
function isAboutSignature({ card, code }: DisputeView): boolean {
  return card !== null && code !== null && ABOUT_SIGNATURES.has(code);
}

/** Card, exemplars, list, positions, comparison and ruling, all on one page. */
export function Board({ dispute, onDocket, onNext, onGo }: BoardProps) {
  const say = useWording(DISPUTES);
  const { codes } = useWording(FIELD);
  const written = useWording(WRITTEN);
  const [exemplar, setExemplar] = useState(0);
  const [withdrawing, setWithdrawing] = useState(false);
  const [looking, setLooking] = useState<LookedAt | null>(null);
  const exemplars = dispute.person?.exemplars ?? [];
  const settled = dispute.state === 'withdrawn';
  const done = settled || dispute.state === 'ruled';

  function onFurther() {
    if (looking !== null) setLooking({ ...looking, page: (looking.page + 1) % looking.paper.pages.length });
    else if (exemplars.length > 1) setExemplar((now) => (now + 1) % exemplars.length);
  }
  const onLook = (paper: AttachmentView) => setLooking({ paper, page: 0 });

  useKeys('Board', [
    { key: 'J', label: say.board.next, run: () => onNext?.() },
    { key: 'Backspace', label: say.board.back, run: onDocket },
    {
      key: 'X',
      label: say.board.further,
      run: onFurther,
    },
  ]);

  return (
    <div className={css.board}>
      <header className={css.title}>
        <div className={css.name}>
          <Landing>
            {dispute.subject.kind === 'person' ? (
              <PersonName>{dispute.subjectLabel}</PersonName>
            ) : (
              <Said>{dispute.subjectLabel}</Said>
            )}
            : {(dispute.code === null ? say.subjects[dispute.subject.kind] : codes[dispute.code].label).toLowerCase()}
          </Landing>
          <p>
            <Chip tone={DISPUTE_TONES[dispute.state]}>{say.states[dispute.state]}</Chip>{' '}
            {say.board.raised({
              number: dispute.number,
              by: dispute.raisedBy,
              at: written.instant(dispute.raisedAt),
              clause: dispute.clause,
              late: dispute.late === true,
            })}{' '}
            <strong>{swingInWords(dispute, say.board)}</strong>.
          </p>
        </div>
        <div className={css.titleActs}>
          {settled ? null : (
            <Button size="small" onPress={() => setWithdrawing(true)}>
              {say.board.withdrawn}
            </Button>
          )}
          <Button size="small" shortcut="Backspace" near={done && onNext === null} onPress={onDocket}>
            {say.board.docket}
          </Button>
          <Button
            size="small"
            shortcut="J"
            near={done}
            forbidden={onNext === null ? say.board.noOther : null}
            onPress={() => onNext?.()}
          >
            {say.board.nextOne}
          </Button>
        </div>
      </header>
      <div
        className={css.columns}
        data-images={dispute.card === null && exemplars.length === 0 && looking === null ? undefined : ''}
      >
        <Evidence
          dispute={dispute}
          exemplar={exemplar}
          onExemplar={setExemplar}
          looking={looking}
          onLook={setLooking}
          onGo={onGo}
        />
        <div className={css.middle}>
          <Positions dispute={dispute} onLook={onLook} />
          <AboutPerson filings={dispute.filings} onLook={onLook} />
          <Hearings dispute={dispute} />
          <OnTheList dispute={dispute} onGo={onGo} />
        </div>
        <div className={css.ruling}>
          {isAboutSignature(dispute) ? <ComparisonSheet dispute={dispute} /> : null}
          <RulingSheet dispute={dispute} />
          {dispute.card === null || isAboutSignature(dispute) ? null : <ComparisonSheet dispute={dispute} />}
        </div>
      </div>
      {withdrawing ? <WithdrawDispute dispute={dispute} onClose={() => setWithdrawing(false)} /> : null}
    </div>
  );
}
