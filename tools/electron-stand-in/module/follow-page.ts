/** Chromium's page events as Electron's. */
import type { EventEmitter } from 'node:events';
import type { ConsoleMessage, Dialog } from 'playwright-core';
import { emitPreventable } from '../emitter.ts';
import type { View } from '../view.ts';
import { Contents } from './web-contents.ts';

export type Followed = {
  readonly window: EventEmitter;
  readonly contents: Contents;
  readonly toApp: (url: string) => string;
  readonly onTitle: (title: string) => void;
  readonly onCrash: (details: { readonly reason: 'crashed'; readonly exitCode: number }) => void;
  readonly onClose: () => void;
};

export function followPage(view: View, followed: Followed): void {
  const { window, contents, toApp } = followed;
  const state = Contents.state(contents);
  let shown = false;

  view.cdp.on('Page.frameNavigated', ({ frame }) => {
    const url = toApp(frame.url + (frame.urlFragment ?? ''));
    const firstPage = state.url === '' && url.startsWith('data:');
    if (frame.parentId !== undefined || frame.unreachableUrl !== undefined || firstPage) return;
    state.url = url;
    state.crashed = false;
    contents.emit('did-navigate', {}, url, 200, '');
  });
  view.cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== view.targetId) return;
    state.url = toApp(url);
    contents.emit('did-navigate-in-page', {}, state.url, true, 1, 1);
  });
  view.cdp.on('Page.lifecycleEvent', ({ frameId, name }) => {
    if (frameId !== view.targetId || state.url === '') return;
    if (name === 'DOMContentLoaded') contents.emit('dom-ready', {});
    if (name === 'load') loaded().catch(() => {});
  });
  view.page.on('console', (message) => contents.emit('console-message', consoleDetails(message, toApp)));
  view.page.on('crash', () => {
    state.crashed = true;
    const details = { reason: 'crashed', exitCode: 11 } as const;
    contents.emit('render-process-gone', {}, details);
    followed.onCrash(details);
  });
  view.page.on('dialog', (dialog) => {
    answerPageDialog(dialog, { contents, others: (view.page as unknown as EventEmitter).listenerCount('dialog') > 1 });
  });
  view.page.on('close', followed.onClose);

  async function loaded(): Promise<void> {
    state.loading = false;
    const title = await view.page.title();
    if (title !== '' && title !== state.title) {
      state.title = title;
      if (!emitPreventable(window, 'page-title-updated', {}, title, true)) followed.onTitle(title);
      contents.emit('page-title-updated', {}, title, true);
    }
    contents.emit('did-finish-load', {});
    if (!shown) window.emit('ready-to-show', {});
    shown = true;
  }
}

function consoleDetails(message: ConsoleMessage, toApp: (url: string) => string): object {
  const type = message.type();
  const { lineNumber, url } = message.location();
  return {
    level: type === 'warning' || type === 'error' ? type : 'info',
    message: message.text(),
    lineNumber,
    sourceId: toApp(url),
  };
}

/** alert and confirm are dismissed, unless a test listens itself. */
function answerPageDialog(dialog: Dialog, given: { readonly contents: Contents; readonly others: boolean }): void {
  if (dialog.type() === 'beforeunload') {
    const leave = emitPreventable(given.contents, 'will-prevent-unload');
    Contents.state(given.contents).stays = !leave;
    (leave ? dialog.accept() : dialog.dismiss()).catch(() => {});
  } else if (!given.others) (dialog.type() === 'alert' ? dialog.accept() : dialog.dismiss()).catch(() => {});
}
