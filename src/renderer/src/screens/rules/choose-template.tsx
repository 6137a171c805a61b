import { useQuery } from '@tanstack/react-query';
import type { TemplateView } from '#contract/rules-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { rulesRefusalWords } from './wording.ts';
import css from './rules.module.css';

export function ChooseTemplate() {
  const client = useClient();
  const templates = useQuery(useViews().templates());
  const start = useAct(client.rules.start);
  const importFile = useAct(client.rules.importFile);
  const refusal = start.refusal ?? importFile.refusal;
  return (
    <Page
      title="Which agreement is this check held under?"
      lead="A template is a beginning: every term can be changed, and what it leaves silent is asked of you. Nothing is applied until you freeze the rules."
      acts={
        <Button pending={importFile.pending} onPress={() => void importFile.run(null)}>
          Read rules from a file …
        </Button>
      }
    >
      <Refused words={refusal === null ? null : rulesRefusalWords(refusal)} />
      <Shown query={templates} what="templates">
        {(all) => (
          <ul className={css.templates}>
            {all.map((template) => (
              <li key={template.templateId}>
                <button
                  type="button"
                  disabled={start.pending}
                  onClick={() => void start.run({ templateId: template.templateId })}
                >
                  <strong>{template.name}</strong>
                  <span>{template.forWhom}</span>
                  <small>{marksInWords(template.marks)}</small>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Page>
  );
}

function marksInWords({ checked, secondary, memory }: TemplateView['marks']): string {
  const parts = [
    checked > 0 ? `${checked} terms checked against the text` : '',
    secondary > 0 ? `${secondary} second hand` : '',
    memory > 0 ? `${memory} from memory` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'no term is filled in' : parts.join(' · ');
}
