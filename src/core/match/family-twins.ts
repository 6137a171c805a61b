/** People of one family name and one date of birth: a date of birth tells twins from others, not from each other. */
import { ROLE } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import { wordsOfRole } from './name-forms.ts';

export function familyTwins(index: ListIndex): (person: number) => boolean {
  const { births } = index.contacts;
  return (person) => {
    const byBirth = index.identifiers.date_of_birth;
    const own = familyWords(index, person);
    if (own.length === 0) return false;
    for (let at = births.start[person] ?? 0; at < (births.start[person + 1] ?? 0); at++) {
      const group = byBirth.find(births.values[births.ids[at] ?? 0] ?? '');
      for (let other = byBirth.start[group] ?? 0; other < (byBirth.start[group + 1] ?? 0); other++) {
        const born = byBirth.people[other] ?? 0;
        if (born !== person && familyWords(index, born).some((word) => own.includes(word))) return true;
      }
    }
    return false;
  };
}

/** Of the main form of the name. */
function familyWords(index: ListIndex, person: number): readonly number[] {
  const at = index.formStart[person] ?? 0;
  return at < (index.formStart[person + 1] ?? 0) ? wordsOfRole(index.forms, at, ROLE.family) : [];
}
