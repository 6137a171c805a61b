import { createElement, Fragment, type ReactNode } from 'react';

/** A sentence with something drawn in it, such as a name or a code: each language puts it where it belongs. */
export function phrase(sentence: TemplateStringsArray, ...drawn: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...sentence.flatMap((part, index) => [part, drawn[index]]));
}

/** The part of a sentence on which the eye must fall. */
export function strong(words: string): ReactNode {
  return createElement('b', null, words);
}
