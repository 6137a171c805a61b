import { useReducer, type ReactNode } from 'react';
import type { AttachmentView, DisputeView } from '#contract/docket-views.ts';
import type { Place } from '#renderer/place.ts';
import { cardSubject, exemplarSubject } from '#renderer/screens/review/subjects.ts';
import { useFactsWords } from '#renderer/screens/review/facts-words.ts';
import { useThirdImage } from '#renderer/screens/review/third-image.tsx';
import { useWording } from '#renderer/wording/language.ts';
import type { DisputesWording } from '#renderer/wording/disputes.en.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { Compare } from '#renderer/viewer/compare.tsx';
import { Pane } from '#renderer/viewer/pane.tsx';
import type { Subject } from '#renderer/viewer/placed-image.tsx';
import { LookTools, useViewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './disputes.module.css';
import viewer from '#renderer/viewer/viewer.module.css';

/** A page of a paper, looked at in the place of the exemplar. */
export type LookedAt = { readonly paper: AttachmentView; readonly page: number };

type EvidenceProps = {
  readonly dispute: DisputeView;
  readonly exemplar: number;
  readonly onExemplar: (index: number) => void;
  readonly looking: LookedAt | null;
  readonly onLook: (looking: LookedAt | null) => void;
  readonly onGo: (place: Place) => void;
};

type Shown = { readonly subject: Subject; readonly caption: ReactNode };

/** What there is to look at: the signature beside an exemplar or a paper, or whichever of them there is. */
export function Evidence({ dispute, exemplar, onExemplar, looking, onLook, onGo }: EvidenceProps) {
  const { looking: said } = useWording(DISPUTES);
  const { viewing } = useWording(REVIEW);
  const words = useFactsWords();
  const card = shownCard(dispute, viewing, words, said);
  const beside = looking === null ? shownExemplar(dispute, exemplar, viewing, said) : shownPage(looking, said);
  const { third, choosing: choosingThird } = useThirdImage({
    person: dispute.person,
    shownCard: dispute.card?.cardId ?? null,
    shownExemplar: looking === null ? (dispute.person?.exemplars[exemplar] ?? null) : null,
  });
  const choosing = <Choosing dispute={dispute} exemplar={exemplar} onExemplar={onExemplar} looking={looking} onLook={onLook} />;
  if (card !== null && beside !== null) {
    return (
      <section className={css.images} aria-label={looking === null ? said.cardAndExemplar : said.cardAndPaper}>
        <Compare
          left={card}
          right={beside}
          third={third}
          choosing={
            <>
              {choosing}
              {choosingThird}
            </>
          }
        />
      </section>
    );
  }
  const one = beside ?? card;
  if (one !== null) return <One shown={{ ...one, subject: { ...one.subject, focus: null } }} choosing={choosing} />;
  const subject = dispute.subject;
  return (
    <section className={css.noImages} aria-label={said.nothing}>
      <p>{subject.kind === 'process' ? said.processHasNone : said.noImage}</p>
      {subject.kind === 'person' ? (
        <Button onPress={() => onGo({ station: 'list', personId: subject.personId })}>{said.openPerson}</Button>
      ) : null}
    </section>
  );
}

type Viewing = ReviewWording['viewing'];
type FactsWords = ReturnType<typeof useFactsWords>;

type Looking = DisputesWording['looking'];

function shownCard({ card, subjectLabel }: DisputeView, say: Viewing, words: FactsWords, said: Looking): Shown | null {
  const subject = card === null ? null : cardSubject(card, 0, 'signature', say);
  if (card === null || subject === null) return null;
  const { signedOn } = card.facts;
  return { subject, caption: said.cardCaption(subjectLabel, signedOn === null ? null : words.signed(signedOn)) };
}

function shownExemplar({ person }: DisputeView, index: number, say: Viewing, said: Looking): Shown | null {
  const exemplars = person?.exemplars ?? [];
  const chosen = exemplars[index];
  if (chosen === undefined) return null;
  // The file's name may name the person.
  const caption = said.exemplar(
    index + 1,
    exemplars.length,
    <Private>
      <Said>{chosen.label}</Said>
    </Private>,
  );
  return { subject: exemplarSubject(chosen, say), caption };
}

function shownPage({ paper, page }: LookedAt, said: Looking): Shown | null {
  const image = paper.pages[page];
  if (image === undefined) return null;
  const alt = said.paperPage(page + 1, paper.pages.length);
  const caption = said.page(<Private>{paper.name}</Private>, page + 1, paper.pages.length);
  return { subject: { image, upright: 0, alt, focus: null, telling: null }, caption };
}

function Choosing({ dispute, exemplar, onExemplar, looking, onLook }: Omit<EvidenceProps, 'onGo'>) {
  const say = useWording(DISPUTES);
  const exemplars = dispute.person?.exemplars.length ?? 0;
  if (looking !== null) {
    const { paper, page } = looking;
    return (
      <>
        {paper.pages.length > 1 ? (
          <Button size="small" shortcut="X" onPress={() => onLook({ paper, page: (page + 1) % paper.pages.length })}>
            {say.looking.nextPage}
          </Button>
        ) : null}
        <Button size="small" onPress={() => onLook(null)}>
          {say.looking.putAway}
        </Button>
      </>
    );
  }
  return exemplars > 1 ? (
    <Button size="small" shortcut="X" onPress={() => onExemplar((exemplar + 1) % exemplars)}>
      {say.looking.nextExemplar}
    </Button>
  ) : null;
}

function One({ shown: { subject, caption }, choosing }: { readonly shown: Shown; readonly choosing: ReactNode }) {
  const say = useWording(DISPUTES);
  const viewerKeys = useViewerKeys();
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const image = { width: subject.image.widthPx, height: subject.image.heightPx };
  useKeys('Looking', viewerKeys({ state, dispatch, image }));
  return (
    <section className={css.images} aria-label={say.looking.what}>
      <div className={viewer.compare}>
        <Pane subject={subject} index={0} state={state} dispatch={dispatch} caption={caption} />
        <div className={viewer.bar} role="toolbar" aria-label={say.looking.ways}>
          <LookTools state={state} dispatch={dispatch} />
          {choosing}
        </div>
      </div>
    </section>
  );
}
