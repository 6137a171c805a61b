/** The sixty people of the practice list: all invented. Telephone numbers are of the reserved 555-01 range. */
import { invariant } from '#core/result.ts';

export type Employment = { readonly job: string; readonly startedOn: string; readonly endedOn: string | null };

export type PracticePerson = {
  readonly id: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
  readonly otherNames: string;
  readonly title: string;
  readonly department: string;
  readonly address: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
  readonly engagements: readonly Employment[];
  readonly status: '' | 'challenged';
  readonly statusReason: string;
  readonly raisedBy: string;
};

const TITLES: Readonly<Record<string, string>> = {
  KA: 'Production Accountant',
  '1A': 'First Assistant Accountant',
  '2A': 'Second Assistant Accountant',
  PR: 'Payroll Accountant',
  CL: 'Accounting Clerk',
  CO: 'Production Controller',
};

/** given | middle | family | suffix | other names | title | street | town | hired | left | note */
const ROWS = `
Siobhan|M.|Brennan|||KA|218 Eastlake Terrace|BK|2023-02-13
Thi Mai||Nguyen|||2A|77 Sycamore Ct Apt 3C|JC|2024-06-03
José Luis||García-López|||PR|1409 Morrow Ave|QN|2022-09-12
Pieter||van der Meer|||1A|36 Cobble Row|HB|2023-10-02
Marcus|T.|Washington|III||1A|502 Garnet St|NK|2021-05-17
Aisha||Abdullahi|||CL|9 Prospect Mews Unit 12|BK|2025-01-20
Xiaoming||Zhang|||PR|4127 Union Tpke|QN|2023-03-27
Priya||Subramaniam|||2A|661 Bergenline Rd|JC|2024-02-05
Kateryna||Kovalenko|||2A|2240 Ocean Walk Apt 6F|BK|2024-08-19
DeShawn|L.|Jackson|||CL|318 Halsted Pl|NK|2024-11-04
María Elena||Hernández|||1A|85 Willow Bend|YK|2022-01-10
Sean|P.|McDonough|||KA|1720 Shore Pkwy|BK|2020-07-06
Angela||DiMarco|||PR|54 Cliffside Dr|HB|2021-11-15
Håkon||Sørlie|||2A|133 Vine St|MC|2025-03-03
Jean-Pierre||Beaulieu|||1A|27 Linden Sq|MH|2023-06-26
Olga||Petrova|||KA|910 Brightwater Ln|BK|2019-04-01
Kwame||Mensah|||2A|1188 Grand Loop Apt 9|BX|2024-05-13
Fatima|Z.|Al-Sayed|||CL|402 Fulton Ct|JC|2025-02-10
Hiroshi||Tanabe|||KA|71 Larch Rd|MC|2021-08-30
Rebecca||Stein||Rebecca Goldfarb|PR|300 Riverview Dr Apt 14B|MH|2022-03-21
Tyler|J.|Smith|||CL|45 Mercer Lane|HB|2025-04-14
Emily||Johansson|||2A|2019 Haring St|BK|2024-01-08
Roberto|A.|De La Cruz|||1A|887 Anderson Pl|BX|2023-09-05
Nicole||St. James|||PR|16 Orchard Hill|YK|2022-10-24
Min-Jun||Kim|||2A|3512 Parsons Way|QN|2023-12-11
Eun Ji||Park|||PR|140 Palisade Ct|FL|2022-06-13
Luis|F.|Peña|||CL|655 Wales Ave|BX|2025-05-05
Beatriz||Nuñez|||2A|29 Summit Pl|NK|2024-09-16
Dmitri||Volkov|||2A|1015 Neptune Row|BK|2024-03-18
Ngozi||Okonkwo|||1A|262 Clinton Walk|NK|2022-11-28
Samuel|K.|Adeyemi|||1A|730 Tremont Sq|BX|2021-09-20
Linh||Tran|||CL|58 Danforth St|JC|2025-06-09
Quang||Pham|||2A|811 Kissena Cir|QN|2024-04-22|2025-09-12
Harpreet||Singh|||PR|119 Lefferts Way|QN|2023-01-30
Gurdeep||Kaur|||CL|119 Lefferts Way|QN|2024-10-07
Rajesh||Patel|||PR|402 Oak Tree Ct|ED|2020-02-24
Chloe|A.|Fitzgerald|||2A|9 Gramercy Mews|MH|2025-01-06
Brendan||O'Malley|||KA|640 Windsor Ter|BK|2021-03-08
Gwendolyn||Pryce-Jones|||1A|18 Montclair Green|MC|2022-07-18
Stanislaw||Wojcik|||CL|77 Nassau Row|BK|2023-05-22
Agnieszka||Kowalczyk|||2A|205 Greenpoint Ct|BK|2024-07-15
Tomasz||Nowak|||CL|15 Kearny Sq|NK|2025-07-07
Jamal||Robinson|||2A|1430 Boston Post Ln|BX|2024-02-26
Latoya|D.|Williams|||PR|94 Weequahic Dr|NK|2021-06-14
Kimberly|S.|Brown|||CL|333 Yonkers Sq|YK|2025-03-24
Christopher|M.|Davies|||KA|12 Upper Nyack Rd|YK|2018-10-15
Jessica||Rodriguez|||2A|560 Sherman Loop|MH|2023-11-06
Daniel|E.|Martinez|||PR|88 Central Walk|JC|2022-04-11
Ana Paula||Ferreira|||1A|231 Ferry Row|NK|2023-08-14
João||Silveira|||CL|19 Pulaski Ct|NK|2025-05-19
Leilani||Kamakau|||2A|44 Bleecker Mews|MH|2024-12-02
Isaiah||Begaye|||CL|702 Castle Hill Pl|BX|2025-08-04
Yusuf||Demir|||PR|1560 Paulison Ave|CL|2022-12-05
Ioannis||Papadakis|||1A|31 Astoria Row|QN|2021-01-25
Mei-Ling||Wu|||2A|65 Mott Ct Apt 5|MH|2024-03-04
Grace|H.|Li|||PR|2750 Hylan Way|SI|2023-04-17
Anthony|J.|Moretti|||KA|1224 Bay Ridge Ct|BK|2016-09-19
Anthony|J.|Moretti|||2A|1224 Bay Ridge Ct|BK|2024-06-24
Helen|R.|Vasquez|||CO|5 Larchmont Green|YK|2017-02-06
Oluwaseun||Bakare|||CL|860 Sutter Loop|BK|2025-09-29
`;

