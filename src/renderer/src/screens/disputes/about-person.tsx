import type { AttachmentView, FilingView } from '#contract/docket-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { FIELD } from '#renderer/wording/field.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { Papers } from './papers.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './disputes.module.css';

type AboutPersonProps = { readonly filings: readonly FilingView[]; readonly onLook: (paper: AttachmentView) => void };

/** Evidence filed by person that bears on this dispute. Who filed it does not know that it does. */
export function AboutPerson({ filings, onLook }: AboutPersonProps) {
  const say = useWording(DISPUTES);
  const { parties } = useWording(FIELD);
  const written = useWording(WRITTEN);
  if (filings.length === 0) return null;
  return (
    <Sheet title={say.filing.aboutPerson}>
      {filings.map(({ filingId, number, party, statement, at, attachments }) => (
        <blockquote key={filingId} className={css.say} data-party={party}>
          <strong>
            {say.filing.by(parties[party], number)} <small>{written.instant(at)}</small>
          </strong>
          <p>{statement}</p>
          <Papers to={{ positionId: null, filingId }} papers={attachments} adding={false} onLook={onLook} />
        </blockquote>
      ))}
      <p className={css.silent}>{say.filing.byPerson}</p>
    </Sheet>
  );
}
