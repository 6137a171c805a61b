/** The blocks that the parts of a certification are made of. */
import type { Block, Section } from '../document.ts';

export function section(heading: string, blocks: readonly Block[], together = false): Section {
  return { heading, blocks, together };
}

export const body = (text: string): Block => ({ kind: 'paragraph', text, style: 'body' });
export const note = (text: string): Block => ({ kind: 'paragraph', text, style: 'note' });
export const caution = (text: string): Block => ({ kind: 'paragraph', text, style: 'caution' });

/** One paragraph, or none. */
export function paragraphOf(sentences: readonly string[]): readonly Block[] {
  return sentences.length === 0 ? [] : [body(sentences.join(' '))];
}
