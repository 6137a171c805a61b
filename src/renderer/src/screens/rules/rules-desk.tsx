import { useState } from 'react';
import type { RulesView } from '#contract/rules-views.ts';
import type { Json } from '#contract/views.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import { isUnwritten } from '#core/rules/problem-words.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import type { Place } from '#renderer/place.ts';
import { useKeys } from '#renderer/ui/keys.ts';
import { Refused } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { AmendRules } from './amend-rules.tsx';
import { draftOf, isSame, withoutEmptyLines, withValue } from './draft.ts';
import { FreezeRules } from './freeze-rules.tsx';
import { Receipts } from './receipts.tsx';
import { DraftActs, FrozenActs } from './rules-acts.tsx';
import { RulesProblems } from './rules-problems.tsx';
import { RulesHistory } from './rules-history.tsx';
import { RulesSummary } from './rules-summary.tsx';
import { SilentTerms } from './silent-terms.tsx';
import { TermSections } from './term-sections.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import type { RulesWording } from '#renderer/wording/rules.en.ts';

type RulesDeskProps = { readonly view: RulesView; readonly rules: GroundRules; readonly onGo: (place: Place) => void };

export function RulesDesk({ view, rules, onGo }: RulesDeskProps) {
  const say = useWording(RULES);
  const save = useAct(useClient().rules.saveDraft);
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [amending, setAmending] = useState(false);
  const [asking, setAsking] = useState<'nothing' | 'freeze' | 'amend'>('nothing');
  const [tab, setTab] = useState(view.state === 'frozen' ? 'summary' : 'terms');
  const frozen = view.state === 'frozen';
  const editable = !frozen || amending;
  const unsaved = !isSame(draft, draftOf(rules));
  const write = (path: string, value: Json) => setDraft((now) => withValue(now, path, value));
  const problems = save.refusal?.kind === 'invalid-rules' ? save.refusal.problems : view.problems;

  async function onSave() {
    const answer = await save.run({ rules: withoutEmptyLines(draft) });
    if (answer.ok && answer.value.rules !== null) setDraft(draftOf(answer.value.rules));
  }
  useKeys('Ground rules', [{ key: 'Ctrl+S', label: say.desk.saveDraft, run: () => editable && !frozen && void onSave() }]);

  const terms = (
    <TermSections
      draft={draft}
      sources={view.sources}
      problems={problems}
      silent={view.silent}
      editable={editable}
      onWrite={write}
    />
  );

  return (
    <Page
      title={frozen ? say.desk.titleOf(view.version) : say.desk.title}
      lead={<Lead view={view} />}
      acts={
        !frozen ? (
          <DraftActs
            unsaved={unsaved}
            saving={save.pending}
            blocked={unsaved ? say.desk.saveFirst : whyNot(problems, say)}
            onSave={() => void onSave()}
            onFreeze={() => setAsking('freeze')}
          />
        ) : (
          <FrozenActs
            amending={amending ? { version: view.version + 1, unsaved } : null}
            onGo={onGo}
            onBegin={() => {
              setAmending(true);
              setTab('terms');
            }}
            onAmend={() => setAsking('amend')}
            onLeave={() => {
              setDraft(draftOf(rules));
              setAmending(false);
            }}
          />
        )
      }
    >
      <Refused
        words={save.refusal === null || save.refusal.kind === 'invalid-rules' ? null : inWords(say.refusals, save.refusal)}
      />
      <RulesProblems problems={problems} />
      {frozen && !amending ? <Receipts /> : null}
      <Tabs
        label={say.desk.title}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          ...(frozen ? [{ id: 'summary', label: say.desk.plain, content: <RulesSummary view={view} /> }] : []),
          { id: 'terms', label: say.desk.allTerms, content: terms },
          {
            id: 'silent',
            label: say.desk.silentTerms(view.silent.length),
            content: <SilentTerms silent={view.silent} draft={draft} editable={editable} onWrite={write} />,
          },
          ...(frozen ? [] : [{ id: 'summary', label: say.desk.plain, content: <RulesSummary view={view} /> }]),
          ...(view.history.length > 0
            ? [{ id: 'history', label: say.desk.versions, content: <RulesHistory view={view} /> }]
            : []),
        ]}
      />
      {asking === 'freeze' ? <FreezeRules view={view} onClose={() => setAsking('nothing')} /> : null}
      {asking === 'amend' ? (
        <AmendRules version={view.version + 1} rules={withoutEmptyLines(draft)} onClose={() => setAsking('nothing')} />
      ) : null}
    </Page>
  );
}

function Lead({ view }: { readonly view: RulesView }) {
  const say = useWording(RULES);
  const written = useWording(WRITTEN);
  if (view.state === 'frozen' && view.frozenAt !== null && view.hash !== null) {
    return say.desk.frozenLead(written.instant(view.frozenAt), <code>{shortDigest(view.hash)}</code>);
  }
  if (view.silent.length === 0) return say.desk.nothingSilentLead;
  return say.desk.silentLead(view.silent.length);
}

function whyNot(problems: readonly RulesProblem[], say: RulesWording): string | null {
  const wrong = problems.filter((problem) => !isUnwritten(problem));
  if (wrong.length > 0) return say.desk.cannotStandShort(wrong.length);
  return problems.length > 0 ? say.desk.stillToWrite(problems.length) : null;
}
