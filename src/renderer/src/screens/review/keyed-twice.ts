/** Keyed from the image without the reading in sight, then laid beside it: where the two differ a person says which stands. Pure. */
import type { CardFacts } from '#core/card/card.ts';
import { parseLocalDate } from '#core/dates.ts';
import { nameOn } from './facts-words.ts';

export type Keyed = { readonly name: string; readonly signedOn: string };
export type Differing = { readonly field: keyof Keyed; readonly read: string; readonly keyed: string };

/** Where reading and keying differ in what they say; letters' size, spaces and points say nothing. */
export function differing(facts: CardFacts, keyed: Keyed): readonly Differing[] {
  const read: Keyed = {
    name: nameOn(facts.name) ?? '',
    signedOn: facts.signedOn ?? '',
  };
  return (['name', 'signedOn'] as const).flatMap((field) => {
    const same = field === 'name' ? plain(read.name) === plain(keyed.name) : sameDay(read.signedOn, keyed.signedOn);
    return same ? [] : [{ field, read: read[field], keyed: keyed[field] }];
  });
}

/** What was keyed, as corrections of the card's facts. An empty line says that it is not on the card. */
export function asEdits(keyed: Keyed): Partial<CardFacts> {
  const full = keyed.name.trim() === '' ? null : keyed.name.trim();
  const signedOn = keyed.signedOn.trim() === '' ? null : keyed.signedOn.trim();
  return { name: { full, given: null, middle: null, family: null, suffix: null }, signedOn };
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

function sameDay(read: string, keyed: string): boolean {
  const [a, b] = [parseLocalDate(read.slice(0, 10)), parseLocalDate(keyed.trim())];
  return a === null || b === null ? plain(read) === plain(keyed) : a === b;
}
