/** The one window factory: nothing of Electron's isolation is ever loosened. */
import { BrowserWindow, type Session } from 'electron';
import type { Place } from './place.ts';

const TITLE = 'Countersign';

export type Desk = {
  readonly window: BrowserWindow;
  /** A reference names no one; a title of a matter might, and a window's title is seen in task switchers and screen shares. */
  readonly showReference: (reference: string | null) => void;
};

export function openWindow(given: { readonly preload: string; readonly session: Session; readonly place: Place }): Desk {
  const window = new BrowserWindow({
    title: TITLE,
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: given.preload,
      session: given.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  // The page's own title would replace what is said here.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.loadURL(given.place.url).catch(() => {}); // 'did-fail-load' is written to the diagnostics
  return {
    window,
    showReference: (reference) => window.setTitle(reference === null ? TITLE : `${TITLE} · ${reference}`),
  };
}
