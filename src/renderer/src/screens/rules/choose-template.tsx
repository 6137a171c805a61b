import { useQuery } from '@tanstack/react-query';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './rules.module.css';

export function ChooseTemplate() {
  const say = useWording(RULES);
  const client = useClient();
  const templates = useQuery(useViews().templates());
  const start = useAct(client.rules.start);
  const importFile = useAct(client.rules.importFile);
  const refusal = start.refusal ?? importFile.refusal;
  return (
    <Page
      title={say.choose.title}
      lead={say.choose.lead}
      acts={
        <Button pending={importFile.pending} onPress={() => void importFile.run(null)}>
          {say.choose.readFile}
        </Button>
      }
    >
      <Refused words={inWords(say.refusals, refusal)} />
      <Shown query={templates} what={say.choose.templates}>
        {(all) => (
          <ul className={css.templates}>
            {all.map((template) => (
              <li key={template.templateId}>
                <button
                  type="button"
                  disabled={start.pending}
                  onClick={() => void start.run({ templateId: template.templateId })}
                >
                  <strong>
                    <Said>{template.name}</Said>
                  </strong>
                  <span>
                    <Said>{template.forWhom}</Said>
                  </span>
                  <small>{say.choose.marks(template.marks)}</small>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Page>
  );
}
