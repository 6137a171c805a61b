/** Real hand-printed single names, their printed label often left in the crop, against a list of 500. */
import type { ListedName } from '#core/reading/name-reading.ts';
import { seeded } from '../../../scripts/practice/random.ts';
import { dataFile, manifestItems, shuffled } from '../manifest.ts';
import type { Asked, Facts, Part } from '../part.ts';
import { nameFacts, pictureReader } from '../read-picture.ts';
import { sureness } from '../sureness.ts';

type NameItem = { readonly key: string; readonly file: string; readonly truth: string };

export const printedNames: Part<NameItem> = {
  name: 'printed-names',
  what: 'real hand-printed single names, 500 listed',
  needsData: true,
  usual: 484,
  list: (asked) => shuffled(namesOf(asked), seeded(asked.seed)),
  open: async (asked) => {
    const reader = await pictureReader({ people: singleNames(asked, 500) });
    return {
      measure: async ({ file, truth }): Promise<Facts> => {
        const card = await reader.read(dataFile(asked, 'names', file));
        return { truth, ...nameFacts(card, truth) };
      },
      close: reader.close,
    };
  },
  rows: [
    { title: 'true name first', goal: '93 %', holds: ({ rank }) => rank === 1 },
    { title: 'true name among five', goal: '97 %', holds: ({ rank }) => Number(rank) <= 5 },
    ...sureness({ covered: '60 %', wrong: 'under 0.5 %' }),
  ],
};

function namesOf(asked: Asked): readonly NameItem[] {
  return manifestItems(asked, 'names')
    .filter(({ kind }) => kind === 'name')
    .map(({ file, truth }) => ({ key: file, file, truth }));
}

/** Every true name once, filled up with family names of the linkage data. */
function singleNames(asked: Asked, size: number): readonly ListedName[] {
  const names = new Set(namesOf(asked).map(({ truth }) => truth));
  const filler = dataFile(asked, 'linkage/febrl', 'dataset1.csv').toString('utf8').split('\n').slice(1);
  for (const line of filler) {
    if (names.size >= size) break;
    const family = line.split(',')[2]?.trim().toUpperCase() ?? '';
    if (family.length > 2) names.add(family);
  }
  return [...names].map((full) => ({
    key: full,
    name: { full, given: null, middle: null, family: null, suffix: null },
    otherNames: [],
  }));
}
