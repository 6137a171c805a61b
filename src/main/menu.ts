/** The system's editing keys and closing; every act of the desk has its own key in the window. */
import { Menu } from 'electron';
import { menuOf, type MenuGiven } from './menu-entries.ts';
import type { MenuWording } from './wording/native.en.ts';

/** Said anew when the person chooses another language. */
export function setMenu(given: MenuGiven, say: MenuWording): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuOf(given, say)]));
}
