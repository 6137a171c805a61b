import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { MatterView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';
import { parseInstant } from '#core/dates.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { readableInstant } from '#renderer/ui/written.ts';
import type { Display } from './desk.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { ConductDialog } from '#renderer/screens/second-look/conduct-dialog.tsx';
import { ChangePassphrase, RecoverySheet } from './passphrase-dialogs.tsx';
import menu from './menu.module.css';
import css from './header.module.css';

type Task = 'none' | 'recovery' | 'passphrase' | 'conduct';

type HeaderProps = {
  readonly matter: MatterView;
  readonly display: Display;
  /** Opens the help where she is. */
  readonly onGuide: () => void;
};

export function Header({ matter, display, onGuide }: HeaderProps) {
  const client = useClient();
  const backup = useAct(client.matters.saveBackup);
  const close = useAct(client.matters.close);
  const lock = useAct(client.desk.lock);
  const [task, setTask] = useState<Task>('none');
  const [saved, setSaved] = useState<string | null>(null);

  async function saveBackup() {
    const answer = await backup.run(null);
    setSaved(answer.ok ? answer.value.fileName : null);
  }

  function onAction(key: string) {
    if (key === 'backup') void saveBackup();
    if (key === 'recovery') setTask('recovery');
    if (key === 'passphrase') setTask('passphrase');
    if (key === 'conduct') setTask('conduct');
    if (key === 'lock') void lock.run(null);
    if (key === 'close') void close.run(null);
  }

  useKeys('This matter', matter.practice ? [] : [{ key: 'Ctrl+L', label: 'Lock the matter', run: () => void lock.run(null) }]);

  const words = backup.refusal === null ? null : commonRefusalWords(backup.refusal);
  return (
    <header className={css.header}>
      <span className={css.mark}>Countersign</span>
      <span className={css.matter}>
        <strong>{matter.title}</strong>
        <small>{matter.practice ? 'Practice matter' : `Matter ${matter.reference}`}</small>
      </span>
      <span className={css.right}>
        {saved === null ? null : <span role="status">Backup saved as {saved}</span>}
        {words === null ? null : <Notice tone="refused">{words}</Notice>}
        <RulesNote matter={matter} />
        <Button size="small" shortcut="M" pressed={display.masked} onPress={() => display.onMask(!display.masked)}>
          {display.masked ? 'Names masked' : 'Mask names'}
        </Button>
        <DisplayMenu display={display} />
        <MenuTrigger>
          <AriaButton className={menu.trigger ?? ''}>Matter</AriaButton>
          <Popover className={menu.popover ?? ''} placement="bottom end">
            <Menu className={menu.menu ?? ''} aria-label="Matter" onAction={(key) => onAction(String(key))}>
              <MenuItem id="backup" className={menu.item ?? ''}>
                Save a backup …
              </MenuItem>
              <MenuItem id="recovery" className={menu.item ?? ''}>
                Print a recovery sheet …
              </MenuItem>
              <MenuItem id="passphrase" className={menu.item ?? ''}>
                Change the passphrase …
              </MenuItem>
              <MenuItem id="conduct" className={menu.item ?? ''}>
                Your own conduct …
              </MenuItem>
              <Separator className={menu.line ?? ''} />
              {matter.practice ? null : (
                <MenuItem id="lock" className={menu.item ?? ''}>
                  Lock now
                </MenuItem>
              )}
              <MenuItem id="close" className={menu.item ?? ''}>
                Close the matter
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
        <Button size="small" shortcut="?" label="Show the keys" onPress={display.onHelp}>
          Keys
        </Button>
        <Button size="small" shortcut="F1" onPress={onGuide}>
          Help
        </Button>
      </span>
      {task === 'recovery' ? <RecoverySheet onClose={() => setTask('none')} /> : null}
      {task === 'conduct' ? <ConductDialog onClose={() => setTask('none')} /> : null}
      {task === 'passphrase' ? <ChangePassphrase onClose={() => setTask('none')} /> : null}
    </header>
  );
}

function RulesNote({ matter }: { readonly matter: MatterView }) {
  const { state, frozenAt, version } = matter.stations.rules;
  if (state !== 'frozen' || frozenAt === null || parseInstant(frozenAt) === null) return null;
  const day = readableInstant(frozenAt).split(',')[0] ?? '';
  return (
    <span className={css.rules}>
      Rules {version > 1 ? `version ${version} ` : ''}frozen {day}
    </span>
  );
}
