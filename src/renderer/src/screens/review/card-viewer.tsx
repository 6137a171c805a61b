import { useQuery } from '@tanstack/react-query';
import { memo, useReducer, useState } from 'react';
import type { ExemplarView } from '#contract/list-views.ts';
import type { ReviewCardView } from '#contract/review-views.ts';
import type { PersonId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { Compare } from '#renderer/viewer/compare.tsx';
import { Pane } from '#renderer/viewer/pane.tsx';
import { PaneSizeContext } from '#renderer/viewer/pane-size.ts';
import { LookTools, useViewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
import { RegisterEntry } from './register-entry.tsx';
import { cardSubject, exemplarSubject } from './subjects.ts';
import { useThirdImage } from './third-image.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './card-viewer.module.css';
import viewer from '#renderer/viewer/viewer.module.css';

type CardViewerProps = {
  readonly card: ReviewCardView;
  readonly comparing: boolean;
  readonly chosen: PersonId | null;
  readonly onCompare: () => void;
};

/** The card, large; or beside an exemplar of the person shown. An act that is being sent does not draw it anew. */
export const CardViewer = memo(function CardViewer({ card, comparing, chosen, onCompare }: CardViewerProps) {
  const say = useWording(REVIEW);
  const [side, setSide] = useState(0);
  const image = card.images[side] ?? card.images[0];
  if (image === undefined) return <RegisterEntry card={card} />;
  if (comparing) {
    return (
      <section className={css.view} aria-label={say.viewing.beside(card.cardId)}>
        {/* Narrower panes than the one that the next card will stand in. */}
        <PaneSizeContext value={null}>
          <Exemplars card={card} chosen={chosen} onBack={onCompare} />
        </PaneSizeContext>
      </section>
    );
  }
  return <OneCard card={card} side={side} onSide={setSide} onCompare={onCompare} />;
});

type OneCardProps = {
  readonly card: ReviewCardView;
  readonly side: number;
  readonly onSide: (side: number) => void;
  readonly onCompare: () => void;
};

function OneCard({ card, side, onSide, onCompare }: OneCardProps) {
  const say = useWording(REVIEW);
  const said = useSaid();
  const viewerKeys = useViewerKeys();
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const subject = cardSubject(card, side, null, say.viewing);
  const image = { width: subject?.image.widthPx ?? 1, height: subject?.image.heightPx ?? 1 };
  useKeys('Looking', [
    ...viewerKeys({ state, dispatch, image }),
    ...(card.images.length > 1
      ? [{ key: 'Y', label: say.viewing.turnOver, run: () => onSide((side + 1) % card.images.length) }]
      : []),
  ]);
  if (subject === null) return null;
  return (
    <section className={css.view} aria-label={card.cardId}>
      <Pane
        subject={subject}
        index={0}
        state={state}
        dispatch={dispatch}
        caption={
          <>
            <strong className={css.cardId}>{card.cardId}</strong> {say.viewing.from(card.batch, said(card.origin))}
          </>
        }
      />
      <div className={viewer.bar} role="toolbar" aria-label={say.viewing.ways}>
        {card.images.length > 1 ? (
          <Button size="small" shortcut="Y" onPress={() => onSide((side + 1) % card.images.length)}>
            {side === 0 ? say.viewing.backSide : say.viewing.frontSide}
          </Button>
        ) : null}
        <LookTools state={state} dispatch={dispatch} />
        <Button size="small" shortcut="C" onPress={onCompare}>
          {say.viewing.compare}
        </Button>
      </div>
    </section>
  );
}

type ExemplarsProps = { readonly card: ReviewCardView; readonly chosen: PersonId | null; readonly onBack: () => void };

function Exemplars({ card, chosen, onBack }: ExemplarsProps) {
  const say = useWording(REVIEW);
  const said = useSaid();
  const person = useQuery({ ...useViews().person(chosen ?? ('' as PersonId)), enabled: chosen !== null });
  const [index, setIndex] = useState(0);
  const exemplars: readonly ExemplarView[] = person.data?.exemplars ?? [];
  const exemplar = exemplars[index % Math.max(exemplars.length, 1)];
  const { third, choosing } = useThirdImage({
    person: person.data ?? null,
    shownCard: card.cardId,
    shownExemplar: exemplar ?? null,
  });
  const onNextExemplar = () => setIndex((index + 1) % exemplars.length);
  useKeys('Exemplars', exemplars.length > 1 ? [{ key: 'Shift+X', label: say.viewing.nextExemplar, run: onNextExemplar }] : []);
  const subject = cardSubject(card, 0, 'signature', say.viewing);
  const back = (
    <Button size="small" shortcut="C" onPress={onBack}>
      {say.viewing.backToCard}
    </Button>
  );
  if (subject === null || exemplar === undefined) {
    return (
      <div className={css.noExemplar}>
        <p>{chosen === null ? say.viewing.personFirst : person.isPending ? say.viewing.fetching : say.viewing.noExemplar}</p>
        {back}
      </div>
    );
  }
  return (
    <Compare
      left={{ subject, caption: say.viewing.signatureOf(card.cardId) }}
      right={{
        subject: exemplarSubject(exemplar, say.viewing),
        caption: say.viewing.exemplar(
          (index % exemplars.length) + 1,
          exemplars.length,
          <Private>{said(exemplar.label)}</Private>,
        ),
      }}
      third={third}
      choosing={
        <>
          {exemplars.length > 1 ? (
            <Button size="small" shortcut="Shift+X" onPress={onNextExemplar}>
              {say.viewing.nextExemplar}
            </Button>
          ) : null}
          {choosing}
          {back}
        </>
      }
    />
  );
}
