/**
 * What keeps a suggestion from being called clear, however high its probability. Probability alone is not safe, because the
 * errors are namesakes and relatives: they share the very things that agree. Each guard is one such way of being wrong.
 */
import type { CardWords } from './card-words.ts';
import { CONTACT } from './contacts.ts';
import type { Evaluated } from './evaluate.ts';
import { FIELD, LEVEL, MIDDLE, SUFFIX } from './levels.ts';
import type { NameEvidence } from './compare-name.ts';
import { TOO_FREQUENT_ALONE } from './parameters.ts';

/** A: what one person alone has agrees. B: what a household shares agrees. C: the name alone. */
export type Tier = 'A' | 'B' | 'C';

export type GuardCase = {
  readonly card: CardWords;
  readonly top: Evaluated;
  readonly name: NameEvidence;
  /** All others compared, best first. */
  readonly others: readonly Evaluated[];
  readonly tier: Tier;
  /** Tax id or e-mail agrees: nobody else in the household has it. */
  readonly strong: boolean;
  /** Strong, or the date of birth agrees: no relative of the same name has it. */
  readonly own: boolean;
  /** Two identifiers agree, one of them strong: short names lose more by one letter than long ones, and need not be lost for it. */
  readonly twice: boolean;
  /** Own, or the telephone agrees, which a relative of the same name may answer too. */
  readonly individual: boolean;
  /** Whether a word is a given or family name of its own, on this list or in the national tables. */
  readonly isGivenName: (word: string) => boolean;
  readonly isFamilyName: (word: string) => boolean;
  /** Share of people who have the whole name, as far as frequencies tell. */
  readonly nameShare: number;
  /** Somebody else of that family name with the same date of birth is on the list. */
  readonly hasTwin: () => boolean;
};

export type Guard = {
  readonly id: string;
  readonly says: string;
  readonly stops: (at: GuardCase) => boolean;
};

/**
 * A telephone is a household's: a son of his father's name answers it too, and he need not be on the list. With the job title
 * beside it, it is taken for one person's.
 */
export function tierOf({ levels }: Pick<Evaluated, 'levels'>): Tier {
  const phone = levels[CONTACT.phone] === FIELD.equal;
  if (isOwn(levels) || (phone && levels[CONTACT.title] === FIELD.equal)) return 'A';
  return phone || levels[CONTACT.address] === FIELD.equal ? 'B' : 'C';
}

export function isStrong(levels: readonly number[]): boolean {
  return levels[CONTACT.tax_id_last4] === FIELD.equal || levels[CONTACT.email] === FIELD.equal;
}

export function agreesTwice(levels: readonly number[]): boolean {
  const agreeing = [CONTACT.tax_id_last4, CONTACT.email, CONTACT.phone, CONTACT.date_of_birth].filter(
    (field) => levels[field] === FIELD.equal,
  );
  return isStrong(levels) && agreeing.length > 1;
}

export function isOwn(levels: readonly number[]): boolean {
  return isStrong(levels) || levels[CONTACT.date_of_birth] === FIELD.equal;
}

export function isIndividual(levels: readonly number[]): boolean {
  return isOwn(levels) || levels[CONTACT.phone] === FIELD.equal;
}

const NAME_GUARDS: readonly Guard[] = [
  {
    id: 'given-name-unconfirmed',
    says: 'The given name is not confirmed.',
    stops: ({ name, strong, twice }) =>
      name.given < LEVEL.misspelt &&
      !(name.given === LEVEL.initial && strong) &&
      !(name.given === LEVEL.loose && name.family === LEVEL.exact && twice),
  },
  {
    id: 'family-name-unconfirmed',
    says: 'The family name is not confirmed.',
    stops: ({ name, twice }) =>
      name.family < LEVEL.misspelt && !(name.family === LEVEL.loose && name.given === LEVEL.exact && twice),
  },
  {
    id: 'nickname-unconfirmed',
    says: 'The given name agrees only as a nickname, and what else agrees a relative may share.',
    stops: ({ name, own }) => name.given === LEVEL.variant && !own,
  },
  {
    id: 'suffix-conflict',
    says: 'One says Jr or Sr and the other says otherwise: it may be the father or the son.',
    stops: ({ name }) => name.suffix === SUFFIX.conflict,
  },
  {
    id: 'suffix-one-sided',
    says: 'Only one side has a suffix such as Jr or Sr.',
    stops: ({ name, strong }) => (name.suffix === SUFFIX.cardOnly || name.suffix === SUFFIX.listOnly) && !strong,
  },
  {
    id: 'middle-conflict',
    says: 'The middle names differ.',
    stops: ({ name, strong }) => name.middle === MIDDLE.conflict && !strong,
  },
  {
    id: 'by-middle-name',
    says: 'The card has what the list calls the middle name.',
    stops: ({ name, individual }) => name.byMiddleName && !individual,
  },
  {
    id: 'unexplained-word',
    says: 'The card has a name word that the list does not explain.',
    stops: ({ name, individual }) => name.unexplained > 0 && !individual,
  },
  {
    id: 'name-alone-inexact',
    says: 'Only the name agrees, and not letter by letter.',
    stops: ({ name, tier }) => tier === 'C' && (name.given !== LEVEL.exact || name.family !== LEVEL.exact),
  },
  {
    id: 'name-alone-frequent',
    says: 'Only the name agrees, and others of that name may live nearby.',
    stops: ({ tier, nameShare }) => tier === 'C' && nameShare > TOO_FREQUENT_ALONE,
  },
  {
    id: 'nothing-but-a-name',
    says: 'Only the name agrees, and no job title beside it: a namesake who is not on the list cannot be told from this person.',
    stops: ({ tier, top }) => tier === 'C' && top.levels[CONTACT.title] === FIELD.absent,
  },
  {
    id: 'family-name-partly',
    says: 'Only one part of a double family name agrees, and nothing of one person alone.',
    stops: ({ name, tier }) => tier === 'C' && name.familyPartly,
  },
  {
    id: 'another-given-name',
    says: 'What looks like a misspelling is a given name of its own.',
    stops: ({ name, strong, isGivenName }) => name.given === LEVEL.misspelt && !strong && isGivenName(name.givenOnCard),
  },
  {
    id: 'another-family-name',
    says: 'What looks like a misspelling is a family name of its own.',
    stops: ({ name, individual, isFamilyName }) =>
      name.family === LEVEL.misspelt && !individual && isFamilyName(name.familyOnCard),
  },
];

