import { expect, test } from 'vitest';
import { aList } from '#test/builders/list.ts';
import { withIdsCarried } from './carry-ids.ts';
import { diffLists } from './diff.ts';

const ana = { name: 'Ana Ruiz', phone: '602 555 0101' };
const bo = { name: 'Bo Chen', phone: '602 555 0102' };
const cy = { name: 'Cy Young', phone: '602 555 0103' };
const idsOf = (list: ReturnType<typeof aList>) => Object.fromEntries(list.people.map((one) => [one.displayName, one.personId]));

test('without employee ids, a person who moves to another row keeps her id, and nobody new gets one that was used', () => {
  const first = aList([ana, bo]);
  const second = withIdsCarried(first, aList([cy, ana]), 2);
  expect(idsOf(first)).toEqual({ 'Ana Ruiz': 'row-2', 'Bo Chen': 'row-3' });
  expect(idsOf(second)).toEqual({ 'Cy Young': 'v2-row-2', 'Ana Ruiz': 'row-2' });
  expect(diffLists(first, second)).toMatchObject({ unchanged: 1, renumbered: [] });
  const third = withIdsCarried(second, aList([bo, cy, ana]), 3);
  expect(idsOf(third)).toEqual({ 'Bo Chen': 'v3-row-2', 'Cy Young': 'v2-row-2', 'Ana Ruiz': 'row-2' });
});

test('who only looks alike is nobody whom software knows: she gets an id of her own', () => {
  const second = withIdsCarried(aList([ana]), aList([{ ...ana, name: 'Anna Ruiz' }]), 2);
  expect(idsOf(second)).toEqual({ 'Anna Ruiz': 'v2-row-2' });
});

test('an employee id is never replaced', () => {
  const after = aList([
    { ...bo, employee_id: 'E1' },
    { ...ana, employee_id: 'E2' },
  ]);
  expect(withIdsCarried(aList([ana, bo]), after, 2)).toBe(after);
});
