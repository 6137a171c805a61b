/** The verifier's page in a real browser, opened from disk as a party opens it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { withAllLetters } from '#backend/pdf/verifier-page.ts';
import { buildVerifierPage } from '../../../scripts/verifier/build-page.ts';
import { launchChromium } from '../mocked/open-window.ts';

export type Answer = {
  readonly verdict: string;
  readonly words: string;
  readonly lights: readonly string[];
  /** By number of the check: its result, in words. */
  readonly checks: Readonly<Record<string, string>>;
};

export type VerifierPage = {
  readonly page: Page;
  /** Every request but that of the page itself, and everything the browser complained of. */
  readonly complaints: readonly string[];
  readonly verify: (bytes: Buffer, fingerprint: string | null) => Promise<Answer>;
  /** The other signatures of a panel, chosen after the certification. */
  readonly verifyWith: (signatures: readonly Uint8Array[]) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

export async function openVerifierPage(
  options: { readonly dark?: boolean; readonly allLetters?: boolean } = {},
): Promise<VerifierPage> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-page-'));
  const path = join(folder, 'verifier.html');
  const built = Buffer.from(await buildVerifierPage());
  writeFileSync(path, options.allLetters === true ? withAllLetters(built) : built);
  const browser = await launchChromium();
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const complaints: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) complaints.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  // The certifications of the tests are of October 2025.
  await page.clock.setFixedTime(new Date('2025-10-20T12:00:00Z'));
  await page.goto(address);
  return {
    page,
    complaints,
    verify: (bytes, fingerprint) => verifyIn(page, bytes, fingerprint),
    verifyWith: (signatures) => verifyWithIn(page, signatures),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function verifyIn(page: Page, buffer: Buffer, fingerprint: string | null): Promise<Answer> {
  await page.getByLabel(/Fingerprint of the neutral/).fill(fingerprint ?? '');
  await idle(page);
  await page.getByLabel(/Choose the PDF|\.pdf/).setInputFiles({ name: 'certification.pdf', mimeType: 'application/pdf', buffer });
  await idle(page);
  return answerOn(page);
}

async function verifyWithIn(page: Page, signatures: readonly Uint8Array[]): Promise<Answer> {
  const files = signatures.map((bytes, index) => ({
    name: `member-${String(index + 1)}.p7s`,
    mimeType: 'application/pkcs7-signature',
    buffer: Buffer.from(bytes),
  }));
  await page.getByLabel(/Choose the signatures|\.p7s/).setInputFiles(files);
  await idle(page);
  return answerOn(page);
}

async function answerOn(page: Page): Promise<Answer> {
  const verdict = page.locator('#verdict');
  const rows = await page
    .locator('#checks tr')
    .evaluateAll((all) => all.map((row) => [row.children[0], row.children[2]].map((cell) => cell?.textContent ?? '')));
  return {
    verdict: await verdict.innerText(),
    words: await page.locator('#verdict-words').innerText(),
    lights: await page.locator('#lights .mark').evaluateAll((marks) => marks.map((mark) => mark.className.replace('mark ', ''))),
    checks: Object.fromEntries(rows),
  };
}

async function idle(page: Page): Promise<void> {
  await page.locator('#answer:not([aria-busy="true"])').waitFor({ state: 'attached', timeout: 60_000 });
}
