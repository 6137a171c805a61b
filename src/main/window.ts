/** The one window factory: nothing of Electron's isolation is ever loosened. */
import { BrowserWindow, type Session } from 'electron';
import type { Diagnostics } from '#backend/diagnostics/diagnostics.ts';
import type { Place } from './place.ts';

const TITLE = 'Countersign';

export type Desk = {
  readonly window: BrowserWindow;
  /** A reference names no one; a title of a matter might, and a window's title is seen in task switchers and screen shares. */
  readonly showReference: (reference: string | null) => void;
};

/** A page that crashes again so soon after it was revived would only go on crashing. */
const CRASHES_AGAIN_MS = 10_000;

export type WindowGiven = {
  readonly preload: string;
  readonly session: Session;
  readonly place: Place;
  readonly diagnostics: Diagnostics;
};

export function openWindow(given: WindowGiven): Desk {
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
  load(window, given);
  reviveAfterCrash(window, given);
  return {
    window,
    showReference: (reference) => window.setTitle(reference === null ? TITLE : `${TITLE} · ${reference}`),
  };
}

function load(window: BrowserWindow, { place, diagnostics }: WindowGiven): void {
  window.loadURL(place.url).catch((thrown: unknown) => diagnostics({ level: 'fault', name: 'window.load', thrown }));
}

/** Everything of the matter is in main: a new page shows it as it was. */
function reviveAfterCrash(window: BrowserWindow, given: WindowGiven): void {
  let revivedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { exitCode }) => {
    given.diagnostics({ level: 'fault', name: 'window.crashed', numbers: { exitCode } });
    if (performance.now() - revivedAt < CRASHES_AGAIN_MS) return;
    revivedAt = performance.now();
    load(window, given);
  });
}
