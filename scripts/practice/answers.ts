/** What each planned card says, field by field, in the signer's own words: the source of both the drawing and the truth. */
import type { Answers } from './forms/filling.ts';
import { personOf, type PracticePerson } from './people.ts';
import type { PlannedCard } from './plan.ts';
import { between, pick, randomOf } from './random.ts';

const STRANGER: Omit<Answers, 'name' | 'date'> = {
  address: '1812 Delancey Walk',
  town: 'Philadelphia, PA 19103',
  phone: '(215) 555-0188',
  email: 'w.pruitt@example.net',
  employer: 'Larkspur Pictures',
  title: 'Post Production Accountant',
};

export function answersOf(card: PlannedCard): Answers {
  const common = card.person === null ? STRANGER : ownAnswers(personOf(card.person), card);
  const answers: Answers = { ...common, name: card.name, date: card.date };
  if (!card.quirks.capitals) return answers;
  const loud = Object.entries(answers).map(([field, text]) => [field, field === 'email' ? text : text.toUpperCase()] as const);
  return Object.fromEntries(loud) as Answers;
}

function ownAnswers(person: PracticePerson, { id, layout, quirks }: PlannedCard): Omit<Answers, 'name' | 'date'> {
  const random = randomOf(`answers:${id}`);
  const formal = layout === 'typed';
  return {
    address: quirks.noAddress ? '' : person.address,
    town: quirks.noAddress ? '' : townOf(person, formal || between(random, 0, 1) < 0.7),
    phone: formal
      ? person.phone
      : pick(random, [person.phone, person.phone, spokenPhone(person.phone, '-'), spokenPhone(person.phone, '.')]),
    email: quirks.noEmail || (!formal && between(random, 0, 1) < 0.2) ? '' : person.email,
    employer: quirks.employer ?? pick(random, ['Larkspur Pictures', 'Larkspur Pictures', 'Larkspur Pictures, LLC', 'Larkspur']),
    title: quirks.title ?? (formal ? person.title : pick(random, [person.title, person.title, shortTitle(person.title)])),
  };
}

export function townOf(person: PracticePerson, withPostcode: boolean): string {
  return `${person.city}, ${person.region}${withPostcode ? ` ${person.postcode}` : ''}`;
}

function spokenPhone(phone: string, mark: string): string {
  return phone.replace('(', '').replace(') ', mark).replace('-', mark);
}

const SHORT: Readonly<Record<string, string>> = {
  'First Assistant Accountant': '1st Asst. Accountant',
  'Second Assistant Accountant': '2nd Asst. Accountant',
  'Production Accountant': 'Prod. Accountant',
  'Accounting Clerk': 'Acctg Clerk',
};

function shortTitle(title: string): string {
  return SHORT[title] ?? title;
}
