/** Menus: accepted, their accelerators work in the page; no menu bar is drawn. */
import type * as E from 'electron';
import { NotEmulated } from '../strict.ts';
import { accelerator as normalise } from './accelerator.ts';

const ROLE_KEYS: Readonly<Record<string, string>> = { quit: 'Ctrl+Q', close: 'Ctrl+W', reload: 'Ctrl+R' };

export type MenuContext = {
  readonly quit: () => void;
  readonly focusedWindow: () => E.BrowserWindow | null;
  readonly useAccelerators: (keys: readonly string[]) => void;
};

export function makeMenu(context: MenuContext) {
  const byKey = new Map<string, MenuItem>();

  class MenuItem {
    readonly label: string;
    readonly type: string;
    readonly role: string;
    readonly id: string;
    readonly accelerator: string;
    readonly submenu: Menu | null;
    enabled: boolean;
    visible: boolean;
    checked: boolean;
    readonly #click: E.MenuItemConstructorOptions['click'];

    constructor(given: E.MenuItemConstructorOptions) {
      this.label = given.label ?? given.role ?? '';
      this.role = (given.role ?? '').toLowerCase();
      this.id = given.id ?? '';
      this.submenu = Array.isArray(given.submenu) ? Menu.buildFromTemplate(given.submenu) : null;
      this.type = given.type ?? (this.submenu === null ? 'normal' : 'submenu');
      this.enabled = given.enabled ?? true;
      this.visible = given.visible ?? true;
      this.checked = given.checked ?? false;
      this.accelerator = given.accelerator ?? ROLE_KEYS[this.role] ?? '';
      this.#click = given.click;
    }

    click(): void {
      if (!this.enabled) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      const window = context.focusedWindow() ?? undefined;
      if (this.#click !== undefined) return this.#click(this as unknown as E.MenuItem, window, {});
      switch (this.role) {
        case '':
          return;
        case 'quit':
          return context.quit();
        case 'close':
          return window?.close();
        case 'reload':
          return window?.webContents.reload();
        default:
          throw new NotEmulated(`menu role '${this.role}' clicked from the main process`);
      }
    }

    get key(): string | null {
      const ours = this.role === '' || this.role in ROLE_KEYS; // other roles (copy, paste) are Chromium's own
      return this.accelerator !== '' && ours ? normalise(this.accelerator) : null;
    }
  }

  class Menu {
    static #current: Menu | null = null;
    readonly items: MenuItem[] = [];

    append(added: MenuItem): void {
      this.items.push(added);
    }

    getMenuItemById(id: string): MenuItem | null {
      return this.flat().find((found) => found.id === id) ?? null;
    }

    flat(): MenuItem[] {
      return this.items.flatMap((held) => [held, ...(held.submenu?.flat() ?? [])]);
    }

    popup(): never {
      throw new NotEmulated('Menu.popup');
    }

    static buildFromTemplate(template: readonly (E.MenuItemConstructorOptions | E.MenuItem)[]): Menu {
      const menu = new Menu();
      for (const given of template)
        menu.append(given instanceof MenuItem ? given : new MenuItem(given as E.MenuItemConstructorOptions));
      return menu;
    }

    static getApplicationMenu(): Menu | null {
      return Menu.#current;
    }

    static setApplicationMenu(menu: Menu | null): void {
      Menu.#current = menu;
      byKey.clear();
      for (const held of menu?.flat() ?? []) if (held.key !== null) byKey.set(held.key, held);
      context.useAccelerators([...byKey.keys()]);
    }
  }

  return { Menu, MenuItem, press: (key: string): void => byKey.get(key)?.click() };
}
