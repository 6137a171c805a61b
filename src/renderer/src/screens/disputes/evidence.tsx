import { useReducer, type ReactNode } from 'react';
import type { AttachmentView, DisputeView } from '#contract/docket-views.ts';
import type { Place } from '#renderer/place.ts';
import { cardSubject, exemplarSubject } from '#renderer/screens/review/subjects.ts';
import { useFactsWords } from '#renderer/screens/review/facts-words.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Private } from '#renderer/ui/mask.tsx';
import { Compare } from '#renderer/viewer/compare.tsx';
import { Pane } from '#renderer/viewer/pane.tsx';
import type { Subject } from '#renderer/viewer/placed-image.tsx';
import { LookTools, viewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
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
  const { viewing } = useWording(REVIEW);
  const words = useFactsWords();
  const card = shownCard(dispute, viewing, words);
  const beside = looking === null ? shownExemplar(dispute, exemplar, viewing) : shownPage(looking);
  const choosing = <Choosing dispute={dispute} exemplar={exemplar} onExemplar={onExemplar} looking={looking} onLook={onLook} />;
  if (card !== null && beside !== null) {
    return (
      <section className={css.images} aria-label={looking === null ? 'Card and exemplar' : 'Card and paper'}>
        <Compare left={card} right={beside} choosing={choosing} />
      </section>
    );
  }
  const one = beside ?? card;
  if (one !== null) return <One shown={{ ...one, subject: { ...one.subject, focus: null } }} choosing={choosing} />;
  const subject = dispute.subject;
  return (
    <section className={css.noImages} aria-label="Nothing to look at">
      <p>{subject.kind === 'process' ? 'An objection to the process has no image.' : 'No image and no exemplar for this one.'}</p>
      {subject.kind === 'person' ? (
        <Button onPress={() => onGo({ station: 'list', personId: subject.personId })}>Open the person on the list</Button>
      ) : null}
    </section>
  );
}

type Viewing = ReviewWording['viewing'];
type FactsWords = ReturnType<typeof useFactsWords>;

function shownCard({ card, subjectLabel }: DisputeView, say: Viewing, words: FactsWords): Shown | null {
  const subject = card === null ? null : cardSubject(card, 0, 'signature', say);
  if (card === null || subject === null) return null;
  const { signedOn } = card.facts;
  return { subject, caption: `${subjectLabel}${signedOn === null ? ', no date' : `, signed ${words.signed(signedOn)}`}` };
}

function shownExemplar({ person }: DisputeView, index: number, say: Viewing): Shown | null {
  const exemplars = person?.exemplars ?? [];
  const chosen = exemplars[index];
  if (chosen === undefined) return null;
  // The file's name may name the person.
  const caption = (
    <>
      Exemplar {index + 1} of {exemplars.length}: <Private>{chosen.label}</Private>
    </>
  );
  return { subject: exemplarSubject(chosen, say), caption };
}

function shownPage({ paper, page }: LookedAt): Shown | null {
  const image = paper.pages[page];
  if (image === undefined) return null;
  const alt = `Paper, page ${page + 1} of ${paper.pages.length}`;
  const caption = (
    <>
      <Private>{paper.name}</Private>, page {page + 1} of {paper.pages.length}
    </>
  );
  return { subject: { image, upright: 0, alt, focus: null, telling: null }, caption };
}

function Choosing({ dispute, exemplar, onExemplar, looking, onLook }: Omit<EvidenceProps, 'onGo'>) {
  const exemplars = dispute.person?.exemplars.length ?? 0;
  if (looking !== null) {
    const { paper, page } = looking;
    return (
      <>
        {paper.pages.length > 1 ? (
          <Button size="small" shortcut="X" onPress={() => onLook({ paper, page: (page + 1) % paper.pages.length })}>
            Next page
          </Button>
        ) : null}
        <Button size="small" onPress={() => onLook(null)}>
          Put the paper away
        </Button>
      </>
    );
  }
  return exemplars > 1 ? (
    <Button size="small" shortcut="X" onPress={() => onExemplar((exemplar + 1) % exemplars)}>
      Next exemplar
    </Button>
  ) : null;
}

function One({ shown: { subject, caption }, choosing }: { readonly shown: Shown; readonly choosing: ReactNode }) {
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const image = { width: subject.image.widthPx, height: subject.image.heightPx };
  useKeys('Looking', viewerKeys({ state, dispatch, image }));
  return (
    <section className={css.images} aria-label="What there is to look at">
      <div className={viewer.compare}>
        <Pane subject={subject} index={0} state={state} dispatch={dispatch} caption={caption} />
        <div className={viewer.bar} role="toolbar" aria-label="Ways of looking">
          <LookTools state={state} dispatch={dispatch} />
          {choosing}
        </div>
      </div>
    </section>
  );
}
