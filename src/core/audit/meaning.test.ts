import { expect, test } from 'vitest';
import { meaning, meaningsAsMarkdown } from './meaning.ts';

test('every kind of event has a sentence that says what it means', () => {
  for (const sentence of Object.values(meaning)) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
});

test('the published catalogue is the one in the code', async () => {
  await expect(meaningsAsMarkdown()).toMatchFileSnapshot('../../../docs/audit-events.md');
});
