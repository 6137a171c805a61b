/** Chance alterations of a file, the same for the same seed. */
import { alterBytes, alterDigits } from './mutations/bytes.ts';
import { restate } from './mutations/containers.ts';
import { addRevision, editObjects } from './mutations/objects.ts';
import { cutOff, insertToken, splice } from './mutations/pieces.ts';
import { chanceFrom, type Family, type Mutation, type Subject } from './mutations/subject.ts';

export type { Mutation } from './mutations/subject.ts';

/** Every way in which chance alters a file, by its name. */
export const FAMILIES = {
  'bytes of the file': (subject, chance) => alterBytes(subject.file, chance(subject.file.length), chance),
  'bytes of the signature': ({ file, hole, used }, chance) => alterBytes(file, hole.start + chance(used + 40), chance),
  'digits of the signature': ({ file, hole, used }, chance) => alterDigits(file, hole.start + 1, used, chance),
  'ends cut off': cutOff,
  'pieces of another certification': splice,
  'words put in': insertToken,
  'objects edited, table and byte range set right': editObjects,
  'a revision added': addRevision,
  'content edited and the container restated': restate,
} as const satisfies Readonly<Record<string, Family>>;

export type FamilyName = keyof typeof FAMILIES;

export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly FamilyName[];

/** `number` of each family named. What chance left as it was is no mutation. */
export function* mutations(
  subject: Subject,
  options: { readonly number: number; readonly seed: number; readonly families?: readonly FamilyName[] },
): Generator<Mutation & { readonly family: FamilyName }> {
  for (const [index, family] of FAMILY_NAMES.entries()) {
    if (options.families?.includes(family) === false) continue;
    const chance = chanceFrom(options.seed * 64 + index + 1);
    for (let made = 0; made < options.number;) {
      const mutation = FAMILIES[family](subject, chance);
      if (mutation.bytes.equals(subject.file)) continue;
      made += 1;
      yield { ...mutation, family };
    }
  }
}
