import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useShortcutGroups } from '#renderer/ui/shortcuts.tsx';
import css from './shortcut-help.module.css';

/** The keys of what is on the screen now. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const groups = [...useShortcutGroups()].filter(([, keys]) => keys.length > 0);
  return (
    <Dialog title="Keys on this screen" shape="wide" onClose={onClose}>
      <div className={css.groups}>
        {groups.map(([group, keys]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={css.keys}>
              {keys.map(({ key, label }) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                    <span className={css.spoken}>{key}</span>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
