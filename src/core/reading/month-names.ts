/** The names of the months on cards: English; Spanish, since many forms are bilingual; French for Quebec. */
import { editDistance } from './edit-distance.ts';

export const ENGLISH_MONTHS = names('january february march april may june july august september october november december');
export const SPANISH_MONTHS = names('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre');
export const FRENCH_MONTHS = names('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre');
/** As written in Peru and Uruguay, and as many who learned to write there write it. */
const SETIEMBRE = { name: 'setiembre', month: 9 } as const;

const ALL = [...[ENGLISH_MONTHS, SPANISH_MONTHS, FRENCH_MONTHS].flatMap(numbered), SETIEMBRE];

export type NamedMonth = {
  /** 1 to 12. More than one where a misread name is as near to one month as to another: junio and julio. */
  readonly months: readonly number[];
  /** The letters that name it, as they stand in the text. */
  readonly token: string;
};

/** The month that a folded text names; null for none. A whole name is believed before a shortened one, that before a misread one. */
export function monthNamed(folded: string): NamedMonth | null {
  const tokens = folded.match(/[a-z]{3,}/g) ?? [];
  for (const meaning of [whole, shortened, misread]) {
    for (const token of tokens) {
      for (const word of withoutDe(token)) {
        const months = meaning(word);
        if (months.length > 0) return { months, token };
      }
    }
  }
  return null;
}

/** "15deagostode2025", where the recogniser dropped the spaces. */
function withoutDe(token: string): readonly string[] {
  const bare = token.replace(/^del?(?=.{3})/, '').replace(/(?<=.{3})de$/, '');
  return bare === token ? [token] : [token, bare];
}

function whole(word: string): readonly number[] {
  return monthsOf((name) => name === word);
}

function shortened(word: string): readonly number[] {
  return word.length > 4 ? [] : monthsOf((name) => name.startsWith(word));
}

/** One letter in four may be misread, of words long enough to be no other word. */
function misread(word: string): readonly number[] {
  if (word.length <= 4) return [];
  const near = ALL.map(({ name, month }) => ({ month, name, distance: editDistance(word, name) })).filter(
    ({ name, distance }) => distance <= Math.floor(name.length / 4),
  );
  const nearest = Math.min(...near.map(({ distance }) => distance));
  return unique(near.filter(({ distance }) => distance === nearest).map(({ month }) => month));
}

function monthsOf(fits: (name: string) => boolean): readonly number[] {
  return unique(ALL.filter(({ name }) => fits(name)).map(({ month }) => month));
}

function unique(months: readonly number[]): readonly number[] {
  return [...new Set(months)];
}

function names(text: string): readonly string[] {
  return text.split(' ');
}

function numbered(inOrder: readonly string[]): { readonly name: string; readonly month: number }[] {
  return inOrder.map((name, index) => ({ name, month: index + 1 }));
}
