/** Every reason code as a term of the help: what it means, its usual effect, and where that comes from. */
import { CODE_BOOK, type CodeEffect, type CodeSource } from '#core/card/code-book.ts';
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';
import { heading, terms, type Block } from '#renderer/help/article.ts';

export type CodeTermWords = {
  readonly kinds: Readonly<Record<'C' | 'P' | 'R' | 'S', string>>;
  readonly effects: Readonly<Record<CodeEffect, string>>;
  readonly codes: Readonly<Record<ReasonCode, { readonly label: string; readonly definition: string }>>;
  /** How sure the source is: read there, read about, from memory, or nobody's law. */
  readonly marks: Readonly<Record<CodeSource['mark'], string>>;
  readonly source: string;
};

const KINDS = ['C', 'P', 'R', 'S'] as const;

export function codeTerms(words: CodeTermWords): readonly Block[] {
  return KINDS.flatMap((letter) => [
    heading(words.kinds[letter]),
    terms(
      ...REASON_CODES.filter((code) => code.startsWith(letter)).map((code) => ({
        term: `${code} ${words.codes[code].label}`,
        means: words.codes[code].definition,
        note: words.effects[CODE_BOOK[code].effect],
        source: `${words.source}: ${CODE_BOOK[code].sources.map(({ citation, mark }) => `${citation} (${words.marks[mark]})`).join('; ')}`,
      })),
    ),
  ]);
}
