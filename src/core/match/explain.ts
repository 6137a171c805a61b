/** The waterfall of a candidate: prior, evidence field by field, and what the others take; it ends at the log odds. */
import { CONTACT_FIELDS, CONTACT, type ContactField } from './contacts.ts';
import { contactBits, type Evaluated, isWeighed, type Weighing } from './evaluate.ts';
import type { Tier } from './guards.ts';
import { tierOf } from './guards.ts';
import { FIELD, FIELD_NAMES, LEVEL, LEVEL_NAMES, MIDDLE, MIDDLE_NAMES, SUFFIX, SUFFIX_NAMES } from './levels.ts';
import type { MatchReason } from './match.ts';
import { CEILING } from './parameters.ts';
import { discounted, rivalBits, toProbability } from './posterior.ts';

export type Waterfall = {
  readonly probability: number;
  readonly reasons: readonly MatchReason[];
};

export type Standing = {
  readonly weighing: Weighing;
  /** log2 odds of every person before evidence, against "not on the list". */
  readonly prior: number;
  readonly ranked: readonly Evaluated[];
  /** Discounted log2 odds against "not on the list", parallel to `ranked`. */
  readonly odds: readonly number[];
  /** In the card's reading, by field. */
  readonly confidence: (field: string) => number;
};

/** Bits within which two people are said to fit about as well. */
const NEARLY = 2;

/** Weights in bits; their sum is log2(p / (1 - p)) of the probability beside them. */
export function waterfall(standing: Standing, at: number): Waterfall {
  const own = standing.ranked[at];
  if (own === undefined) return { probability: 0, reasons: [] };
  const evidence = [...nameReasons(standing, own), ...contactReasons(standing, own)];
  const raw = standing.prior + own.bits;
  const rivals = rivalBits(standing.odds, at);
  const uncapped = discounted(raw) - rivals;
  const ceiling = ceilingBits(tierOf(own));
  const reasons: MatchReason[] = [
    { field: 'prior', level: `1 of ${standing.weighing.index.count} people`, weight: standing.prior },
    ...evidence,
  ];
  const rounding = own.bits - evidence.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(rounding) > 1e-9) reasons.push({ field: 'reading', level: 'another reading of the name', weight: rounding });
  if (raw > 0) reasons.push({ field: 'overlap', level: 'fields that err together count less', weight: discounted(raw) - raw });
  if (rivals > 1e-9) reasons.push({ field: 'rivals', level: rivalLevel(standing.odds, at), weight: -rivals });
  if (uncapped > ceiling) reasons.push({ field: 'ceiling', level: 'a namesake not on the list', weight: ceiling - uncapped });
  return { probability: toProbability(Math.min(uncapped, ceiling)), reasons };
}

function ceilingBits(tier: Tier): number {
  return Math.log2(CEILING[tier] / (1 - CEILING[tier]));
}

function rivalLevel(odds: readonly number[], at: number): string {
  const own = odds[at] ?? 0;
  let [better, alike] = [0, 0];
  for (let other = 0; other < odds.length; other++) {
    const ahead = (odds[other] ?? 0) - own;
    if (other === at || ahead < -NEARLY) continue;
    if (ahead > NEARLY) better++;
    else alike++;
  }
  if (better > 0) return `${better} ${better === 1 ? 'other fits' : 'others fit'} better`;
  if (alike > 0) return `${alike} ${alike === 1 ? 'other fits' : 'others fit'} about as well`;
  return 'others fit less well';
}

function nameReasons({ weighing, confidence }: Standing, own: Evaluated): readonly MatchReason[] {
  if (own.picture !== null) return [{ field: 'name', level: 'explains the picture', weight: own.nameBits }];
  const { name } = own;
  if (name === null)
    return own.nameBits === 0 ? [] : [{ field: 'name', level: 'does not explain the picture', weight: own.nameBits }];
  const { names } = weighing;
  const nameConfidence = confidence('name');
  const partly = name.familyPartly ? ', one part of a double name' : '';
  const byMiddle = name.byMiddleName ? ', by the middle name' : '';
  const lines: readonly (MatchReason | null)[] = [
    {
      field: 'family_name',
      level: familyLevel(name.family) + partly,
      weight: names.family(name),
      ...shareUsed(name.family, names.familyShare(name)),
    },
    {
      field: 'given_name',
      level: (LEVEL_NAMES[name.given] ?? '') + byMiddle,
      weight: names.given(name),
      ...shareUsed(name.given, names.givenShare(name)),
    },
    name.middle === MIDDLE.absent
      ? null
      : { field: 'middle_name', level: MIDDLE_NAMES[name.middle] ?? '', weight: names.middle(name) },
    name.suffix === SUFFIX.none ? null : { field: 'suffix', level: SUFFIX_NAMES[name.suffix] ?? '', weight: names.suffix(name) },
    name.swapped ? { field: 'name_order', level: 'exchanged', weight: names.order(name) } : null,
    name.unexplained === 0
      ? null
      : { field: 'other_words', level: `${name.unexplained} unexplained`, weight: names.unexplained(name) },
  ];
  return lines.filter((line) => line !== null).map((line) => ({ ...line, weight: line.weight * nameConfidence }));
}

/** Where nothing agrees but an initial, no frequency was used. */
function shareUsed(level: number, share: number | null): Pick<MatchReason, 'share'> {
  return share === null || level < LEVEL.loose ? {} : { share };
}

function familyLevel(level: number): string {
  return level === LEVEL.variant ? 'variant' : (LEVEL_NAMES[level] ?? '');
}

const SPECIAL_LEVELS: Readonly<Partial<Record<ContactField, readonly string[]>>> = {
  employer: ['absent', 'not on the list', 'on the list, not this person’s', 'equal'],
  tax_id_last4: ['absent', 'differs', 'one digit off', 'equal'],
  phone: ['absent', 'differs', 'one digit off', 'equal'],
};

function contactReasons({ weighing, confidence }: Standing, { person, levels }: Evaluated): readonly MatchReason[] {
  const confidences = CONTACT_FIELDS.map((field) => confidence(field));
  return CONTACT_FIELDS.filter((field) => isWeighed(CONTACT[field], levels)).flatMap((field) => {
    const level = levels[CONTACT[field]] ?? FIELD.absent;
    const weight = contactBits({ weighing, confidences, person, levels }, CONTACT[field]);
    return weight === 0 ? [] : [{ field, level: SPECIAL_LEVELS[field]?.[level] ?? FIELD_NAMES[level] ?? '', weight }];
  });
}
