/** Opens the built window in Chromium on a fake desk: no main process, no network, the product's own policy. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { CONTENT_SECURITY_POLICY } from '#main/csp.ts';
import type { FakeOptions } from './fake-desk.ts';
import { picture } from './pictures.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ORIGIN = 'https://desk.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

export type OpenedWindow = {
  readonly page: Page;
  /** What the page complained of: errors, refused styles, blocked requests. */
  readonly complaints: string[];
};
export type WindowHost = {
  readonly open: (
    options?: Partial<FakeOptions> & {
      readonly width?: number;
      readonly height?: number;
      readonly dark?: boolean;
      readonly path?: string;
    },
  ) => Promise<OpenedWindow>;
  readonly close: () => Promise<void>;
};

/** Builds the window once; every `open` is a page of its own. */
export async function startWindowHost(): Promise<WindowHost> {
  const out = mkdtempSync(join(tmpdir(), 'countersign-window-'));
  await buildWindow(out);
  const fake = await buildFake(out);
  const browser = await launchChromium();
  return {
    open: async (options = {}) => openPage(browser, out, fake, options),
    close: async () => {
      await browser.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

async function buildWindow(out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(ROOT, 'src/renderer'),
    plugins: [react()],
    build: {
      outDir: join(out, 'window'),
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // The page of the components is for developers and for these tests: the app is built without it.
      rolldownOptions: { input: ['index.html', 'components.html'].map((page) => join(ROOT, 'src/renderer', page)) },
    },
  });
}

async function buildFake(out: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      outDir: join(out, 'fake'),
      minify: false,
      lib: { entry: join(import.meta.dirname, 'fake-desk.ts'), formats: ['iife'], name: 'fakeDesk', fileName: () => 'fake.js' },
    },
  });
  return readFileSync(join(out, 'fake/fake.js'), 'utf8');
}

export async function launchChromium(): Promise<Browser> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (executablePath === undefined) throw new Error('No Chromium: apt-get install chromium');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath,
    args: [...root, '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
}

async function openPage(
  browser: Browser,
  out: string,
  fake: string,
  { width = 1280, height = 800, dark = false, path = '/', ...fakeOptions }: Parameters<WindowHost['open']>[0] & object,
): Promise<OpenedWindow> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'America/New_York',
    locale: 'en-US',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.protocol === 'card:') {
      const body = picture(url.host);
      return body === null ? route.abort() : route.fulfill({ body, contentType: 'image/svg+xml' });
    }
    const file = join(out, 'window', url.pathname === '/' ? 'index.html' : url.pathname);
    if (url.origin !== ORIGIN || !existsSync(file)) {
      complaints.push(`asked for ${url.href}`);
      return route.abort();
    }
    return route.fulfill({
      body: readFileSync(file),
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
      },
    });
  });
  await page.addInitScript(`window.fakeOptions = ${JSON.stringify({ theme: dark ? 'dark' : 'light', ...fakeOptions })};`);
  await page.addInitScript(fake);
  await page.goto(`${ORIGIN}${path}`);
  return { page, complaints };
}
