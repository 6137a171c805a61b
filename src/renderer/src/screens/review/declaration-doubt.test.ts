import { expect, test } from 'vitest';
import type { CardReading } from '#core/reading/reading.ts';
import { reviewEn } from '#renderer/wording/review.en.ts';
import { declarationDoubt } from './declaration-doubt.ts';

function reading(same: 'yes' | 'no' | 'ask'): CardReading {
  return {
    turned: 0,
    skewDegrees: 0,
    blank: false,
    fields: {},
    signature: { present: 'ask', confidence: 0, box: null },
    text: '',
    wording: null,
    declaration: { form: 'Harbor card', same, likeness: 0.61 },
    document: 'card',
    engine: '',
    ms: 0,
  };
}

test('another declaration is pointed out with the code it may mean, and nothing follows by itself', () => {
  expect(declarationDoubt(reading('no'), reviewEn.side)).toMatch(
    /unlike that of “Harbor card” \(61 % alike\).*C25.*Nothing follows by itself/,
  );
  expect(declarationDoubt(reading('ask'), reviewEn.side)).toMatch(/may differ/);
});

test('the agreed declaration and an untaught one are passed over in silence', () => {
  expect(declarationDoubt(reading('yes'), reviewEn.side)).toBeNull();
  expect(declarationDoubt(null, reviewEn.side)).toBeNull();
});
