import type { Synonyms } from './columns.ts';

export type NameField = 'name' | 'given_name' | 'middle_name' | 'family_name' | 'suffix';
export type ContactField = 'address' | 'city' | 'region' | 'postcode' | 'phone' | 'email' | 'date_of_birth' | 'tax_id_last4';

export type ListField =
  | NameField
  | ContactField
  | 'employee_id'
  | 'other_names'
  | 'title'
  | 'department'
  | 'employer'
  | 'job'
  | 'started_on'
  | 'ended_on'
  | 'days_worked'
  | 'hours_worked'
  | 'status'
  | 'status_reason'
  | 'raised_by';

/** Compared folded, so `First Name`, `FIRST_NAME` and `first-name` are one. */
export const NAME_SYNONYMS: Synonyms<NameField> = {
  name: [
    'full name',
    'employee name',
    'employee',
    'worker',
    'worker name',
    'printed name',
    'print name',
    'legal name',
    'member name',
    'last, first',
    'last, first, middle',
    'last name, first name',
    'surname, given name',
    'family name, given name',
    'name (last, first)',
    'name, last first',
  ],
  given_name: ['first name', 'first', 'given', 'given names', 'forename', 'fname', 'first name legal'],
  middle_name: ['middle', 'middle initial', 'mi', 'middle names'],
  family_name: ['last name', 'last', 'surname', 'family', 'lname'],
  suffix: ['name suffix', 'generation'],
};

export const CONTACT_SYNONYMS: Synonyms<ContactField> = {
  address: ['street', 'street address', 'home address', 'address 1', 'address line 1', 'mailing address', 'addr'],
  city: ['town', 'suburb', 'municipality', 'locality', 'city town'],
  region: ['state', 'province', 'county', 'state province', 'st'],
  postcode: ['zip', 'zip code', 'zipcode', 'postal code', 'post code', 'zip postal code'],
  phone: ['telephone', 'phone number', 'mobile', 'cell', 'cell phone', 'mobile phone', 'tel', 'home phone', 'phone no'],
  email: ['e-mail', 'email address', 'e-mail address', 'mail'],
  date_of_birth: ['dob', 'birth date', 'birthdate', 'birthday', 'born'],
  tax_id_last4: ['ssn last 4', 'last 4 ssn', 'last 4 of ssn', 'ssn4', 'last4', 'last four', 'ssn last four', 'tax id last 4'],
};

export const LIST_SYNONYMS: Synonyms<ListField> = {
  employee_id: [
    'id',
    'emp id',
    'employee number',
    'employee no',
    'emp no',
    'emp number',
    'worker id',
    'rec_id',
    'record id',
    'payroll id',
    'person id',
    'eid',
  ],
  ...NAME_SYNONYMS,
  other_names: [
    'alias',
    'aliases',
    'maiden name',
    'aka',
    'also known as',
    'former name',
    'former names',
    'other name',
    'nickname',
  ],
  title: ['classification', 'position', 'job title', 'position title', 'occupation', 'role', 'class', 'craft'],
  department: ['dept', 'crew', 'division', 'unit', 'department name'],
  employer: ['company', 'production company', 'payroll company', 'legal employer', 'signatory', 'employer name'],
  job: [
    'production',
    'project',
    'job number',
    'job no',
    'job #',
    'job id',
    'show',
    'production title',
    'project number',
    'job name',
  ],
  started_on: [
    'hire date',
    'hired',
    'hired on',
    'date hired',
    'date of hire',
    'start date',
    'start',
    'started',
    'from',
    'first day',
    'first worked',
  ],
  ended_on: [
    'term date',
    'termination date',
    'end date',
    'end',
    'ended',
    'to',
    'last day',
    'last worked',
    'separation date',
    'terminated on',
    'left on',
  ],
  days_worked: ['days', 'number of days', 'working days', 'work days', 'days in period', 'no of days'],
  hours_worked: ['hours', 'hrs', 'total hours', 'number of hours', 'hours in period', 'no of hours'],
  ...CONTACT_SYNONYMS,
  status: ['eligibility', 'list status'],
  status_reason: ['reason', 'status note', 'ground', 'reason for status'],
  raised_by: ['challenged by', 'raised by party'],
};
