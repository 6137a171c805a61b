import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE, closeFixture, seen, startFixture, until, type Fixture } from './fixture-app.ts';

let fixture: Fixture;
const files = mkdtempSync(join(tmpdir(), 'stand-in-files-'));
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(async () => {
  await closeFixture(fixture);
  rmSync(files, { recursive: true, force: true });
});

const inPage = async (code: string): Promise<unknown> =>
  fixture.page.evaluate(
    `(async () => { try { return await (${code}) } catch (error) { return [error.constructor.name, error.message] } })()`,
  );

test('the app sees its own addresses, and the sender of a call as Electron names it', async () => {
  const { app, page } = fixture;
  expect(app.appUrl(page)).toBe('fixture://one/index.html');
  expect((await seen(app)).senders).toEqual([['fixture://one/index.html', 'fixture://one', null]]);
  const told = await app.evaluateMain(({ app: electronApp, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return [electronApp.getVersion(), window?.webContents.getURL(), window?.getTitle(), window?.isVisible()];
  });
  expect(told).toEqual(['1.2.3', 'fixture://one/index.html', 'Fixture', true]);
});

test('the window has the size it was given', async () => {
  expect(await fixture.page.evaluate(() => [window.outerWidth, window.outerHeight])).toEqual([900, 640]);
});

test('values cross IPC as a structured clone would carry them', async () => {
  const kept = await inPage(`(async () => {
    const value = { u: undefined, b: 12345678901234567890n, d: new Date(9), m: new Map([['k', new Set([1])]]), bytes: new Uint8Array([1, 2, 255]),
      buffer: new Uint8Array([7]).buffer, floats: new Float64Array([1.5]), nan: NaN, zero: -0, pattern: /a/gi, list: [1, undefined, 'x'], tagged: ['a', 'tag-like'] };
    value.self = value;
    const back = await window.fixture.echo(value);
    return ['u' in back && back.u === undefined, back.b === value.b, back.d instanceof Date && +back.d === 9, back.m.get('k').has(1),
      back.bytes instanceof Uint8Array && back.bytes[2] === 255, back.buffer instanceof ArrayBuffer && back.buffer.byteLength === 1,
      back.floats[0] === 1.5, Number.isNaN(back.nan), Object.is(back.zero, -0), back.pattern.flags === 'gi', back.list.length === 3, back.tagged[0] === 'a', back.self === back];
  })()`);
  expect(kept).toEqual(Array.from({ length: 13 }, () => true));
  expect(await inPage('window.fixture.echo(() => 1)')).toEqual(['Error', 'An object could not be cloned.']);
});

test('the bridge carries functions, promises and errors, and freezes what it exposes', async () => {
  expect(
    await inPage(
      `[window.fixture.version, window.fixture.nested.list[1].deep, window.fixture.nested.when.getTime(), window.fixture.sync(2, 3), Object.isFrozen(window.fixture.nested.list)]`,
    ),
  ).toEqual([7, true, 5, 5, true]);
  expect(await inPage('window.fixture.later((n) => n + 1)')).toBe(22);
  expect(await inPage('window.fixture.throws()')).toEqual(['Error', 'at once']);
  expect(await inPage('window.fixture.fail()')).toEqual(['Error', "Error invoking remote method 'fail': TypeError: on purpose"]);
  expect(await inPage('window.fixture.none()')).toEqual([
    'Error',
    "Error invoking remote method 'no-such-channel': Error: No handler registered for 'no-such-channel'",
  ]);
});

test('main speaks to the page through the preload', async () => {
  await inPage('window.fixture.onHello((value) => { window.hello = value.loaded.getTime() })');
  await fixture.app.evaluateMain(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('hello', { loaded: new Date(77) });
  });
  await until(async () => (await inPage('window.hello')) === 77);
});

