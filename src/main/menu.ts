/** The system's editing keys and closing; every act of the desk has its own key in the window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

export function setMenu(given: { readonly onMac: boolean; readonly inDevelopment: boolean }): void {
  const edit: MenuItemConstructorOptions = {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(given.inDevelopment ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
    ],
  };
  const file: MenuItemConstructorOptions = { label: 'File', submenu: [{ role: given.onMac ? 'close' : 'quit' }] };
  const first: MenuItemConstructorOptions[] = given.onMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, file, edit, view]));
}