const CONTACT_GUARDS: readonly Guard[] = [
  {
    id: 'tax-id-differs',
    says: 'The last four digits differ.',
    stops: ({ top }) => top.levels[CONTACT.tax_id_last4] === FIELD.differs,
  },
  {
    id: 'tax-id-one-digit-off',
    says: 'The last four digits differ in one digit, and neither telephone nor e-mail agrees.',
    stops: ({ top }) =>
      top.levels[CONTACT.tax_id_last4] === FIELD.close &&
      top.levels[CONTACT.phone] !== FIELD.equal &&
      top.levels[CONTACT.email] !== FIELD.equal,
  },
  {
    id: 'birth-date-differs',
    says: 'The dates of birth differ.',
    stops: ({ top, strong }) => top.levels[CONTACT.date_of_birth] === FIELD.differs && !strong,
  },
  {
    id: 'contacts-disagree',
    says: 'Telephone, e-mail or address disagree, and too little else agrees.',
    stops: ({ top, tier, strong }) => {
      const disagreeing = [CONTACT.phone, CONTACT.email, CONTACT.address].filter((field) => top.levels[field] === FIELD.differs);
      return (disagreeing.length >= 2 && !strong) || (disagreeing.length === 1 && tier === 'C');
    },
  },
  {
    id: 'employer-not-on-list',
    says: 'The employer on the card is not on the list, or not that person’s.',
    stops: ({ top, individual }) => {
      const level = top.levels[CONTACT.employer];
      return (level === FIELD.differs || level === FIELD.close) && !individual;
    },
  },
  {
    id: 'title-differs',
    says: 'The job title differs, and nothing of one person alone agrees.',
    stops: ({ top, own }) => top.levels[CONTACT.title] === FIELD.differs && !own,
  },
];

/** How near a rival's whole evidence may come, in bits, before a nearly equal name is a question. */
const NEAR = { strong: 10, otherwise: 24 } as const;
const NEARLY_EQUAL_NAME = 6;

const LIST_GUARDS: readonly Guard[] = [
  {
    id: 'namesake-on-list',
    says: 'Another person on the list has the same or nearly the same name; nothing on the card tells them apart.',
    stops: ({ top, others, strong }) =>
      others.some(
        (other) =>
          other.nameBits > top.nameBits - NEARLY_EQUAL_NAME &&
          (other.name === null || (other.name.given >= LEVEL.initial && other.name.family >= LEVEL.misspelt)) &&
          top.bits - other.bits < (strong ? NEAR.strong : NEAR.otherwise),
      ),
  },
  {
    id: 'like-name-in-family',
    says: 'Somebody of the same family name has a given name much like it, and only the name agrees.',
    stops: ({ others, individual }) =>
      !individual && others.some(({ name }) => name !== null && name.family >= LEVEL.misspelt && name.given >= LEVEL.initial),
  },
  {
    id: 'twin-on-list',
    says: 'Somebody of the same family name has the same date of birth, and no identifier of one person agrees.',
    stops: ({ hasTwin, strong, name }) => !strong && name.given !== LEVEL.exact && hasTwin(),
  },
];

export const GUARDS: readonly Guard[] = [...NAME_GUARDS, ...CONTACT_GUARDS, ...LIST_GUARDS];
