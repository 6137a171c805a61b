import { useEffect, useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { useKeyMap } from '#renderer/ui/key-map-context.ts';
import { isMovable, keyNow, moved, whyNotMoved, type Command, type Refused } from '#renderer/ui/key-map.ts';
import { keyLabel, keyName } from '#renderer/ui/keys.ts';
import { useShortcutGroups, type ListedShortcut } from '#renderer/ui/shortcuts.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { DeskWording, KeyGroup } from '#renderer/wording/desk.en.ts';
import css from './shortcut-help.module.css';

/** What is the same on every screen comes last. */
const GENERAL: readonly string[] = ['Stations', 'Everywhere'];

/** Keys that do the same stand together, in the order of their first. */
function byLabel(keys: readonly ListedShortcut[]): readonly (readonly [string, readonly string[]])[] {
  return [...Map.groupBy(keys, ({ label }) => label)].map(([label, same]) => [label, same.map(({ key }) => key)]);
}

type Moving = { readonly command: Command; readonly label: string; readonly refused: Refused | null };

/** The keys of what is on the screen now. Each may be put elsewhere; what another command has is refused. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys: say, keyGroups } = useWording(DESK);
  const groups = useShortcutGroups();
  const map = useKeyMap();
  const set = useAct(useClient().desk.setKeys);
  const [moving, setMoving] = useState<Moving | null>(null);
  const shown = [...groups].filter(([, keys]) => keys.length > 0).toSorted(([a], [b]) => GENERAL.indexOf(a) - GENERAL.indexOf(b));

  useNextKey(moving !== null, (key) => {
    if (moving === null || key === 'Escape') {
      setMoving(null);
      return;
    }
    const refused = key === moving.command.key ? null : whyNotMoved({ map, groups, headings: keyGroups }, moving.command, key);
    if (refused !== null) {
      setMoving({ ...moving, refused });
      return;
    }
    setMoving(null);
    void set.run({ keys: moved(map, moving.command, key) });
  });

  return (
    <Dialog title={say.title} shape="wide" onClose={onClose} dismissable={moving === null}>
      <p className={css.say} role="status">
        {moving === null ? say.how : askFor(moving, say)}
      </p>
      <div className={css.groups}>
        {shown.map(([group, keys]) => (
          <section key={group}>
            <h3>{keyGroups[group as KeyGroup]}</h3>
            <dl className={css.keys}>
              {byLabel(keys).map(([label, same]) => (
                <div key={label}>
                  <dt>
                    {same.map((key) => (
                      <Key
                        key={key}
                        command={{ group, key }}
                        now={keyNow(map, { group, key })}
                        label={label}
                        moving={moving?.command.group === group && moving.command.key === key}
                        onMove={() => setMoving({ command: { group, key }, label, refused: null })}
                      />
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {Object.keys(map).length === 0 ? null : <Button onPress={() => void set.run({ keys: {} })}>{say.putBack}</Button>}
    </Dialog>
  );
}

type KeyProps = {
  readonly command: Command;
  readonly now: string;
  readonly label: string;
  readonly moving: boolean;
  readonly onMove: () => void;
};

function Key({ command, now, label, moving, onMove }: KeyProps) {
  const { keys: say } = useWording(DESK);
  if (!isMovable(command.key)) {
    return (
      <span>
        <Kbd>{now}</Kbd>
        <span className={css.spoken}>{now} </span>
      </span>
    );
  }
  return (
    <button type="button" className={css.key} aria-pressed={moving} onClick={onMove}>
      <Kbd>{now}</Kbd>
      <span className={css.spoken}>{say.put(now, label)}</span>
      {now === command.key ? null : <small>{say.was(keyLabel(command.key))}</small>}
    </button>
  );
}

function askFor({ command, label, refused }: Moving, say: DeskWording['keys']): string {
  if (refused?.why === 'not-movable') return say.notMovable(label);
  if (refused?.why === 'taken') return say.taken(refused.by, label);
  return say.press(label, keyLabel(command.key));
}

/** Takes the next key before anything else can: it is being named, not used. */
function useNextKey(listening: boolean, onKey: (key: string) => void): void {
  useEffect(() => {
    if (!listening) return undefined;
    function onKeyDown(press: KeyboardEvent) {
      if (['Shift', 'Control', 'Alt', 'Meta'].includes(press.key)) return;
      press.preventDefault();
      press.stopImmediatePropagation();
      onKey(keyName(press));
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });
}
