import { expect, test } from 'vitest';
import { aLine } from '#test/builders/reading.ts';
import { placeFields } from './field-layout.ts';
import { segmentsOf, type TextLine } from './text-line.ts';

const PAGE = { width: 900, height: 600 };

function fields(lines: readonly TextLine[]): Record<string, string> {
  const placed = placeFields(
    lines.flatMap((line) => segmentsOf(line)),
    PAGE,
  );
  return Object.fromEntries(placed.map(({ kind, text }) => [kind, text]));
}

test('on a form with labels under the lines, what stands above a label is its field', () => {
  expect(
    fields([
      aLine('Anna Reed', 50, 60),
      aLine('(718) 555-0110', 500, 60),
      aLine('Name (please print)', 50, 100),
      aLine('Phone', 500, 100),
      aLine('Larkspur Pictures', 50, 160),
      aLine('Accountant', 500, 160),
      aLine('Employer', 50, 200),
      aLine('Job title', 500, 200),
    ]),
  ).toEqual({ name: 'Anna Reed', phone: '(718) 555-0110', employer: 'Larkspur Pictures', title: 'Accountant' });
});

test('on a form with labels before the lines, what stands right of a label is its field', () => {
  expect(
    fields([aLine('Name:', 50, 60), aLine('Anna Reed', 130, 60), aLine('Date:', 50, 120), aLine('9/16/25', 130, 120)]),
  ).toEqual({ name: 'Anna Reed', date: '9/16/25' });
});

test('on a form with labels inside the boxes, what stands below a label is its field', () => {
  expect(
    fields([
      aLine('NAME (LAST, FIRST, M.I.)', 50, 60),
      aLine('Reed, Anna', 50, 90),
      aLine('DATE SIGNED', 500, 60),
      aLine('9/16/25', 500, 90),
    ]),
  ).toEqual({ name: 'Reed, Anna', date: '9/16/25' });
});

test('a label and what is written after it on one line are told apart', () => {
  expect(fields([aLine('Name: Anna Reed', 50, 60), aLine('Employer: Larkspur', 50, 100)])).toEqual({
    name: 'Anna Reed',
    employer: 'Larkspur',
  });
});

test('an empty field takes nothing from its neighbour', () => {
  const read = fields([
    aLine('Anna Reed', 50, 60),
    aLine('Name', 50, 100),
    aLine('Personal e-mail', 50, 200),
    aLine('9/16/25', 500, 260),
    aLine('Signature', 50, 300),
    aLine('Date', 500, 300),
  ]);
  expect(read).toEqual({ name: 'Anna Reed', email: '', signature: '', date: '9/16/25' });
});

test('the printed cross before the line is no signature', () => {
  const read = fields([aLine('Anna Reed', 50, 60), aLine('Name', 50, 100), aLine('X', 50, 260), aLine('Signature', 50, 300)]);
  expect(read.signature).toBe('');
});

test('the declaration is prose: no label is found inside it', () => {
  const text = 'I authorize the Guild to act as my representative and to negotiate my date of hire with my employer';
  expect(segmentsOf(aLine(text, 50, 60))).toMatchObject([{ prose: true, label: null }]);
});
