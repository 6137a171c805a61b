import { expect, test } from 'vitest';
import { accelerator } from './accelerator.ts';
import { urlPattern } from './url-pattern.ts';

test.each([
  ['CmdOrCtrl+n', 'Ctrl+N'],
  ['Shift+Control+Space', 'Ctrl+Shift+ '],
  ['F5', 'F5'],
  ['Alt+Left', 'Alt+ArrowLeft'],
])('%s is the key %s', (given, key) => {
  expect(accelerator(given)).toBe(key);
});

test.each([
  ['<all_urls>', 'anything:x', true],
  ['https://*/*', 'https://evil.example/x', true],
  ['https://*/*', 'http://evil.example/x', false],
  ['*://*.example/*', 'wss://a.b.example:8080/x', true],
  ['*://*.example/*', 'wss://example.evil/x', false],
  ['card://*/*', 'card://abc/', true],
] as const)('the filter %s of %s is %s', (pattern, url, expected) => {
  expect(urlPattern(pattern).test(url)).toBe(expected);
});
