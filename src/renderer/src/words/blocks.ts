import type { FieldWording } from '#renderer/wording/field.en.ts';

/** Why there is no result: something that is not settled, or a term on which the ground rules are silent. */
export function blockInWords(block: string, say: FieldWording['blocks']): string {
  if (block === 'list.empty') return say.emptyList;
  if (block === 'undetermined') return say.undetermined;
  return block === 'disputes' ? say.disputes : say.silent(block);
}
