/** The entries of the menus, as data: no Electron runs to make them. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuWording } from './wording/native.en.ts';

export type MenuGiven = { readonly onMac: boolean; readonly inDevelopment: boolean };

/** Every entry has words of ours: those of Electron's roles are English in every language. */
export function menuOf({ onMac, inDevelopment }: MenuGiven, say: MenuWording): readonly MenuItemConstructorOptions[] {
  const entry = (role: Exclude<keyof MenuWording, 'file' | 'edit' | 'view'>): MenuItemConstructorOptions => ({
    role,
    label: say[role],
  });
  const line = { type: 'separator' } as const;
  const ofTheApp: MenuItemConstructorOptions = {
    label: 'Countersign',
    submenu: [entry('about'), line, entry('hide'), entry('hideOthers'), entry('unhide'), line, entry('quit')],
  };
  const edit: MenuItemConstructorOptions = {
    label: say.edit,
    submenu: [entry('undo'), entry('redo'), line, entry('cut'), entry('copy'), entry('paste'), entry('selectAll')],
  };
  const view: MenuItemConstructorOptions = {
    label: say.view,
    submenu: [
      entry('resetZoom'),
      entry('zoomIn'),
      entry('zoomOut'),
      line,
      entry('togglefullscreen'),
      ...(inDevelopment ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
    ],
  };
  const file: MenuItemConstructorOptions = { label: say.file, submenu: [entry(onMac ? 'close' : 'quit')] };
  return [...(onMac ? [ofTheApp] : []), file, edit, view];
}
