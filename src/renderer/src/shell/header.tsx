import { memo, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { MatterView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { parseInstant } from '#core/dates.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import type { Display } from './display.ts';
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

/** Where in the matter she is draws nothing of it anew. */
export const Header = memo(function Header({ matter, display, onGuide }: HeaderProps) {
  const client = useClient();
  const { shell, matterMenu, refusals } = useWording(DESK);
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

  useKeys('This matter', matter.practice ? [] : [{ key: 'Ctrl+L', label: shell.lockMatter, run: () => void lock.run(null) }]);

  const words = inWords(refusals, backup.refusal);
  return (
    <header className={css.header}>
      <span className={css.mark}>Countersign</span>
      <span className={css.matter}>
        <strong>{matter.title}</strong>
        <small>{matter.practice ? shell.practiceMatter : shell.matterOf(matter.reference)}</small>
      </span>
      <span className={css.right}>
        {saved === null ? null : <span role="status">{shell.backupSaved(saved)}</span>}
        {words === null ? null : <Notice tone="refused">{words}</Notice>}
        <RulesNote matter={matter} />
        <Button size="small" shortcut="M" pressed={display.masked} onPress={() => display.onMask(!display.masked)}>
          {display.masked ? shell.namesMasked : shell.maskNames}
        </Button>
        <DisplayMenu display={display} />
        <MenuTrigger>
          <AriaButton className={menu.trigger ?? ''}>{matterMenu.title}</AriaButton>
          <Popover className={menu.popover ?? ''} placement="bottom end">
            <Menu className={menu.menu ?? ''} aria-label={matterMenu.title} onAction={(key) => onAction(String(key))}>
              <MenuItem id="backup" className={menu.item ?? ''}>
                {matterMenu.backup}
              </MenuItem>
              <MenuItem id="recovery" className={menu.item ?? ''}>
                {matterMenu.recovery}
              </MenuItem>
              <MenuItem id="passphrase" className={menu.item ?? ''}>
                {matterMenu.passphrase}
              </MenuItem>
              <MenuItem id="conduct" className={menu.item ?? ''}>
                {matterMenu.conduct}
              </MenuItem>
              <Separator className={menu.line ?? ''} />
              {matter.practice ? null : (
                <MenuItem id="lock" className={menu.item ?? ''}>
                  {matterMenu.lock}
                </MenuItem>
              )}
              <MenuItem id="close" className={menu.item ?? ''}>
                {matterMenu.close}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
        <Button size="small" shortcut="?" label={shell.showKeys} onPress={display.onHelp}>
          {shell.keys}
        </Button>
        <Button size="small" shortcut="F1" onPress={onGuide}>
          {shell.help}
        </Button>
      </span>
      {task === 'recovery' ? <RecoverySheet onClose={() => setTask('none')} /> : null}
      {task === 'conduct' ? <ConductDialog onClose={() => setTask('none')} /> : null}
      {task === 'passphrase' ? <ChangePassphrase onClose={() => setTask('none')} /> : null}
    </header>
  );
});

function RulesNote({ matter }: { readonly matter: MatterView }) {
  const { shell } = useWording(DESK);
  const written = useWording(WRITTEN);
  const { state, frozenAt, version } = matter.stations.rules;
  if (state !== 'frozen' || frozenAt === null || parseInstant(frozenAt) === null) return null;
  return <span className={css.rules}>{shell.rulesFrozen(version, written.day(frozenAt))}</span>;
}
