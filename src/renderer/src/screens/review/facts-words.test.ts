import { expect, test } from 'vitest';
import { writtenEn } from '#renderer/wording/written.ts';
import { withDaysInWords } from './facts-words.ts';

test('a day in what the rules say is spelled out, and what only looks like one is left as it is', () => {
  expect(withDaysInWords('"10/09/2024" could be 2024-10-09 or 2024-09-10.', writtenEn)).toBe(
    '"10/09/2024" could be 9 Oct 2024 or 10 Sep 2024.',
  );
  expect(withDaysInWords('Form 2024-13-45', writtenEn)).toBe('Form 2024-13-45');
});
