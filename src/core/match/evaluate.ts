/** The people found for a card, compared in full and weighed; best first. */
import type { CardWords } from './card-words.ts';
import type { NameComparer, NameEvidence } from './compare-name.ts';
import type { ContactWeights } from './contact-weights.ts';
import { type ContactComparer, levelsIn } from './compare-contacts.ts';
import { CONTACT, CONTACT_FIELDS, type Contacts } from './contacts.ts';
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
  /** By contact field. */
  readonly levels: readonly number[];
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
  readonly compareContacts: (card: Contacts) => ContactComparer;
  readonly picture: ReadonlyMap<string, number> | null;
};

export function evaluate(people: readonly number[], weighing: Weighing, comparison: Comparison): readonly Evaluated[] {
  const { card, picture } = comparison;
  const weighed = new Map<NameEvidence, Named>();
  const compareContacts = comparison.compareContacts(card.contacts);
  const nameConfidence = card.confidence('name');
  const confidences = CONTACT_FIELDS.map((field) => card.confidence(field));
  const all: Evaluated[] = [];
  for (const person of people) {
    const named = picture === null ? bestName({ person, weighing, comparison, weighed }) : null;
    const likelihood = picture === null ? null : (picture.get(weighing.index.ids[person] ?? '') ?? null);
    // A likelihood carries its own doubt; the confidence is that of the text, which is not used beside a picture.
    const nameBits = picture === null ? nameConfidence * (named?.bits ?? 0) : pictureBits(likelihood);
    const levels = levelsIn(compareContacts(person));
    let bits = nameBits;
    for (let field = 0; field < levels.length; field++) {
      if (isWeighed(field, levels)) bits += contactBits({ weighing, confidences, person, levels }, field);
    }
    all.push({ person, name: named?.name ?? null, nameBits, levels, bits, picture: likelihood });
  }
  return all.sort((a, b) => b.bits - a.bits || a.person - b.person);
}

/** The postcode of an address that agrees says nothing more. */
export function isWeighed(field: number, levels: readonly number[]): boolean {
  const level = levels[field] ?? FIELD.absent;
  if (level === FIELD.absent) return false;
  return field !== CONTACT.postcode || level < FIELD.close || (levels[CONTACT.address] ?? 0) < FIELD.close;
}

export type ContactEvidence = {
  readonly weighing: Pick<Weighing, 'contacts'>;
  /** In the card's reading, by contact field. */
  readonly confidences: readonly number[];
  readonly person: number;
  readonly levels: readonly number[];
};

/** Bits of a field that is weighed. */
export function contactBits({ weighing, confidences, person, levels }: ContactEvidence, field: number): number {
  return weighing.contacts(field, levels[field] ?? FIELD.absent, person) * (confidences[field] ?? 1);
}

type Named = { readonly name: NameEvidence; readonly bits: number };

type Naming = {
  readonly person: number;
  readonly weighing: Weighing;
  readonly comparison: Comparison;
  /** Namesakes are weighed once; what was found belongs to one reading of the card. */
  readonly weighed: Map<NameEvidence, Named>;
};

/** The best of the card's readings against the best of the person's forms; null where either has no name. */
function bestName(naming: Naming): Named | null {
  const { formStart } = naming.weighing.index;
  let best: Named | null = null;
  const end = formStart[naming.person + 1] ?? 0;
  for (let form = formStart[naming.person] ?? 0; form < end; form++) best = bestReading(naming, form, best);
  return best;
}

/** Of those and what was best before. */
function bestReading({ weighing, comparison, weighed }: Naming, form: number, before: Named | null): Named | null {
  let best = before;
  for (let reading = 0; reading < comparison.card.names.length; reading++) {
    const name = comparison.compare(reading, form);
    const named = weighed.get(name) ?? weigh(name, reading, weighing.names, weighed);
    if (best === null || named.bits > best.bits) best = named;
  }
  return best;
}

function weigh(name: NameEvidence, reading: number, { total }: NameWeights, weighed: Naming['weighed']): Named {
  const named = { name, bits: total(name) + (reading === 0 ? 0 : HAND_SET.otherReading) };
  weighed.set(name, named);
  return named;
}
