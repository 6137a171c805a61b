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
import { readableInstant } from '#renderer/ui/written.ts';
import { PARTIES } from '#renderer/words/states.ts';
import { papersRefusalWords } from './evidence-words.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { Papers } from './papers.tsx';
import css from './docket.module.css';

type FilingsProps = {
  readonly filings: readonly FilingView[];
  readonly onOpen: (id: DisputeId) => void;
  readonly onFile: () => void;
};

/** What was filed about people of the list, whether or not anything came of it. */
export function Filings({ filings, onOpen, onFile }: FilingsProps) {
  const [looking, setLooking] = useState<AttachmentView | null>(null);
  if (filings.length === 0) {
    return (
      <Empty title="No evidence is filed" action={<Button onPress={onFile}>File evidence …</Button>}>
        <p>
          A party may file evidence about anyone on the list. It is kept by person, and its receipt says the same whether or not
          there is a card: nobody learns from it who signed.
        </p>
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
  const receipt = useAct(useClient().disputes.saveEvidenceReceipt);
  const { filingId, number, party, personName, statement, at, attachments, bearsOn } = filing;
  return (
    <Sheet
      title={`Filing ${number}, by the ${PARTIES[party].toLowerCase()}, ${readableInstant(at)}`}
      aside={
        <Button size="small" pending={receipt.pending} onPress={() => void receipt.run({ filingId })}>
          Save the receipt …
        </Button>
      }
    >
      <p>
        About{' '}
        <strong>
          <PersonName>{personName}</PersonName>
        </strong>
      </p>
      <p className={css.statement}>{statement}</p>
      <Papers to={{ positionId: null, filingId }} papers={attachments} adding onLook={onLook} />
      <p className={css.bears}>
        {bearsOn.length === 0
          ? 'Nothing in the docket concerns this person.'
          : bearsOn.map((id, index) => (
              <Button key={id} size="small" onPress={() => onOpen(id)}>
                {index === 0 ? 'Open the dispute it bears on' : 'And another'}
              </Button>
            ))}
      </p>
      <Refused words={receipt.refusal === null ? null : papersRefusalWords(receipt.refusal)} />
    </Sheet>
  );
}
