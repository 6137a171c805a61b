// The least that an app can be: one window with one word, from a scheme of its own as ours is. What Countersign's start is measured against.
import { app, BrowserWindow, protocol, session } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

protocol.registerSchemesAsPrivileged([{ scheme: 'empty', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
// Not awaited here: the app is ready only when this module has been read to its end.
void app.whenReady().then(() => {
  const own = session.fromPartition('empty', { cache: false });
  own.protocol.handle(
    'empty',
    async () =>
      new Response(await readFile(join(import.meta.dirname, 'empty.html')), { headers: { 'content-type': 'text/html' } }),
  );
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, session: own } });
  return window.loadURL('empty://window/');
});
