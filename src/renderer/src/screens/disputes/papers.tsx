import { useState } from 'react';
import type { AttachmentView } from '#contract/docket-views.ts';
import type { FilingId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Private } from '#renderer/ui/mask.tsx';
import { NotTaken, type FileNotTaken } from '#renderer/ui/not-taken.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { readableBytes, shortDigest } from '#renderer/ui/written.ts';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './papers.module.css';

export type AttachedTo =
  | { readonly positionId: number; readonly filingId: null }
  | { readonly positionId: null; readonly filingId: FilingId };

type PapersProps = {
  readonly to: AttachedTo;
  readonly papers: readonly AttachmentView[];
  /** Null where nothing may be added any more. */
  readonly adding: boolean;
  readonly onLook: (paper: AttachmentView) => void;
};

/** What a side brought with it: looked at here, or written out as it came. */
export function Papers({ to, papers, adding, onLook }: PapersProps) {
  const say = useWording(DISPUTES);
  const said = useSaid();
  const client = useClient();
  const attach = useAct(client.disputes.attach);
  const save = useAct(client.disputes.saveAttachment);
  const [notTaken, setNotTaken] = useState<readonly FileNotTaken[]>([]);
  const refused = attach.refusal ?? save.refusal;

  async function onAttach() {
    const answer = await attach.run(to);
    setNotTaken(answer.ok ? answer.value.refused : []);
  }

  return (
    <div className={css.papers}>
      {papers.length === 0 ? null : (
        <ul aria-label={say.papers.title}>
          {papers.map((paper) => (
            <li key={paper.attachmentId}>
              <span className={css.name}>
                <Private>{paper.name}</Private>
                <small>
                  {paper.pages.length === 0 ? '' : `${say.papers.pages(paper.pages.length)}, `}
                  {readableBytes(paper.bytes)}, {shortDigest(paper.sha256)}
                  {paper.unreadable === null ? '' : `. ${say.papers.kept(said(paper.unreadable))}`}
                </small>
              </span>
              {paper.pages.length === 0 ? null : (
                <Button size="small" onPress={() => onLook(paper)}>
                  {say.papers.look}
                </Button>
              )}
              <Button size="small" pending={save.pending} onPress={() => void save.run({ attachmentId: paper.attachmentId })}>
                {say.papers.save}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <Button size="small" tone="quiet" pending={attach.pending} onPress={() => void onAttach()}>
          {say.papers.attach}
        </Button>
      ) : null}
      <NotTaken words={say.papers.notTaken(notTaken.length)} files={notTaken} />
      <Refused words={inWords(say.papersRefusals, refused)} />
    </div>
  );
}
