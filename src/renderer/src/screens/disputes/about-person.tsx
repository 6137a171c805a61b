import type { AttachmentView, FilingView } from '#contract/docket-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { Papers } from './papers.tsx';
import css from './disputes.module.css';

type AboutPersonProps = { readonly filings: readonly FilingView[]; readonly onLook: (paper: AttachmentView) => void };

/** Evidence filed by person that bears on this dispute. Who filed it does not know that it does. */
export function AboutPerson({ filings, onLook }: AboutPersonProps) {
  if (filings.length === 0) return null;
  return (
    <Sheet title="Evidence filed about the person">
      {filings.map(({ filingId, number, party, statement, at, attachments }) => (
        <blockquote key={filingId} className={css.say} data-party={party}>
          <strong>
            {PARTIES[party]}, filing {number} <small>{readableInstant(at)}</small>
          </strong>
          <p>{statement}</p>
          <Papers to={{ positionId: null, filingId }} papers={attachments} adding={false} onLook={onLook} />
        </blockquote>
      ))}
      <p className={css.silent}>Filed by person: whoever filed it does not know whether there is a card.</p>
    </Sheet>
  );
}
