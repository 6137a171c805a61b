/** Who is in the unit and on the list: the denominator. */
import { unreachable } from '../../result.ts';
import type { GroundRules, Limb, UnitDefinition } from '../ground-rules.ts';
import { counted, dayWords, listed, said } from './words.ts';

export function unitSentences({ unit, units }: GroundRules): readonly string[] {
  if (units !== null) return units.map(oneOfUnits);
  return said(
    unit.description !== '' && `The unit: ${unit.description.replace(/\.$/, '')}.`,
    unit.included.length > 0 && `These titles are in it: ${unit.included.join(', ')}.`,
    unit.excluded.length > 0 && `These are not: ${unit.excluded.join(', ')}.`,
    unit.included.length > 0 && 'A person of any other title is challenged until the neutral decides where that title belongs.',
    unit.included.length === 0 && 'No title is tested: everybody on the list is in the unit unless challenged.',
    unit.otherUnions.length > 0 && `Other unions known to claim these people: ${unit.otherUnions.join(', ')}.`,
  );
}

function oneOfUnits({ id, union, included, excluded }: UnitDefinition): string {
  const whose = union === null ? '' : ` (${union})`;
  const without = excluded.length === 0 ? '' : `, without ${listed(excluded)}`;
  return `Unit ${id}${whose}: ${included.length === 0 ? 'every title' : listed(included)}${without}.`;
}

export function listSentences({ list, formula }: GroundRules): readonly string[] {
  const then = THEN[list.base];
  return said(
    baseSentence(list),
    ...(list.base === 'formula' && formula !== null ? formulaSentences(formula) : []),
    list.departuresAfter === 'keep' && `Who left after ${then} stays on the list.`,
    list.departuresAfter === 'remove' && `Who left after ${then} is taken off the list.`,
    list.hiresAfter === 'ignore' && `Who was hired after ${then} is not added.`,
    list.hiresAfter === 'add' && `Who was hired after ${then} is added.`,
    list.amendment !== null && AMENDMENTS[list.amendment],
    list.dueDays !== null && `The employer delivers the list within ${counted(list.dueDays, 'day')}.`,
    list.requiredFields.length > 0 && `The list gives each person’s ${listed(list.requiredFields)}.`,
    list.missingList === 'union-evidence' && 'Without a list the neutral decides on what the union can show.',
    list.missingList === 'hold' && 'Without a list nothing is decided.',
  );
}

const THEN = {
  'employed-on-date': 'that day',
  'payroll-period': 'that period',
  formula: 'that day',
  listed: 'the list was agreed',
} as const;

const AMENDMENTS = {
  joint: 'Once frozen, the list changes only if both parties agree.',
  ruling: 'Once frozen, the list changes only by a ruling of the neutral.',
  'joint-or-ruling': 'Once frozen, the list changes only if both parties agree or the neutral rules so.',
} as const;

function baseSentence({ base, eligibilityDate, payrollPeriod }: GroundRules['list']): string {
  const day = eligibilityDate === null ? 'the eligibility date (not given yet)' : dayWords(eligibilityDate);
  switch (base) {
    case 'employed-on-date':
      return `The people counted are those employed on ${day}.`;
    case 'payroll-period':
      return payrollPeriod === null
        ? 'The people counted are those on the payroll in the agreed period (not given yet).'
        : `The people counted are those on the payroll at any time from ${dayWords(payrollPeriod.from)} to ${dayWords(payrollPeriod.to)}.`;
    case 'formula':
      return `The people counted are those whose work up to ${day} meets the formula.`;
    case 'listed':
      return 'The people counted are those on the agreed list, whatever their dates.';
    default:
      return unreachable(base);
  }
}

function formulaSentences(formula: NonNullable<GroundRules['formula']>): readonly string[] {
  const limbs = formula.limbs.map(limbWords);
  return said(
    `The formula asks for ${listed(limbs, 'or')}${limbs.length > 1 ? '; one of these is enough' : ''}.`,
    formula.scope === 'all-signatories' && 'Work for all the employers together is added up.',
    formula.scope === 'per-employer' && 'Work for each employer stands alone: it is not added up.',
    formula.inWindow === 'any-day' && 'A job is within the time if any day of it is.',
    formula.inWindow === 'start' && 'A job is within the time if it began in it.',
    formula.inWindow === 'end' && 'A job is within the time if it ended in it.',
    formula.hoursPerDay !== null &&
      `Where only days or only hours are known, ${counted(formula.hoursPerDay, 'hour')} make a day.`,
  );
}

function limbWords(limb: Limb): string {
  const minima = said(
    limb.jobs !== null && counted(limb.jobs, 'job'),
    limb.days !== null && counted(limb.days, 'working day'),
    limb.hours !== null && counted(limb.hours, 'hour'),
    limb.averageHoursPerWeek !== null &&
      `an average of ${counted(limb.averageHoursPerWeek, 'hour')} a week over ${counted(limb.weeks ?? 0, 'week')}`,
  );
  return `${listed(minima)}${limb.months === null ? '' : ` in ${counted(limb.months, 'month')}`}`;
}
