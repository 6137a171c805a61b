import { useState } from 'react';
import type { DisputeView } from '#contract/views.ts';
import type { Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { Evidence } from './evidence.tsx';
import { OnTheList } from './on-the-list.tsx';
import { Positions } from './positions.tsx';
import { RulingPanel } from './ruling-panel.tsx';
import { DISPUTE_STATES, SUBJECTS, swingInWords } from './wording.ts';
import { WithdrawDispute } from './withdraw-dispute.tsx';
import css from './disputes.module.css';

type BoardProps = {
  readonly dispute: DisputeView;
  readonly onDocket: () => void;
  readonly onNext: (() => void) | null;
  readonly onGo: (place: Place) => void;
};

/** Card, exemplars, list, positions, comparison and ruling, all on one page. */
export function Board({ dispute, onDocket, onNext, onGo }: BoardProps) {
  const [exemplar, setExemplar] = useState(0);
  const [withdrawing, setWithdrawing] = useState(false);
  const exemplars = dispute.person?.exemplars ?? [];
  const settled = dispute.state === 'withdrawn';
  useKeys('Board', [
    { key: 'J', label: 'Next dispute', run: () => onNext?.() },
    { key: 'Backspace', label: 'Back to the docket', run: onDocket },
    {
      key: 'X',
      label: 'Next exemplar',
      run: () => exemplars.length > 1 && setExemplar((now) => (now + 1) % exemplars.length),
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
            {dispute.clause === null ? '' : `, ground rules ${dispute.clause}`}. <strong>{swingInWords(dispute)}</strong>.
          </p>
        </div>
        <div className={css.titleActs}>
          {settled ? null : (
            <Button size="small" onPress={() => setWithdrawing(true)}>
              Withdrawn …
            </Button>
          )}
          <Button size="small" shortcut="Backspace" onPress={onDocket}>
            Docket
          </Button>
          <Button
            size="small"
            shortcut="J"
            forbidden={onNext === null ? 'This is the only dispute' : null}
            onPress={() => onNext?.()}
          >
            Next
          </Button>
        </div>
      </header>
      <div className={css.columns} data-images={dispute.card === null && exemplars.length === 0 ? undefined : ''}>
        <Evidence dispute={dispute} exemplar={exemplar} onExemplar={setExemplar} onGo={onGo} />
        <div className={css.middle}>
          <Positions dispute={dispute} />
          <OnTheList dispute={dispute} onGo={onGo} />
        </div>
        <RulingPanel dispute={dispute} exemplarId={exemplars[exemplar]?.exemplarId ?? null} />
      </div>
      {withdrawing ? <WithdrawDispute dispute={dispute} onClose={() => setWithdrawing(false)} /> : null}
    </div>
  );
}
