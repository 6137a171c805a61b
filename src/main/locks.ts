/** What a page may never do, said once for every session and every page, whoever makes them. */
import { app, type Session, type WebContents } from 'electron';
import { isDevReload, mayLoad, type Place } from './place.ts';

/** Every new page is locked, also one that nobody was meant to open. */
export function lockPages(place: Place): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, place));
}

function lockPage(contents: WebContents, place: Place): void {
  contents.on('will-navigate', (event) => {
    if (!isDevReload(event.url, place)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isDevReload(event.url, place)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function lockSession(session: Session, place: Place): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // The dictionaries would be fetched, and words of a card would be looked up.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, place) }));
}
