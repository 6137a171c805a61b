/** Real dates far from what a card bears (parish records, free hands): measured is that nothing is invented with confidence. */
import { dataFile, manifestItems, shuffled } from '../manifest.ts';
import type { Facts, Part } from '../part.ts';
import { pictureReader } from '../read-picture.ts';
import { seeded } from '../../../scripts/practice/random.ts';

type DateItem = { readonly key: string; readonly set: string; readonly truth: string };

export const freeDates: Part<DateItem> = {
  name: 'free-dates',
  what: 'real dates in free and foreign hands',
  needsData: true,
  usual: 79,
  list: (asked) =>
    shuffled(
      manifestItems(asked, 'digits')
        .filter(({ set }) => set === 'danish_birthdate' || set === 'ssbi_date')
        .map(({ file, set, truth }) => ({ key: file, set, truth: isoOf(set, truth) })),
      seeded(asked.seed),
    ),
  open: async (asked) => {
    const reader = await pictureReader();
    return {
      measure: async ({ key, set, truth }): Promise<Facts> => {
        const date = (await reader.read(dataFile(asked, 'digits', key))).reading.fields.signedOn;
        const first: string | null = date?.couldBe[0] ?? null;
        return { set, truth, text: date?.text ?? '', first, confidence: date?.confidence ?? 0 };
      },
      close: reader.close,
    };
  },
  rows: [
    {
      title: 'true day first, written with day, month and year in figures',
      goal: '',
      holds: ({ set, first, truth }) => (set === 'ssbi_date' ? first === truth : null),
    },
    {
      title: 'a wrong day with confidence (over 0.5)',
      goal: '0',
      holds: ({ confidence, first, truth }) => Number(confidence) > 0.5 && first !== truth,
    },
  ],
};

function isoOf(set: string, truth: string): string {
  const digits = truth.replaceAll(/\D/g, '');
  return set === 'danish_birthdate'
    ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    : `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
}
