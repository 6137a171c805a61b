/** How a difference between two versions of the list is said. */
import { parseLocalDate } from '#core/dates.ts';
import type { Bearing, FieldChange } from '#core/list/diff-person.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import type { ListWording } from '#renderer/wording/list.en.ts';
import type { Written } from '#renderer/wording/written.ts';

export const BEARING_TONES: Readonly<Record<Bearing, ChipTone>> = { eligibility: 'question', matching: 'open', nothing: 'plain' };

/** "postcode", "other names", "first day". */
export function fieldName(field: string, { fields }: Pick<ListWording, 'fields'>): string {
  return fields[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

type Change = Pick<FieldChange, 'field' | 'from' | 'to'>;

export function changedField({ field, from, to }: Change, blank: string, written: Written): string {
  const said = (value: string | null) => (value === null ? blank : valueInWords(field, value, written));
  return `${said(from)} → ${said(to)}`;
}

function valueInWords(field: string, value: string, written: Written): string {
  if (field === 'hoursWorkedHundredths') return String(Number(value) / 100);
  const date = field === 'startedOn' || field === 'endedOn' ? parseLocalDate(value) : null;
  return date === null ? value : written.date(date);
}