test("the page sees nothing of the preload's world, even with its own globals patched", async () => {
  const found = await inPage(`(() => {
    const names = Object.getOwnPropertyNames(window).filter((name) => /^standIn|ipcRenderer|preloadSecret|^require/i.test(name));
    const caught = [];
    const real = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) { caught.push(event.type); return real.call(this, event) };
    const RealEvent = window.CustomEvent;
    window.CustomEvent = function (type, init) { caught.push(type); return new RealEvent(type, init) };
    window.fixture.sync(1, 1);
    EventTarget.prototype.dispatchEvent = real; window.CustomEvent = RealEvent;
    return [names, caught, typeof window.preloadSecret, /[0-9a-f]{24}/.test(String(window.fixture.ping))];
  })()`);
  expect(found).toEqual([[], [], 'undefined', false]);
});

test('a scheme answers bodies and headers as the app sees them', async () => {
  expect(await inPage(`fetch('/echo', { method: 'POST', body: 'bödy' }).then((answer) => answer.json())`)).toEqual({
    method: 'POST',
    origin: 'fixture://one',
    referer: 'fixture://one/index.html',
    body: 'bödy',
  });
  expect(await inPage(`fetch('fixture://one/echo').then((answer) => answer.status)`)).toBe(200);
  expect(await inPage(`fetch('fixture://two/echo')`)).toEqual(['TypeError', expect.any(String)]);
});

test('dialogs are answered in order, and another dialog than the one expected is an error', async () => {
  await fixture.app.answerDialogs({ method: 'showOpenDialog', result: { canceled: false, filePaths: ['/x/y.pdf'] } });
  expect(await inPage('window.fixture.choose()')).toBe('/x/y.pdf');
  await fixture.app.answerDialogs({ method: 'showSaveDialog', result: { canceled: true, filePath: '' } });
  const wrong = fixture.app.evaluateMain(async ({ dialog }) => dialog.showMessageBox({ message: 'x' }));
  await expect(wrong).rejects.toThrow('the next queued dialog answer is for showSaveDialog');
});

test('a utility process works, and its end is told', async () => {
  expect(
    await inPage(`window.fixture.work([1, 2, 3]).then((answer) => [answer.sum, answer.map.get('key') === 1n, answer.argv])`),
  ).toEqual([6, true, ['given']]);
  expect(await inPage('window.fixture.crashWorker()')).toBe(7);
});

test('the path of a chosen file is known to the preload', async () => {
  const file = join(files, 'päth 1.txt');
  writeFileSync(file, 'hi');
  await fixture.page.setInputFiles('#file', file);
  expect(await inPage(`window.fixture.pathOf(document.querySelector('#file').files[0])`)).toBe(file);
  expect(await inPage(`window.fixture.pathOf(new File(['x'], 'made.txt'))`)).toBe('');
});

test('the theme reaches the page', async () => {
  const dark = '(prefers-color-scheme: dark)';
  for (const [source, isDark] of [
    ['dark', true],
    ['light', false],
  ] as const) {
    await fixture.app.evaluateMain(({ nativeTheme }, given) => {
      nativeTheme.themeSource = given;
    }, source);
    await until(async () => (await inPage(`matchMedia('${dark}').matches`)) === isDark);
  }
});

test("menu accelerators run, and Chromium's own keys do not", async () => {
  await fixture.page.keyboard.press('Control+n');
  await fixture.page.keyboard.press('Control+t');
  await until(async () => (await seen(fixture.app)).menu.length > 0);
  expect((await seen(fixture.app)).menu).toEqual(['new']);
  expect(fixture.page.context().pages()).toHaveLength(1);
});

test('navigations and windows are told to the app with its own addresses', async () => {
  await fixture.page.evaluate(`location.href = 'fixture://one/other.html'`).catch(() => {});
  await fixture.page.evaluate(`location.href = 'mailto:a@b.example'`).catch(() => {});
  await inPage(`window.open('https://evil.example/w')`);
  await until(async () => (await seen(fixture.app)).opened.length > 0);
  const told = await seen(fixture.app);
  expect(told.navigated).toEqual(['fixture://one/other.html', 'mailto:a@b.example']);
  expect(told.opened).toEqual(['https://evil.example/w']);
});

