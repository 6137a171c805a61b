/** Help as data, so that it can be searched, printed and tested: no markup in any sentence. */
import { unreachable } from '#core/result.ts';

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'steps'; readonly lines: readonly string[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'heading'; readonly text: string };

export type Term = {
  readonly term: string;
  readonly means: string;
  /** In the reader's margin: an effect, an addressee. */
  readonly note?: string;
  /** Where it comes from, and whether that was read. */
  readonly source?: string;
};

export type Article = {
  readonly id: string;
  readonly group: 'begin' | 'stations' | 'work' | 'reference';
  readonly title: string;
  /** One sentence: what she finds here. */
  readonly lead: string;
  readonly blocks: readonly Block[];
};

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const list = (...lines: readonly string[]): Block => ({ kind: 'list', lines });
export const steps = (...lines: readonly string[]): Block => ({ kind: 'steps', lines });
export const heading = (words: string): Block => ({ kind: 'heading', text: words });
export const terms = (...all: readonly Term[]): Block => ({ kind: 'terms', terms: all });

/** Every word of an article, in reading order. */
export function wordsOf({ title, lead, blocks }: Article): readonly string[] {
  return [title, lead, ...blocks.flatMap(wordsOfBlock)];
}

export function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return [block.text];
    case 'list':
    case 'steps':
      return block.lines;
    case 'terms':
      return block.terms.flatMap(({ term, means, note, source }) => [
        term,
        means,
        ...[note, source].filter((each) => each !== undefined),
      ]);
    default:
      return unreachable(block);
  }
}
