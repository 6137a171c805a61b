/** What the neutral states for her papers beside the count, in bounds that the pages can hold. */
import type { LocalDate } from '../dates.ts';
import { err, ok, type Result } from '../result.ts';

export type Agreement = { readonly title: string; readonly date: LocalDate | null; readonly clause: string | null };
export type PersonPresent = { readonly name: string; readonly role: string };

export type Particulars = {
  /** Beneath one another at the right of the letterhead. */
  readonly addressLines: readonly string[];
  /** Null: the ground rules themselves are the agreement. */
  readonly agreement: Agreement | null;
  /** At the count. Null: not stated; empty: nobody. */
  readonly present: readonly PersonPresent[] | null;
};

export const NO_PARTICULARS: Particulars = { addressLines: [], agreement: null, present: null };

/** Five lines stand beside the name above the rule of the letterhead; sixty characters leave it room. */
export const ADDRESS = { lines: 5, characters: 60 } as const;
const MOST_PRESENT = 40;
const MOST_CHARACTERS = 200;

export type ParticularsProblem =
  | { readonly kind: 'too-many'; readonly what: 'address-lines' | 'present'; readonly most: number }
  | { readonly kind: 'too-long'; readonly text: string; readonly most: number }
  | { readonly kind: 'field-required'; readonly field: 'agreement' | 'name' | 'role' };

/** White space trimmed, NFC, blank lines dropped; a text without its field is refused, never guessed. */
export function particularsOf(given: Particulars): Result<Particulars, ParticularsProblem> {
  const addressLines = given.addressLines.map(tidy).filter((line) => line !== '');
  const agreement = agreementOf(given.agreement);
  const present = given.present?.map(({ name, role }) => ({ name: tidy(name), role: tidy(role) })) ?? null;
  const problem =
    tooMany('address-lines', addressLines, ADDRESS.lines) ??
    tooMany('present', present ?? [], MOST_PRESENT) ??
    tooLong(addressLines, ADDRESS.characters) ??
    tooLong(agreement === null ? [] : [agreement.title, agreement.clause ?? ''], MOST_CHARACTERS) ??
    tooLong(
      (present ?? []).flatMap(({ name, role }) => [name, role]),
      MOST_CHARACTERS,
    ) ??
    missing(agreement, present ?? []);
  return problem === null ? ok({ addressLines, agreement, present }) : err(problem);
}

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

function agreementOf(given: Agreement | null): Agreement | null {
  if (given === null) return null;
  const clause = tidy(given.clause ?? '');
  const agreement = { title: tidy(given.title), date: given.date, clause: clause === '' ? null : clause };
  return agreement.title === '' && agreement.date === null && agreement.clause === null ? null : agreement;
}

function tooMany(what: 'address-lines' | 'present', all: readonly unknown[], most: number): ParticularsProblem | null {
  return all.length > most ? { kind: 'too-many', what, most } : null;
}

function tooLong(texts: readonly string[], most: number): ParticularsProblem | null {
  const text = texts.find((each) => each.length > most);
  return text === undefined ? null : { kind: 'too-long', text, most };
}

function missing(agreement: Agreement | null, present: readonly PersonPresent[]): ParticularsProblem | null {
  if (agreement?.title === '') return { kind: 'field-required', field: 'agreement' };
  if (present.some(({ name }) => name === '')) return { kind: 'field-required', field: 'name' };
  return present.some(({ role }) => role === '') ? { kind: 'field-required', field: 'role' } : null;
}
