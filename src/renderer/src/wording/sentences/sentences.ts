/**
 * Sentences that the desk behind the window says, in another language than its English (docs/adr/0029). The English is the key, with its
 * gaps named in braces; what stands in a gap is a name, a figure or a party's own words and stays as it is, unless its name begins
 * with `said` (words of ours) or `each` (a list of words of ours).
 */
export type Catalogue = Readonly<Record<string, string>>;
/** Null where the catalogue does not have the sentence: it is then shown as it came. */
export type Sayer = (english: string) => string | null;

const GAP = /\{(\w+)\}/g;
/** Of narrow kinds, so that a sentence is not taken for another one. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^n([A-Z]|$)/, String.raw`[\d,.]+`],
  [/^day([A-Z]|$)/, String.raw`\d{4}-\d{2}-\d{2}`],
  [/^code([A-Z]|$)/, String.raw`[CPRS]\d{2}`],
];
const BETWEEN = /(, | and | or | · |; )/;

type Pattern = { readonly finds: RegExp; readonly gaps: readonly string[]; readonly says: string; readonly fixed: number };

export function makeSayer(catalogue: Catalogue, joins: Catalogue): Sayer {
  const whole = new Map(Object.entries(catalogue).filter(([english]) => gapsOf(english).length === 0));
  const patterns = Object.entries(catalogue)
    .filter(([english]) => gapsOf(english).length > 0)
    .map(patternOf)
    .toSorted((a, b) => b.fixed - a.fixed);

  const sentence: Sayer = (english) => {
    const found = whole.get(english);
    if (found !== undefined) return found;
    for (const { finds, gaps, says } of patterns) {
      const match = finds.exec(english);
      if (match !== null) return filled(says, new Map(gaps.map((gap, at) => [gap, inGap(gap, match[at + 1] ?? '')])));
    }
    return null;
  };
  const inGap = (gap: string, text: string): string => {
    if (gap.startsWith('said')) return sentence(text) ?? text;
    if (!gap.startsWith('each')) return text;
    return text
      .split(BETWEEN)
      .map((part, at) => (at % 2 === 1 ? (joins[part] ?? part) : (sentence(part) ?? part)))
      .join('');
  };
  return (english) => sentence(english) ?? oneAfterAnother(english, sentence);
}

export function gapsOf(english: string): readonly string[] {
  return [...english.matchAll(GAP)].map(([, gap = '']) => gap);
}

function patternOf([english, says]: readonly [string, string]): Pattern {
  const parts = english.split(GAP);
  const source = parts.map((part, at) => (at % 2 === 1 ? `(${kindOf(part)})` : escaped(part))).join('');
  const fixed = parts.reduce((sum, part, at) => sum + (at % 2 === 1 ? 0 : part.length), 0);
  return { finds: new RegExp(`^${source}$`, 'su'), gaps: gapsOf(english), says, fixed };
}

function kindOf(gap: string): string {
  return KINDS.find(([name]) => name.test(gap))?.[1] ?? '.+?';
}

function filled(says: string, gaps: ReadonlyMap<string, string>): string {
  return says.replaceAll(GAP, (asked, gap: string) => gaps.get(gap) ?? asked);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Two sentences that were put together: known where each of them is. */
function oneAfterAnother(english: string, sentence: Sayer): string | null {
  const parts = english.split(/(?<=[.!?]) (?=\p{Lu})|(?<=[^.]); /u);
  if (parts.length < 2) return null;
  const said = parts.map((part) => sentence(part));
  return said.every((part) => part !== null) ? said.join(english.includes('; ') ? '; ' : ' ') : null;
}
