import { useState } from 'react';
import type { CertifyView, PreviewView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { givenOf, useIssueDraft, whatIsMissing, withoutPlace, type IssueDraft } from './issue-draft.ts';
import { IssueFields } from './issue-fields.tsx';
import { PreviewPages } from './preview-pages.tsx';
import { SaveDraft } from './save-draft.tsx';
import { Sign } from './sign.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

/** Preview, then sign. The preview is the very document: what is signed is what was seen. */
export function IssueDesk({ view, practice }: { readonly view: CertifyView; readonly practice: boolean }) {
  const say = useWording(CERTIFY);
  const { issue } = say;
  const preview = useAct(useClient().certify.preview);
  const { draft, around, write } = useIssueDraft(view);
  const [seen, setSeen] = useState<{ readonly draft: IssueDraft; readonly pages: PreviewView } | null>(null);
  const [signing, setSigning] = useState(false);
  const [drafting, setDrafting] = useState(false);
  const given = givenOf(draft);
  const current = seen !== null && JSON.stringify(seen.draft) === JSON.stringify(draft);

  async function onPreview() {
    const answer = await preview.run(given);
    setSeen(answer.ok ? { draft, pages: answer.value } : null);
  }

  return (
    <Sheet title={around.replaces === undefined ? issue.title : issue.corrected(around.replaces.version)}>
      <div className={css.form}>
        <IssueFields draft={draft} around={around} units={view.units} write={write} />
        <Refused words={inWords(say.refusals, preview.refusal)} />
        <div className={css.row}>
          <Button
            tone={current ? 'plain' : 'go'}
            pending={preview.pending}
            forbidden={whatIsMissing(draft, around, issue)}
            onPress={() => void onPreview()}
          >
            {issue.show}
          </Button>
          <Button
            tone={current ? 'go' : 'plain'}
            forbidden={view.identity === null ? issue.identityFirst : current ? null : issue.pagesFirst}
            onPress={() => setSigning(true)}
          >
            {issue.sign}
          </Button>
          <Button
            forbidden={view.identity === null ? issue.identityFirst : withoutPlace(draft, around, issue)}
            onPress={() => setDrafting(true)}
          >
            {issue.draft}
          </Button>
        </div>
      </div>
      {seen === null ? <p className={css.quiet}>{issue.pagesHere}</p> : <PreviewPages preview={seen.pages} current={current} />}
      {drafting ? (
        <SaveDraft
          given={{ kind: given.kind, ground: given.ground, reason: given.reason, unit: given.unit }}
          drafts={view.drafts}
          onClose={() => setDrafting(false)}
        />
      ) : null}
      {signing ? (
        <Sign
          given={given}
          practice={practice}
          onToken={(view.identity?.token ?? null) !== null}
          onClose={() => setSigning(false)}
          onSigned={() => setSeen(null)}
        />
      ) : null}
    </Sheet>
  );
}
