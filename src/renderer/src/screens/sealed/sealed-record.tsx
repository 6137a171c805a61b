import { useState } from 'react';
import type { SealedView } from '#contract/sealed-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { Allegations } from './allegations.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { SEALED } from '#renderer/wording/sealed.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './sealed.module.css';

/** What was kept for the challenge period: figures, control numbers and hashes, and what was alleged since. */
export function SealedRecord({ view }: { readonly view: SealedView }) {
  const { record: say, refusals } = useWording(SEALED);
  const written = useWording(WRITTEN);
  const client = useClient();
  const close = useAct(client.sealed.close);
  const notice = useAct(client.sealed.saveNotice);
  const certification = useAct(client.sealed.saveCertification);
  const [saved, setSaved] = useState<string | null>(null);
  const refusal = notice.refusal ?? certification.refusal;

  async function keep(answering: ReturnType<typeof notice.run>) {
    const answer = await answering;
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  return (
    <Dialog
      title={say.title(view.matter.title)}
      shape="wide"
      onClose={() => void close.run(null)}
      dismissable={!notice.pending && !certification.pending}
    >
      <p className={css.quiet}>
        {say.about({
          reference: view.matter.reference,
          sealedAt: written.instant(view.sealedAt),
          cards: view.cards,
          fileName: view.fileName,
        })}
      </p>
      <Period view={view} />
      <section className={css.part} aria-labelledby="sealed-certified">
        <h3 id="sealed-certified">{say.certified}</h3>
        <ul className={css.rows}>
          {view.certifications.map((each) => (
            <li key={each.version}>
              <div>
                <strong>{say.version(each.version, each.unit)}</strong>{' '}
                <Chip tone={each.inForce ? (each.standing === 'may-change' ? 'question' : 'counted') : 'plain'}>
                  {each.inForce ? (each.standing === 'may-change' ? say.suspended : say.inForce) : say.replaced}
                </Chip>
                <small>{say.figures({ ...each, sha256: shortDigest(each.sha256) })}</small>
                {each.inForce ? <small>{say.standing(each.denied, each.standing)}</small> : null}
              </div>
              <Button
                size="small"
                pending={certification.pending}
                onPress={() => void keep(certification.run({ version: each.version }))}
              >
                {say.savePdf}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <Allegations view={view} />
      <section className={css.part} aria-labelledby="sealed-acts">
        <h3 id="sealed-acts">{say.acts}</h3>
        <ol className={css.acts}>
          {view.acts.map(({ seq, at, what }) => (
            <li key={seq}>
              <code>{seq}</code> <span>{written.instant(at)}</span> <span>{what}</span>
            </li>
          ))}
        </ol>
        <p className={css.quiet}>{say.events({ ...view.record, head: shortDigest(view.record.head) })}</p>
      </section>
      <Refused words={inWords(refusals, refusal)} />
      {saved === null ? null : <Notice tone="counted">{say.savedAs(saved)}</Notice>}
      <DialogActs>
        <Button
          tone="go"
          pending={notice.pending}
          forbidden={view.allegations.length === 0 ? say.nothingAlleged : null}
          quietly
          onPress={() => void keep(notice.run(null))}
        >
          {say.saveNotice}
        </Button>
        <Button onPress={() => void close.run(null)}>{say.close}</Button>
      </DialogActs>
    </Dialog>
  );
}

function Period({ view: { keptUntil, inTime } }: { readonly view: SealedView }) {
  const { record: say } = useWording(SEALED);
  const written = useWording(WRITTEN);
  if (keptUntil === null) return <Notice tone="plain">{say.noPeriod}</Notice>;
  if (inTime === true) return <Notice tone="plain">{say.runsUntil(written.date(keptUntil))}</Notice>;
  return <Notice tone="question">{say.endedOn(written.date(keptUntil))}</Notice>;
}
