import { useState } from 'react';
import type { RulesView } from '#contract/rules-views.ts';
import type { Json } from '#contract/views.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { counted, readableInstant, shortDigest } from '#renderer/ui/written.ts';
import { AmendRules } from './amend-rules.tsx';
import { draftOf, isSame, withoutEmptyLines, withValue } from './draft.ts';
import { FreezeRules } from './freeze-rules.tsx';
import { Receipts } from './receipts.tsx';
import { RulesHistory } from './rules-history.tsx';
import { RulesSummary } from './rules-summary.tsx';
import { SilentTerms } from './silent-terms.tsx';
import { TermSections } from './term-sections.tsx';
import { rulesRefusalWords } from './wording.ts';

type RulesDeskProps = { readonly view: RulesView; readonly rules: GroundRules; readonly onGo: (place: Place) => void };

export function RulesDesk({ view, rules, onGo }: RulesDeskProps) {
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
  useKeys('Ground rules', [{ key: 'Ctrl+S', label: 'Save the draft', run: () => editable && !frozen && void onSave() }]);

  const blocked = unsaved
    ? 'Save the draft first'
    : problems.length > 0
      ? `${counted(problems.length, 'term')} cannot stand as it is`
      : null;
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
      title={frozen ? `Ground rules, version ${view.version}` : 'Ground rules'}
      lead={<Lead view={view} />}
      acts={
        frozen ? (
          <>
            {amending ? (
              <>
                <Button tone="go" forbidden={unsaved ? null : 'Nothing is changed yet'} onPress={() => setAsking('amend')}>
                  Freeze version {view.version + 1} …
                </Button>
                <Button
                  onPress={() => {
                    setDraft(draftOf(rules));
                    setAmending(false);
                  }}
                >
                  Leave it as it was
                </Button>
              </>
            ) : (
              <>
                <Button tone="go" onPress={() => onGo(placeOf('list'))}>
                  Go to Employee list
                </Button>
                <Button
                  onPress={() => {
                    setAmending(true);
                    setTab('terms');
                  }}
                >
                  Amend …
                </Button>
              </>
            )}
          </>
        ) : (
          <>
            <Button
              shortcut="Ctrl+S"
              pending={save.pending}
              forbidden={unsaved ? null : 'Everything is saved'}
              onPress={() => void onSave()}
            >
              {unsaved ? 'Save the draft' : 'Draft saved'}
            </Button>
            <Button tone="go" forbidden={blocked} onPress={() => setAsking('freeze')}>
              Freeze …
            </Button>
          </>
        )
      }
    >
      <Refused words={save.refusal === null || save.refusal.kind === 'invalid-rules' ? null : rulesRefusalWords(save.refusal)} />
      {problems.length === 0 ? null : (
        <Notice tone="refused">
          {counted(problems.length, 'term')} cannot stand as {problems.length === 1 ? 'it is' : 'they are'}; marked below.
        </Notice>
      )}
      {frozen && !amending ? <Receipts /> : null}
      <Tabs
        label="Ground rules"
        chosen={tab}
        onChoose={setTab}
        tabs={[
          ...(frozen ? [{ id: 'summary', label: 'In plain words', content: <RulesSummary view={view} /> }] : []),
          { id: 'terms', label: 'All terms', content: terms },
          {
            id: 'silent',
            label: view.silent.length === 0 ? 'Silent terms' : `Silent terms (${view.silent.length})`,
            content: <SilentTerms silent={view.silent} draft={draft} editable={editable} onWrite={write} />,
          },
          ...(frozen ? [] : [{ id: 'summary', label: 'In plain words', content: <RulesSummary view={view} /> }]),
          ...(view.history.length > 0 ? [{ id: 'history', label: 'Versions', content: <RulesHistory view={view} /> }] : []),
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
  if (view.state === 'frozen' && view.frozenAt !== null && view.hash !== null) {
    return (
      <>
        Frozen {readableInstant(view.frozenAt)}. Hash <code>{shortDigest(view.hash)}</code>. Every rule that the app applies
        stands here; there is no other.
      </>
    );
  }
  if (view.silent.length === 0)
    return <>A draft. Nothing is silent any more: look once more at it in plain words, then freeze it.</>;
  return (
    <>
      A draft. {counted(view.silent.length, 'term')} {view.silent.length === 1 ? 'is' : 'are'} silent: the parties have agreed
      nothing on {view.silent.length === 1 ? 'it' : 'them'}, and software fills nothing in.
    </>
  );
}
