/** Real handwritten dates, one digit to a printed box; nothing is known of window or order but what the form itself prints. */
import { dataFile, manifestItems } from '../manifest.ts';
import type { Facts, Part } from '../part.ts';
import { pictureReader } from '../read-picture.ts';

type DateItem = { readonly key: string; readonly file: string; readonly truth: string };

const SURE = 0.8;

export const boxedDates: Part<DateItem> = {
  name: 'boxed-dates',
  what: 'real handwritten dates in boxes, any day of forty years',
  needsData: true,
  usual: 36,
  list: (asked) =>
    manifestItems(asked, 'digits')
      .filter(({ set }) => set === 'idrbt_cheque_date')
      .map(({ file, truth }) => ({
        key: file,
        file,
        truth: `${truth.slice(4)}-${truth.slice(2, 4)}-${truth.slice(0, 2)}`,
      })),
  open: async (asked) => {
    const reader = await pictureReader();
    return {
      measure: async ({ file, truth }): Promise<Facts> => {
        const date = (await reader.read(dataFile(asked, 'digits', file))).reading.fields.signedOn;
        const couldBe: readonly string[] = date?.couldBe ?? [];
        return {
          truth,
          text: date?.text ?? '',
          first: couldBe[0] ?? null,
          single: date?.date ?? null,
          ambiguous: date?.ambiguous ?? false,
          among: couldBe.includes(truth),
          confidence: date?.confidence ?? 0,
        };
      },
      close: reader.close,
    };
  },
  rows: [
    { title: 'true day first', goal: '85 %', holds: ({ first, truth }) => first === truth },
    { title: 'true day among the proposals', goal: '', holds: ({ among }) => among === true },
    { title: 'one day offered, not two', goal: '', holds: ({ single }) => single !== null },
    { title: `confident (over ${SURE})`, goal: '', holds: ({ confidence }) => Number(confidence) > SURE },
    {
      title: 'wrong and confident, of all',
      goal: 'under 1 %',
      holds: ({ confidence, first, truth }) => Number(confidence) > SURE && first !== truth,
    },
  ],
};
