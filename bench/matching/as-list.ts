/** The generated people as an employee list. */
import type { PersonId } from '#core/ids.ts';
import type { EmployeeList, EngagementRow, ListPerson } from '#core/list/employee-list.ts';
import type { MadePerson } from '../../scripts/made-people/made-person.ts';

export function asEmployeeList(people: readonly MadePerson[], employer: string): EmployeeList {
  const listed = people.map((person, index) => asListPerson(person, employer, index + 2));
  return { rows: listed.flatMap((person) => person.rows), people: listed, questions: [] };
}

function asListPerson(person: MadePerson, employer: string, row: number): ListPerson {
  const engagement: EngagementRow = {
    row,
    employeeId: person.id,
    name: {
      full: null,
      given: person.given.toUpperCase(),
      middle: person.middle === '' ? null : person.middle.toUpperCase(),
      family: person.family.toUpperCase(),
      suffix: person.suffix === '' ? null : person.suffix,
    },
    otherNames: [],
    title: person.title,
    department: null,
    employer,
    job: null,
    startedOn: null,
    endedOn: null,
    daysWorked: null,
    hoursWorkedHundredths: null,
    status: 'listed',
    statusReason: null,
    raisedBy: null,
    address: person.address,
    city: null,
    region: null,
    postcode: null,
    phone: person.phone,
    email: person.email,
    dateOfBirth: person.born,
    taxIdLast4: person.last4,
  };
  return { personId: person.id as PersonId, displayName: `${person.family}, ${person.given}`, rows: [engagement] };
}
