import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { attackedApp, settle } from './attacked-app.ts';

const { app, attempt } = attackedApp();

const ASKED: readonly (readonly [string, string])[] = [
  [
    'where the machine is',
    `new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('GRANTED'), () => done('denied')))`,
  ],
  ['to notify', `Notification.requestPermission().then((given) => (given === 'granted' ? 'GRANTED' : 'denied'))`],
  ['for the camera', `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'GRANTED')`],
  ['for the microphone', `navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'GRANTED')`],
  ['for the screen', `navigator.mediaDevices.getDisplayMedia().then(() => 'GRANTED')`],
  ['to read the clipboard', `navigator.clipboard.readText().then(() => 'GRANTED')`],
  ['for USB', `navigator.usb.requestDevice({ filters: [] }).then(() => 'GRANTED')`],
  ['for a serial port', `navigator.serial.requestPort().then(() => 'GRANTED')`],
];

test.each(ASKED)('the page asks %s and is denied', async (_name, code) => {
  expect(await attempt(code)).not.toBe('GRANTED');
});

test.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'])(
  'the standing of %s is not granted',
  async (name) => {
    expect(await attempt(`navigator.permissions.query({ name: '${name}' }).then((status) => status.state)`)).not.toBe('granted');
  },
);

test('the window keeps every wall between page and system', async () => {
  // Only Electron itself can tell its live preferences; the stand-in refuses other ones when the window is made.
  if (app().standIn !== null) {
    const refused = await app().evaluateMain(({ BrowserWindow }) =>
      [
        { sandbox: false },
        { contextIsolation: false },
        { nodeIntegration: true },
        { webSecurity: false },
        { webviewTag: true },
      ].map((loose) => {
        try {
          return String(new BrowserWindow({ webPreferences: loose }).id);
        } catch (error) {
          return (error as Error).message.replace(/.* option /, '');
        }
      }),
    );
    expect(refused).toEqual(
      [
        "'sandbox: false'",
        "'contextIsolation: false'",
        "'nodeIntegration: true'",
        "'webSecurity: false'",
        "'webviewTag: true'",
      ].map((option) => `${option} is not emulated`),
    );
    return;
  }
  const preferences = await app().evaluateMain(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const all = contents.getLastWebPreferences();
    return ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'].map((name) => all[name]);
  });
  expect(preferences).toEqual([true, true, false, true, false]);
});

test('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  await settle();
  expect(leftToStandIn(app())).toEqual([]);
});