test('what is not emulated throws by its name', async () => {
  const messages = await fixture.app.evaluateMain((electron) => {
    const { BrowserWindow } = electron;
    const window = BrowserWindow.getAllWindows()[0] as unknown as Record<string, (given: string) => void>;
    const tries: (() => unknown)[] = [
      () => window['setVibrancy']?.('x'),
      () => new electron.Tray('x'),
      () => electron.app.on('web-contents-focused' as never, () => {}),
      () => new BrowserWindow({ webPreferences: { sandbox: false } }),
      () => new BrowserWindow({ kiosk: true }),
      () => electron.globalShortcut.register('a', () => {}),
      () => electron.app.dock,
      () => electron.session.fromPartition('persist:x'),
      () => electron.session.defaultSession.webRequest.onHeadersReceived(null),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'PASSED SILENTLY';
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  const names = [
    'BrowserWindow.setVibrancy',
    'Tray',
    "app event 'web-contents-focused'",
    "BrowserWindow webPreferences option 'sandbox: false'",
    "BrowserWindow option 'kiosk'",
    'globalShortcut.register',
    'app.dock',
    'a persistent partition',
    'session.webRequest.onHeadersReceived',
  ];
  expect(messages).toEqual(names.map((name) => `electron stand-in: ${name} is not emulated`));
  expect(await inPage('window.fixture.tooMuch()')).toBe('electron stand-in: ipcRenderer.sendSync is not emulated');
});

test('what the app leaves open is denied all the same, and listed', async () => {
  const { app } = fixture;
  await app.evaluateMain(({ BrowserWindow, session }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(() => ({ action: 'allow' }));
    session.fromPartition('ours').setPermissionRequestHandler(null);
  });
  const before = app.standIn?.outside.length ?? 0;
  await inPage(`window.open('https://evil.example/allowed')`);
  await inPage('Notification.requestPermission()');
  await until(() => (app.standIn?.outside.length ?? 0) >= before + 2);
  expect(app.standIn?.outside.slice(before)).toEqual([
    { url: 'window.open https://evil.example/allowed', by: 'stand-in' },
    { url: 'permission notifications', by: 'stand-in' },
  ]);
  expect(fixture.page.context().pages()).toHaveLength(1);
});

test('a second instance hands over its arguments and leaves', async () => {
  const executable = resolve(import.meta.dirname, '../../../tools/electron-stand-in/electron');
  const second = spawn(executable, [FIXTURE, `--user-data-dir=${fixture.userData}`, 'file.pdf'], { stdio: 'ignore' });
  expect((await once(second, 'exit'))[0]).toBe(3);
  await until(async () => (await seen(fixture.app)).second.length > 0);
  expect((await seen(fixture.app)).second).toEqual([['file.pdf', { hello: 1 }]]);
});

test('a page may refuse to close, and a crashed one is told and can be replaced', async () => {
  const { app, page } = fixture;
  await page.evaluate(() => {
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await page.textContent('#pong')).toBe('pong 42');
  await app.evaluateMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await until(async () => (await seen(app)).gone === 'crashed');
  const shown = await app.evaluateMain(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ width: 400, height: 300, webPreferences: { session: session.fromPartition('ours') } });
    await window.loadURL('fixture://one/other.html');
    return [
      window.webContents.getURL(),
      (await window.webContents.executeJavaScript('document.body.innerText + outerWidth')) as string,
    ];
  });
  expect(shown).toEqual(['fixture://one/other.html', 'other400']);
});

test('the app ends when its windows are closed', async () => {
  await fixture.app.evaluateMain(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  expect(await fixture.app.exited).toBe(0);
});
