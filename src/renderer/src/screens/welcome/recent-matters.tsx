import type { RecentMatter } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { WELCOME } from '#renderer/wording/welcome.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import css from './welcome.module.css';

type RecentMattersProps = {
  readonly matters: readonly RecentMatter[];
  readonly onOpen: (matter: RecentMatter) => void;
  readonly onCreate: () => void;
};

export function RecentMatters({ matters, onOpen, onCreate }: RecentMattersProps) {
  const { recent: say, front } = useWording(WELCOME);
  const written = useWording(WRITTEN);
  const forget = useAct(useClient().matters.forget);
  if (matters.length === 0) {
    return (
      <div className={css.none}>
        <p>{say.none}</p>
        <Button tone="go" onPress={onCreate}>
          {front.newMatter}
        </Button>
      </div>
    );
  }
  return (
    <ul className={css.recent}>
      {matters.map((matter) => (
        <li key={matter.recentId}>
          <button type="button" className={css.open} disabled={matter.missing} onClick={() => onOpen(matter)}>
            <strong>{matter.fileName}</strong>
            <small>{say.place({ ...matter, openedAt: written.instant(matter.openedAt) })}</small>
          </button>
          <Button
            size="small"
            tone="quiet"
            label={say.forgetThis(matter.fileName)}
            onPress={() => void forget.run({ recentId: matter.recentId })}
          >
            {say.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}
