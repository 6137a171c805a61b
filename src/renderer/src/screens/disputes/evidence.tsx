import { useReducer } from 'react';
import type { DisputeView } from '#contract/views.ts';
import type { Place } from '#renderer/place.ts';
import { cardSubject, exemplarSubject } from '#renderer/screens/review/subjects.ts';
import { signedInWords } from '#renderer/screens/review/facts-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Compare } from '#renderer/viewer/compare.tsx';
import { Pane } from '#renderer/viewer/pane.tsx';
import type { Subject } from '#renderer/viewer/placed-image.tsx';
import { LookTools, viewerKeys } from '#renderer/viewer/tools.tsx';
import { FIRST_LOOK, look } from '#renderer/viewer/viewer-state.ts';
import css from './disputes.module.css';
import viewer from '#renderer/viewer/viewer.module.css';

type EvidenceProps = {
  readonly dispute: DisputeView;
  readonly exemplar: number;
  readonly onExemplar: (index: number) => void;
  readonly onGo: (place: Place) => void;
};

/** What there is to look at: the signature beside an exemplar, or whichever of the two there is. */
export function Evidence({ dispute, exemplar, onExemplar, onGo }: EvidenceProps) {
  const exemplars = dispute.person?.exemplars ?? [];
  const chosen = exemplars[exemplar];
  const card = dispute.card === null ? null : cardSubject(dispute.card, 0, 'signature');
  const signed = dispute.card?.facts.signedOn ?? null;

  if (card !== null && chosen !== undefined) {
    return (
      <section className={css.images} aria-label="Card and exemplar">
        <Compare
          left={{
            subject: card,
            caption: `${dispute.subjectLabel}${signed === null ? ', no date' : `, signed ${signedInWords(signed)}`}`,
          }}
          right={{
            subject: exemplarSubject(chosen),
            caption: `Exemplar ${exemplar + 1} of ${exemplars.length}: ${chosen.label}`,
          }}
          choosing={
            exemplars.length > 1 ? (
              <Button size="small" shortcut="X" onPress={() => onExemplar((exemplar + 1) % exemplars.length)}>
                Next exemplar
              </Button>
            ) : null
          }
        />
      </section>
    );
  }
  const one = card ?? (chosen === undefined ? null : exemplarSubject(chosen));
  if (one !== null)
    return (
      <One
        subject={{ ...one, focus: null }}
        caption={card === null ? `Exemplar: ${chosen?.label ?? ''}` : dispute.subjectLabel}
      />
    );
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

function One({ subject, caption }: { readonly subject: Subject; readonly caption: string }) {
  const [state, dispatch] = useReducer(look, FIRST_LOOK);
  const image = { width: subject.image.widthPx, height: subject.image.heightPx };
  useKeys('Looking', viewerKeys({ state, dispatch, image }));
  return (
    <section className={css.images} aria-label={caption}>
      <div className={viewer.compare}>
        <Pane subject={subject} index={0} state={state} dispatch={dispatch} caption={caption} />
        <div className={viewer.bar} role="toolbar" aria-label="Ways of looking">
          <LookTools state={state} dispatch={dispatch} />
        </div>
      </div>
    </section>
  );
}
