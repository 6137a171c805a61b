import { expect, test } from 'vitest';
import { isPlainText, visibleName } from './plain-text.ts';

test.each(['', 'Zoë O’Brien-Łukasz', 'two\nlines\tand a tab\r\n', '山田太郎', 'שרה', '👩‍🏭'])(
  '%j is text as people write it',
  (text) => {
    expect(isPlainText(text)).toBe(true);
  },
);

test.each(['\u0000x', 'a\u001b[2J', 'a\u0007', '\u0085', '\ud800', 'a\udc00b'])('%j is not', (text) => {
  expect(isPlainText(text)).toBe(false);
});

test('a name that hides or turns something shows where', () => {
  expect(visibleName('card\u202egnp.exe')).toBe('card\ufffdgnp.exe');
  expect(visibleName('a\u0000b\nc\u200b.pdf')).toBe('a\ufffdb\ufffdc\ufffd.pdf');
  expect(visibleName('Zoë – 山田.pdf')).toBe('Zoë – 山田.pdf');
});
