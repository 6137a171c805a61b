import { useState } from 'react';
import type { AttachmentView, DisputeView } from '#contract/docket-views.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { AboutPerson } from './about-person.tsx';
import { ComparisonSheet } from './comparison-sheet.tsx';
import { Evidence, type LookedAt } from './evidence.tsx';
import { Hearings } from './hearings.tsx';
import { OnTheList } from './on-the-list.tsx';
import { Positions } from './positions.tsx';
import { RulingSheet } from './ruling-sheet.tsx';
import { DISPUTE_STATES, SUBJECTS, swingInWords } from './wording.ts';
import { WithdrawDispute } from './withdraw-dispute.tsx';
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
    { key: 'J', label: 'Next dispute', run: () => onNext?.() },
    { key: 'Backspace', label: 'Back to the docket', run: onDocket },
    {
      key: 'X',
      label: 'Next exemplar, or next page of a paper',
      run: onFurther,
    },
  ]);

  return (
    <div className={css.board}>
      <header className={css.title}>
        <div className={css.name}>
          <Landing>
            {dispute.subject.kind === 'person' ? <PersonName>{dispute.subjectLabel}</PersonName> : dispute.subjectLabel}:{' '}
            {dispute.code === null ? SUBJECTS[dispute.subject.kind].toLowerCase() : CODE_WORDS[dispute.code].label.toLowerCase()}
          </Landing>
          <p>
            <Chip tone={DISPUTE_STATES[dispute.state].tone}>{DISPUTE_STATES[dispute.state].word}</Chip> Dispute {dispute.number},
            raised by the {PARTIES[dispute.raisedBy].toLowerCase()}, {readableInstant(dispute.raisedAt)}
            {dispute.clause === null ? '' : `, ground rules ${dispute.clause}`}
            {dispute.late === true ? ', after the deadline for challenges' : ''}. <strong>{swingInWords(dispute)}</strong>.
          </p>
        </div>
        <div className={css.titleActs}>
          {settled ? null : (
            <Button size="small" onPress={() => setWithdrawing(true)}>
              Withdrawn …
            </Button>
          )}
          <Button size="small" shortcut="Backspace" near={done && onNext === null} onPress={onDocket}>
            Docket
          </Button>
          <Button
            size="small"
            shortcut="J"
            near={done}
            forbidden={onNext === null ? 'No other dispute is in the docket' : null}
            onPress={() => onNext?.()}
          >
            Next
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
