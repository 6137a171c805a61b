/** Search over a few dozen pages that are all at hand: every word must begin a word of the page; titles come first. */
import { wordsOf, wordsOfBlock, type Article } from './article.ts';

export type Hit = {
  readonly article: Article;
  /** The first sentence in which what was asked stands. */
  readonly sentence: string;
};

const plain = (written: string): string => written.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

function wordsIn(written: string): readonly string[] {
  return plain(written)
    .split(/[^\p{L}\p{N}?/]+/u)
    .filter((word) => word !== '');
}

export function searchHelp(articles: readonly Article[], asked: string): readonly Hit[] {
  const wanted = wordsIn(asked);
  if (wanted.length === 0) return [];
  const holds = (words: readonly string[], word: string): boolean => words.some((each) => each.startsWith(word));
  return articles
    .flatMap((article): readonly (Hit & { readonly rank: number })[] => {
      const sentences = wordsOf(article);
      const all = sentences.flatMap(wordsIn);
      if (!wanted.every((word) => holds(all, word))) return [];
      const inTitle = wanted.filter((word) => holds(wordsIn(article.title), word)).length;
      const inTerms = article.blocks.some(
        (block) => block.kind === 'terms' && block.terms.some(({ term }) => wanted.every((word) => holds(wordsIn(term), word))),
      );
      return [{ article, sentence: bestSentence(article, wanted), rank: inTitle * 2 + (inTerms ? 1 : 0) }];
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ article, sentence }) => ({ article, sentence }));
}

/** The sentence with most of the words; of a term, the term and what it means. */
function bestSentence({ lead, blocks }: Article, wanted: readonly string[]): string {
  const sentences = [
    ...blocks.flatMap((block) =>
      block.kind === 'heading'
        ? []
        : block.kind === 'terms'
          ? block.terms.map(({ term, means }) => `${term}: ${means}`)
          : wordsOfBlock(block),
    ),
    lead,
  ];
  const score = (sentence: string): number => {
    const words = wordsIn(sentence);
    return wanted.filter((word) => words.some((each) => each.startsWith(word))).length;
  };
  return sentences.reduce((best, next) => (score(next) > score(best) ? next : best), sentences[0] ?? lead);
}
