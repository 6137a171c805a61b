/** How a difference between two versions of the list is said. */
import { parseLocalDate } from '#core/dates.ts';
import type { Bearing, FieldChange } from '#core/list/diff-person.ts';
import type { ChipTone } from '#renderer/ui/chip.tsx';
import { readableDate } from '#renderer/ui/written.ts';

export const BEARINGS: Readonly<Record<Bearing, { readonly word: string; readonly tone: ChipTone }>> = {
  eligibility: { word: 'Eligibility', tone: 'question' },
  matching: { word: 'Recognising a card', tone: 'open' },
  nothing: { word: 'Nothing', tone: 'plain' },
};

const FIELDS: Readonly<Record<string, string>> = {
  taxIdLast4: 'last four of the tax id',
  hoursWorkedHundredths: 'hours worked',
  statusReason: 'reason of the status',
  startedOn: 'first day',
  endedOn: 'last day',
};

/** "postcode", "other names", "first day". */
export function fieldName(field: string): string {
  return FIELDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function changedField({ field, from, to }: Pick<FieldChange, 'field' | 'from' | 'to'>): string {
  return `${said(field, from)} → ${said(field, to)}`;
}

function said(field: string, value: string | null): string {
  if (value === null) return 'blank';
  if (field === 'hoursWorkedHundredths') return String(Number(value) / 100);
  const date = field === 'startedOn' || field === 'endedOn' ? parseLocalDate(value) : null;
  return date === null ? value : readableDate(date);
}
