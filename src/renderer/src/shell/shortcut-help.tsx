import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useShortcutGroups, type ListedShortcut } from '#renderer/ui/shortcuts.tsx';
import css from './shortcut-help.module.css';

/** What is the same on every screen comes last. */
const GENERAL: readonly string[] = ['Stations', 'Everywhere'];

/** Keys that do the same stand together, in the order of their first. */
function byLabel(keys: readonly ListedShortcut[]): readonly (readonly [string, readonly string[]])[] {
  return [...Map.groupBy(keys, ({ label }) => label)].map(([label, same]) => [label, same.map(({ key }) => key)]);
}

/** The keys of what is on the screen now. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const groups = [...useShortcutGroups()]
    .filter(([, keys]) => keys.length > 0)
    .toSorted(([a], [b]) => GENERAL.indexOf(a) - GENERAL.indexOf(b));
  return (
    <Dialog title="Keys on this screen" shape="wide" onClose={onClose}>
      <div className={css.groups}>
        {groups.map(([group, keys]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={css.keys}>
              {byLabel(keys).map(([label, same]) => (
                <div key={label}>
                  <dt>
                    {same.map((key) => (
                      <span key={key}>
                        <Kbd>{key}</Kbd>
                        <span className={css.spoken}>{key} </span>
                      </span>
                    ))}
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
