/** The people found for a card, compared in full and weighed; best first. */
import type { CardWords } from './card-words.ts';
import type { NameComparer, NameEvidence } from './compare-name.ts';
import type { ContactWeights } from './contact-weights.ts';
import { type ContactComparer, createContactComparer } from './compare-contacts.ts';
import { CONTACT, CONTACT_FIELDS } from './contacts.ts';
import { FIELD } from './levels.ts';
import type { ListIndex } from './list-index.ts';
import type { NameWeights } from './name-weights.ts';
import { HAND_SET } from './parameters.ts';
import { pictureBits } from './picture-name.ts';

export type Evaluated = {
  /** Index into the list's people. */
  readonly person: number;
  /** Null where the card or the list has no name in words. */
  readonly name: NameEvidence | null;
  readonly nameBits: number;
  /** By contact field: levels, and bits after the reading's confidence. */
  readonly levels: readonly number[];
  readonly weights: readonly number[];
  /** Evidence in all, without the prior. */
  readonly bits: number;
  /** Natural log likelihood ratio of an image-only name, as it came; null for names in words. */
  readonly picture: number | null;
};

export type Weighing = {
  readonly index: ListIndex;
  readonly names: NameWeights;
  readonly contacts: ContactWeights;
};

export type Comparison = {
  readonly card: CardWords;
  readonly compare: NameComparer;
  readonly picture: ReadonlyMap<string, number> | null;
};

export function evaluate(people: readonly number[], weighing: Weighing, comparison: Comparison): readonly Evaluated[] {
  const byForm = new Map<number, { readonly name: NameEvidence; readonly bits: number }>();
  const knownEmployer = comparison.card.contacts.employers.some((employer) => weighing.index.frequency.employers.has(employer));
  const compareContacts = createContactComparer(comparison.card.contacts, knownEmployer);
  const { card } = comparison;
  const confidence = { name: card.confidence('name'), contacts: CONTACT_FIELDS.map((field) => card.confidence(field)) };
  const all = people.map((person) => {
    const named = comparison.picture === null ? bestName(person, weighing, comparison, byForm) : null;
    return complete({ person, named, compareContacts, weighing, comparison, confidence });
  });
  return all.sort((a, b) => b.bits - a.bits || a.person - b.person);
}

type FormCache = Map<number, { readonly name: NameEvidence; readonly bits: number }>;

function bestName(
  person: number,
  weighing: Weighing,
  comparison: Comparison,
  byForm: FormCache,
): { readonly name: NameEvidence; readonly bits: number } | null {
  const { index } = weighing;
  let best: { readonly name: NameEvidence; readonly bits: number } | null = null;
  for (let at = index.formStart[person] ?? 0; at < (index.formStart[person + 1] ?? 0); at++) {
    const id = index.formIds[at] ?? 0;
    const known = byForm.get(id) ?? compareForm(id, weighing, comparison);
    if (known === null) return null;
    byForm.set(id, known);
    if (best === null || known.bits > best.bits) best = known;
  }
  return best;
}

/** The best of the card's readings against one form. */
function compareForm(
  id: number,
  { index, names }: Weighing,
  { card, compare }: Comparison,
): { readonly name: NameEvidence; readonly bits: number } | null {
  const form = index.forms[id];
  if (form === undefined) return null;
  let best: { readonly name: NameEvidence; readonly bits: number } | null = null;
  for (let reading = 0; reading < card.names.length; reading++) {
    const name = compare(reading, form);
    const bits = names.total(name) + (reading === 0 ? 0 : HAND_SET.otherReading);
    if (best === null || bits > best.bits) best = { name, bits };
  }
  return best;
}

type Completing = {
  readonly person: number;
  readonly named: { readonly name: NameEvidence; readonly bits: number } | null;
  readonly compareContacts: ContactComparer;
  readonly weighing: Weighing;
  readonly comparison: Comparison;
  readonly confidence: { readonly name: number; readonly contacts: readonly number[] };
};

function complete({ person, named, compareContacts, weighing, comparison, confidence }: Completing): Evaluated {
  const { card, picture } = comparison;
  const own = weighing.index.contacts[person] ?? card.contacts;
  const levels = compareContacts(own);
  const weights = [0, 0, 0, 0, 0, 0, 0, 0];
  const likelihood = picture === null ? null : (picture.get(weighing.index.ids[person] ?? '') ?? null);
  // A likelihood carries its own doubt; the confidence is that of the text, which is not used beside a picture.
  const nameBits = picture === null ? confidence.name * (named?.bits ?? 0) : pictureBits(likelihood);
  let bits = nameBits;
  for (let field = 0; field < levels.length; field++) {
    const level = levels[field] ?? FIELD.absent;
    if (level === FIELD.absent || saidByAddress(field, level, levels)) continue;
    const weight = weighing.contacts(field, level, own) * (confidence.contacts[field] ?? 1);
    weights[field] = weight;
    bits += weight;
  }
  return { person, name: named?.name ?? null, nameBits, levels, weights, bits, picture: likelihood };
}

/** The postcode of an address that agrees says nothing more. */
function saidByAddress(field: number, level: number, levels: readonly number[]): boolean {
  return field === CONTACT.postcode && level >= FIELD.close && (levels[CONTACT.address] ?? 0) >= FIELD.close;
}
