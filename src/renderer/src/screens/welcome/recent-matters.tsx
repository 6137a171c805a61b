import type { RecentMatter } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import css from './welcome.module.css';

type RecentMattersProps = {
  readonly matters: readonly RecentMatter[];
  readonly onOpen: (matter: RecentMatter) => void;
  readonly onCreate: () => void;
};

export function RecentMatters({ matters, onOpen, onCreate }: RecentMattersProps) {
  const forget = useAct(useClient().matters.forget);
  if (matters.length === 0) {
    return (
      <div className={css.none}>
        <p>No matter was opened on this computer yet. Make one for your next card check, or open a file that you have.</p>
        <Button tone="go" onPress={onCreate}>
          New matter …
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
            <small>
              {matter.missing ? 'Not found any more in ' : ''}
              {matter.folder} · last open {readableInstant(matter.openedAt)}
            </small>
          </button>
          <Button
            size="small"
            tone="quiet"
            label={`Forget ${matter.fileName}`}
            onPress={() => void forget.run({ recentId: matter.recentId })}
          >
            Forget
          </Button>
        </li>
      ))}
    </ul>
  );
}
