import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { LOCK_AFTER } from '#contract/lock-views.ts';
import type { Theme } from '#contract/views.ts';
import type { Display } from './desk.tsx';
import css from './menu.module.css';

const THEMES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'system', label: 'As the computer' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'contrast', label: 'High contrast' },
];

type DisplayMenuProps = {
  readonly display: Pick<Display, 'theme' | 'onTheme' | 'large' | 'onLarge' | 'joint' | 'onJoint' | 'lockAfter' | 'onLockAfter'>;
};

export function DisplayMenu({ display }: DisplayMenuProps) {
  return (
    <MenuTrigger>
      <Button className={css.trigger ?? ''}>Display</Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Menu className={css.menu ?? ''} aria-label="Display">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[display.theme]}
            onSelectionChange={(keys) => {
              const chosen = THEMES.find(({ theme }) => keys !== 'all' && keys.has(theme));
              if (chosen !== undefined) display.onTheme(chosen.theme);
            }}
          >
            <Header className={css.section ?? ''}>Colours</Header>
            {THEMES.map(({ theme, label }) => (
              <MenuItem key={theme} id={theme} className={css.item ?? ''}>
                {label}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={css.line ?? ''} />
          <MenuSection
            aria-label="For others who look on"
            selectionMode="multiple"
            selectedKeys={[...(display.large ? ['large'] : []), ...(display.joint ? ['joint'] : [])]}
            onSelectionChange={(keys) => {
              const has = (key: string) => keys === 'all' || keys.has(key);
              if (has('joint') !== display.joint) display.onJoint(has('joint'));
              else display.onLarge(has('large'));
            }}
          >
            <MenuItem id="joint" className={css.item ?? ''}>
              Joint session: names masked, large, high contrast
            </MenuItem>
            <MenuItem id="large" className={css.item ?? ''}>
              Large type
            </MenuItem>
          </MenuSection>
          <Separator className={css.line ?? ''} />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`lock-${display.lockAfter ?? 'never'}`]}
            onSelectionChange={(keys) => {
              const chosen = LOCK_AFTER.find((minutes) => keys !== 'all' && keys.has(`lock-${minutes ?? 'never'}`));
              if (chosen !== undefined) display.onLockAfter(chosen);
            }}
          >
            <Header className={css.section ?? ''}>Lock the matter when nothing is typed for</Header>
            {LOCK_AFTER.map((minutes) => (
              <MenuItem key={minutes} id={`lock-${minutes ?? 'never'}`} className={css.item ?? ''}>
                {minutes === null ? 'Only when the computer locks or sleeps' : `${minutes} minutes`}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
