/** The employer's list as data: `formats.md` 1. One row is one engagement; a person is one or more rows. */
import type { LocalDate } from '../dates.ts';
import type { PersonId } from '../ids.ts';

export type RawName = {
  /** As one string, possibly "Last, First"; null where the parts are given apart. */
  readonly full: string | null;
  readonly given: string | null;
  readonly middle: string | null;
  readonly family: string | null;
  readonly suffix: string | null;
};

/** Help matching; never printed. */
export type ContactFields = {
  readonly address: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly dateOfBirth: string | null;
  readonly taxIdLast4: string | null;
};

export type EngagementRow = ContactFields & {
  /** Row of the file as a person would count it, the header being row 1. */
  readonly row: number;
  readonly employeeId: string | null;
  readonly name: RawName;
  readonly otherNames: readonly string[];
  readonly title: string | null;
  readonly department: string | null;
  readonly employer: string | null;
  /** With `employer`, identifies a job: two invoices of one job are one job. */
  readonly job: string | null;
  readonly startedOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly daysWorked: number | null;
  /** Hours in hundredths, so that arithmetic stays in integers. */
  readonly hoursWorkedHundredths: number | null;
  readonly status: 'listed' | 'excluded' | 'challenged';
  readonly statusReason: string | null;
  readonly raisedBy: string | null;
};

export type ListPerson = {
  readonly personId: PersonId;
  /** "Family, Given Middle, Suffix" or the list's own full name. */
  readonly displayName: string;
  readonly rows: readonly EngagementRow[];
  /** Other ids under which the list has her, where the neutral found that they are one person (P08). */
  readonly alsoListedAs?: readonly PersonId[];
};

/** Never resolved by software: rows that may be one person, one id with two names, or somebody whom an earlier version named. */
export type ListQuestion = {
  readonly kind: 'possibly-one-person' | 'one-id-two-names' | 'perhaps-listed-before' | 'blank-name' | 'odd-date' | 'name-order';
  readonly rows: readonly number[];
  readonly detail: string;
};

export type EmployeeList = {
  readonly rows: readonly EngagementRow[];
  readonly people: readonly ListPerson[];
  readonly questions: readonly ListQuestion[];
};
