import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { LANGUAGES } from '#contract/language-views.ts';
import { LOCK_AFTER } from '#contract/lock-views.ts';
import type { Theme } from '#contract/views.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { Display } from './display.ts';
import css from './menu.module.css';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

type DisplayMenuProps = {
  readonly display: Omit<Display, 'masked' | 'onMask' | 'onHelp' | 'onGuide'>;
};

export function DisplayMenu({ display }: DisplayMenuProps) {
  const { displayMenu: say, languages, themes } = useWording(DESK);
  return (
    <MenuTrigger>
      <Button className={css.trigger ?? ''}>{say.title}</Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Menu className={css.menu ?? ''} aria-label={say.title}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[display.theme]}
            onSelectionChange={(keys) => {
              const chosen = THEMES.find((theme) => keys !== 'all' && keys.has(theme));
              if (chosen !== undefined) display.onTheme(chosen);
            }}
          >
            <Header className={css.section ?? ''}>{say.colours}</Header>
            {THEMES.map((theme) => (
              <MenuItem key={theme} id={theme} className={css.item ?? ''}>
                {themes[theme]}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={css.line ?? ''} />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[display.language]}
            onSelectionChange={(keys) => {
              const chosen = LANGUAGES.find((language) => keys !== 'all' && keys.has(language));
              if (chosen !== undefined) display.onLanguage(chosen);
            }}
          >
            <Header className={css.section ?? ''}>{say.language}</Header>
            {LANGUAGES.map((language) => (
              <MenuItem key={language} id={language} className={css.item ?? ''}>
                <span lang={language}>{languages[language]}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={css.line ?? ''} />
          <MenuSection
            aria-label={say.forOthers}
            selectionMode="multiple"
            selectedKeys={[...(display.large ? ['large'] : []), ...(display.joint ? ['joint'] : [])]}
            onSelectionChange={(keys) => {
              const has = (key: string) => keys === 'all' || keys.has(key);
              if (has('joint') !== display.joint) display.onJoint(has('joint'));
              else display.onLarge(has('large'));
            }}
          >
            <MenuItem id="joint" className={css.item ?? ''}>
              {say.joint}
            </MenuItem>
            <MenuItem id="large" className={css.item ?? ''}>
              {say.large}
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
            <Header className={css.section ?? ''}>{say.lockAfter}</Header>
            {LOCK_AFTER.map((minutes) => (
              <MenuItem key={minutes} id={`lock-${minutes ?? 'never'}`} className={css.item ?? ''}>
                {minutes === null ? say.lockWithComputer : say.lockAfterMinutes(minutes)}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
