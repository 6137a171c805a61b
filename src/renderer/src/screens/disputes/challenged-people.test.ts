import { expect, test } from 'vitest';
import { aDisputeRow, aPerson, aPersonId } from '#test/builders/views.ts';
import { notInDocket } from './challenged-people.tsx';

test('a challenged person waits to be taken up until a dispute names that person, settled or not', () => {
  const people = [aPerson(1), aPerson(2), aPerson(3)];
  const rows = [
    aDisputeRow(1, { subject: { kind: 'person', personId: aPersonId(1) } }),
    aDisputeRow(2, { subject: { kind: 'person', personId: aPersonId(3) }, state: 'ruled', ruling: 'eligible' }),
    aDisputeRow(3),
  ];
  expect(notInDocket(people, rows).map(({ personId }) => personId)).toEqual([aPersonId(2)]);
});
