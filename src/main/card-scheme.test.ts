import { expect, test } from 'vitest';
import { parseCardUrl, serveCards, type PictureLookup } from './card-scheme.ts';

const HASH = '0123456789abcdef'.repeat(4);
const png: PictureLookup = async () => ({ bytes: new Uint8Array([1, 2, 3]), type: 'image/png' });
const ask = async (lookup: PictureLookup, url: string, method = 'GET'): Promise<Response> =>
  serveCards(lookup, () => {})({ url, method } as Request);

test('a picture is asked for by hash, with or without a width, with or without the slash Chromium adds', () => {
  expect(parseCardUrl(`card://${HASH}`)).toEqual({ sha256: HASH, width: null });
  expect(parseCardUrl(`card://${HASH}/`)).toEqual({ sha256: HASH, width: null });
  expect(parseCardUrl(`card://${HASH}?width=320`)).toEqual({ sha256: HASH, width: 320 });
  expect(parseCardUrl(`card://${HASH}/?width=320`)).toEqual({ sha256: HASH, width: 320 });
});

test.each([
  `card://${HASH.slice(1)}`,
  `card://${HASH}0`,
  `card://${HASH.toUpperCase()}`,
  `card://${HASH}/x`,
  `card://${HASH}/..`,
  `card://x@${HASH}`,
  `card://${HASH}:80`,
  `card://${HASH}?width=0`,
  `card://${HASH}?width=-1`,
  `card://${HASH}?width=1e3`,
  `card://${HASH}?width=9000`,
  `card://${HASH}?width=10&width=20`,
  `card://${HASH}?file=/etc/passwd`,
  `card://${HASH}#x`,
  `card:///${HASH}`,
  `app://${HASH}`,
  'card://../../etc/passwd',
  '',
])('%s is no card, and nobody is asked for it', async (url) => {
  let asked = 0;
  const lookup: PictureLookup = async () => {
    asked += 1;
    return null;
  };
  expect((await ask(lookup, url)).status).toBe(400);
  expect(asked).toBe(0);
});

test('a picture is served as what it is, never guessed, and may run nothing', async () => {
  const answer = await ask(png, `card://${HASH}`);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual(['image/png', 'nosniff']);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('bytes that are no picture a page may show are not served', async () => {
  expect((await ask(async () => ({ bytes: new Uint8Array(1), type: 'image/svg+xml' }), `card://${HASH}`)).status).toBe(404);
  expect((await ask(async () => ({ bytes: new Uint8Array(1), type: 'text/html' }), `card://${HASH}`)).status).toBe(404);
});

test('an unknown hash is not found, and another method than GET is refused', async () => {
  expect((await ask(async () => null, `card://${HASH}`)).status).toBe(404);
  expect((await ask(png, `card://${HASH}`, 'POST')).status).toBe(400);
});

test('a fault behind the scheme is told to the diagnostics and shown as nothing', async () => {
  const faults: unknown[] = [];
  const failing = serveCards(
    () => Promise.reject(new Error('disk')),
    (error) => faults.push(error),
  );
  const answer = await failing({ url: `card://${HASH}`, method: 'GET' } as Request);
  expect([answer.status, await answer.text(), faults.length]).toEqual([500, '', 1]);
});
