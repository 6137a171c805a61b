import { useQuery } from '@tanstack/react-query';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Shown } from '#renderer/ui/states.tsx';
import { ChooseTemplate } from './choose-template.tsx';
import { RulesDesk } from './rules-desk.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';

/** The agreement as data: chosen, filled, frozen; then amended only as a new version. */
export function Rules({ onGo }: { readonly onGo: (place: Place) => void }) {
  const say = useWording(RULES);
  const rules = useQuery(useViews().rules());
  return (
    <Shown query={rules} what={say.desk.theRules}>
      {(view) =>
        view.rules === null ? (
          <ChooseTemplate />
        ) : (
          <RulesDesk key={`${view.state} ${view.version} ${view.templateId}`} view={view} rules={view.rules} onGo={onGo} />
        )
      }
    </Shown>
  );
}
