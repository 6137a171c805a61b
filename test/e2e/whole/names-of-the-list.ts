import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PersonRowView } from '#contract/list-views.ts';
import { asked } from '../screens/asked.ts';
import { practice, truth } from './practice-scope.ts';

/**
 * What tells of a person of the list, in lower case: names whole and family names, ids, telephones, e-mail.
 * Given names alone are left out: some are words.
 */
export async function namesOfTheList(page: Page): Promise<ReadonlySet<string>> {
  const text = readFileSync(practice.listCsv, 'utf8');
  const given = { search: '', state: 'all', offset: 0, limit: 100 };
  const { people } = await asked<{ readonly people: readonly PersonRowView[] }>(page, 'list.people', given);
  const whole = people.map(({ displayName }) => displayName);
  const family = whole.map((name) => name.split(',')[0] ?? name).filter((name) => name.length > 3);
  const ids = truth.exemplars.map(({ employeeId }) => employeeId);
  const phones = text.match(/\(\d{3}\) 555-01\d\d/g) ?? [];
  const mails = text.match(/[\w.]+@example\.net/g) ?? [];
  const telling = [...ids, ...whole, ...family, ...phones, ...mails];
  return new Set(telling.map((name) => name.toLowerCase()));
}

/** Those that stand in the text as words of their own. */
export function namesIn(text: string, names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => {
    const literal = name.replaceAll(/[()[\].*+?^$|\\]/g, String.raw`\$&`);
    return new RegExp(String.raw`(?<![\p{L}\d])${literal}(?![\p{L}\d])`, 'u').test(text);
  });
}
