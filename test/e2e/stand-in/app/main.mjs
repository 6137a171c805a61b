// A small app for the stand-in's own tests: it uses each part of Electron that Countersign uses.
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const here = import.meta.dirname;
globalThis.seen = { senders: [], navigated: [], opened: [], menu: [], second: [], gone: null };
const { seen } = globalThis;

protocol.registerSchemesAsPrivileged([
  { scheme: 'fixture', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (process.argv.includes('--throw')) throw new Error('a fault of main');
if (!app.requestSingleInstanceLock({ hello: 1 })) app.exit(3);
app.on('second-instance', (_event, argv, _folder, data) => seen.second.push([argv.at(-1), data]));
app.on('window-all-closed', () => app.quit());
app.on('render-process-gone', (_event, _contents, { reason }) => {
  seen.gone = reason;
});
if (process.argv.includes('--linger')) {
  let lingered = false;
  app.on('will-quit', (event) => {
    if (lingered) return;
    event.preventDefault();
    lingered = true;
    console.log('LINGERED');
    setTimeout(() => app.quit(), 50);
  });
}

function start() {
  const ours = session.fromPartition('ours', { cache: false });
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.protocol.handle('fixture', async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/echo') {
      const body = await request.text();
      return Response.json({
        method: request.method,
        origin: request.headers.get('origin'),
        referer: request.headers.get('referer'),
        body,
      });
    }
    const name = pathname.slice(1);
    if (!/^[a-z]+\.(html|js)$/.test(name)) return new Response(null, { status: 404 });
    const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
    return new Response(await readFile(join(here, 'page', name)), {
      headers: { 'content-type': type, 'content-security-policy': policy },
    });
  });

  ipcMain.handle('ping', (event, n) => {
    seen.senders.push([event.senderFrame.url, event.senderFrame.origin, event.senderFrame.parent]);
    return n + 1;
  });
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('on purpose');
  });
  ipcMain.handle('choose', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths[0] ?? null);
  ipcMain.handle('work', (_event, numbers) => work({ numbers }));
  ipcMain.handle('crash-worker', () => work('crash'));

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Test', submenu: [{ label: 'New', accelerator: 'CmdOrCtrl+N', click: () => seen.menu.push('new') }] },
    ]),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), session: ours, sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-navigate', (event) => {
    seen.navigated.push(event.url);
    event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url);
    return { action: 'deny' };
  });
  window.loadURL('fixture://one/index.html').catch(() => {});
  if (process.argv.includes('--quit-soon')) setTimeout(() => app.quit(), 700);
}

app.whenReady().then(process.argv.includes('--exit-5') ? () => app.exit(5) : start, () => app.exit(1));

function work(message) {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(join(here, 'worker.mjs'), ['given']);
    child.on('message', (answer) => {
      resolve(answer);
      child.kill();
    });
    child.on('exit', (code) => resolve(code));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    child.postMessage(message);
  });
}
