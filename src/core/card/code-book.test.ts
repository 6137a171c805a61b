import { expect, test } from 'vitest';
import { CODE_BOOK } from './code-book.ts';
import { REASON_CODES } from './reason-codes.ts';

test('every reason code has a label of its own, a definition, an effect and a source', () => {
  const labels = REASON_CODES.map((code) => CODE_BOOK[code].label);
  expect(new Set(labels).size).toBe(REASON_CODES.length);
  for (const code of REASON_CODES) {
    const { definition, sources } = CODE_BOOK[code];
    expect([code, definition.endsWith('.'), sources.length > 0]).toEqual([code, true, true]);
    for (const { citation } of sources) expect(citation.length).toBeGreaterThan(8);
  }
});

test('only a person’s code excludes or challenges, and a duplicate alone is superseded', () => {
  for (const code of REASON_CODES) {
    const { effect } = CODE_BOOK[code];
    if (effect === 'excluded' || effect === 'challenged') expect(code).toMatch(/^P/);
    expect(effect === 'superseded').toBe(code === 'C16');
  }
});
