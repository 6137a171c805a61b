import { useState } from 'react';
import type { AttachmentView, FilingView } from '#contract/docket-views.ts';
import type { DisputeId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PersonName } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { Empty } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { Papers } from './papers.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import css from './docket.module.css';

type FilingsProps = {
  readonly filings: readonly FilingView[];
  readonly onOpen: (id: DisputeId) => void;
  readonly onFile: () => void;
};

/** What was filed about people of the list, whether or not anything came of it. */
export function Filings({ filings, onOpen, onFile }: FilingsProps) {
  const say = useWording(DISPUTES);
  const [looking, setLooking] = useState<AttachmentView | null>(null);
  if (filings.length === 0) {
    return (
      <Empty title={say.filing.none} action={<Button onPress={onFile}>{say.docket.file}</Button>}>
        <p>{say.filing.noneWhy}</p>
      </Empty>
    );
  }
  return (
    <>
      {filings.map((filing) => (
        <Filed key={filing.filingId} filing={filing} onOpen={onOpen} onLook={setLooking} />
      ))}
      {looking === null ? null : <PaperDialog paper={looking} onClose={() => setLooking(null)} />}
    </>
  );
}

type FiledProps = {
  readonly filing: FilingView;
  readonly onOpen: (id: DisputeId) => void;
  readonly onLook: (paper: AttachmentView) => void;
};

function Filed({ filing, onOpen, onLook }: FiledProps) {
  const say = useWording(DISPUTES);
  const written = useWording(WRITTEN);
  const receipt = useAct(useClient().disputes.saveEvidenceReceipt);
  const { filingId, number, party, personName, statement, at, attachments, bearsOn } = filing;
  return (
    <Sheet
      title={say.filing.title(number, party, written.instant(at))}
      aside={
        <Button size="small" pending={receipt.pending} onPress={() => void receipt.run({ filingId })}>
          {say.filing.saveReceipt}
        </Button>
      }
    >
      <p>
        {say.filing.about(
          <strong>
            <PersonName>{personName}</PersonName>
          </strong>,
        )}
      </p>
      <p className={css.statement}>{statement}</p>
      <Papers to={{ positionId: null, filingId }} papers={attachments} adding onLook={onLook} />
      <p className={css.bears}>
        {bearsOn.length === 0
          ? say.filing.bearsOnNothing
          : bearsOn.map((id, index) => (
              <Button key={id} size="small" onPress={() => onOpen(id)}>
                {index === 0 ? say.filing.openBears : say.filing.another}
              </Button>
            ))}
      </p>
      <Refused words={inWords(say.papersRefusals, receipt.refusal)} />
    </Sheet>
  );
}