const TOWNS: Readonly<Record<string, readonly [city: string, region: string, postcode: string, area: string]>> = {
  BK: ['Brooklyn', 'NY', '11215', '718'],
  QN: ['Queens', 'NY', '11367', '718'],
  BX: ['Bronx', 'NY', '10457', '718'],
  MH: ['New York', 'NY', '10012', '212'],
  SI: ['Staten Island', 'NY', '10306', '718'],
  YK: ['Yonkers', 'NY', '10701', '914'],
  JC: ['Jersey City', 'NJ', '07302', '201'],
  HB: ['Hoboken', 'NJ', '07030', '201'],
  NK: ['Newark', 'NJ', '07105', '973'],
  MC: ['Montclair', 'NJ', '07042', '973'],
  FL: ['Fort Lee', 'NJ', '07024', '201'],
  ED: ['Edison', 'NJ', '08820', '732'],
  CL: ['Clifton', 'NJ', '07011', '973'],
};

const JOBS = ['Harbor Lights, season 2', 'The Long Meadow', 'Project Kestrel', 'Night Ferry'] as const;

/** People with an earlier engagement on the same list: freelancers move from production to production. */
const EARLIER: Readonly<Record<string, Employment>> = {
  'LP-1004': { job: 'Copper Street', startedOn: '2022-05-09', endedOn: '2023-06-30' },
  'LP-1015': { job: 'Copper Street', startedOn: '2021-11-01', endedOn: '2022-12-16' },
  'LP-1025': { job: 'Winter Quarters', startedOn: '2022-08-15', endedOn: '2023-05-26' },
  'LP-1039': { job: 'Winter Quarters', startedOn: '2020-10-05', endedOn: '2021-12-17' },
  'LP-1047': { job: 'Copper Street', startedOn: '2022-03-14', endedOn: '2023-02-24' },
  'LP-1054': { job: 'Winter Quarters', startedOn: '2018-06-04', endedOn: '2020-03-13' },
};

/** Challenges noted on the list when it was exchanged, as the ground rules provide (48 hours before the count). */
const CHALLENGES: Readonly<Record<string, { readonly reason: string; readonly raisedBy: string }>> = {
  'LP-1016': { reason: 'Supervisor: said to hire and to discipline assistants', raisedBy: 'employer' },
  'LP-1031': { reason: 'Temporary transfer: on loan to a related company since 2025-08-11', raisedBy: 'employer' },
  'LP-1044': { reason: 'Confidential: said to prepare wage proposals', raisedBy: 'employer' },
  'LP-1046': { reason: 'Manager: said to set budgets and to hire', raisedBy: 'union' },
};

/** Who left after the eligibility date: stays on the list (no effect under the rules). */
const LEFT_LATER: Readonly<Record<string, string>> = { 'LP-1024': '2025-10-01' };

/** The son of the two Anthony Morettis: the telephone number is what tells them apart. */
const OWN_PHONE: Readonly<Record<string, string>> = { 'LP-1058': '(917) 555-0148' };

export const PEOPLE: readonly PracticePerson[] = ROWS.trim().split('\n').map(toPerson);

export function personOf(id: string): PracticePerson {
  const person = PEOPLE.find((one) => one.id === id);
  invariant(person, `no practice person ${id}`);
  return person;
}

function toPerson(line: string, index: number): PracticePerson {
  const [
    given = '',
    middle = '',
    family = '',
    suffix = '',
    otherNames = '',
    code = '',
    address = '',
    town = '',
    hired = '',
    left,
  ] = line.split('|');
  const id = `LP-${1001 + index}`;
  const [city, region, postcode, area] = TOWNS[town] ?? ['', '', '', ''];
  const title = TITLES[code];
  invariant(title && city && region && postcode && area, `row ${index + 1} of the practice people`);
  const earlier = EARLIER[id];
  const current: Employment = {
    job: JOBS[index % JOBS.length] ?? '',
    startedOn: hired,
    endedOn: left ?? LEFT_LATER[id] ?? null,
  };
  const challenge = CHALLENGES[id];
  return {
    id,
    given,
    middle,
    family,
    suffix,
    otherNames,
    title,
    department: title === 'Payroll Accountant' ? 'Payroll' : 'Production Accounting',
    address,
    city,
    region,
    postcode,
    phone: OWN_PHONE[id] ?? `(${area}) 555-01${String(10 + index).padStart(2, '0')}`,
    email: `${plain(given).split(' ')[0] ?? ''}.${plain(family)}${id === 'LP-1058' ? '2' : ''}@example.net`.replaceAll(' ', ''),
    engagements: earlier ? [earlier, current] : [current],
    status: challenge ? 'challenged' : '',
    statusReason: challenge?.reason ?? '',
    raisedBy: challenge?.raisedBy ?? '',
  };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/[^a-z ]/g, '');
}
