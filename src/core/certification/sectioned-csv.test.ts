import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { certificationInput } from '#test/builders/certification.ts';
import { composeCertification } from './compose.ts';
import { sectionedCsv } from './sectioned-csv.ts';

const csv = (input = certificationInput()): string => sectionedCsv(composeCertification(input));

test('every section of the pages stands in the table under its heading, and its figures without print’s commas', () => {
  const { written } = composeCertification(certificationInput());
  const text = csv();
  for (const { heading } of written.sections) expect(text).toMatch(new RegExp(`\\r\\n"?# ${heading}"?\\r\\n`));
  expect(text).toContain('\r\nEligible persons,100\r\n');
});

test('it says nothing that the pages do not say', () => {
  const { written } = composeCertification(certificationInput());
  const pages = JSON.stringify(written).replaceAll(/\\"/g, '"');
  const cells = csv()
    .replace('\uFEFF', '')
    .split('\r\n')
    .filter((line) => line !== '' && !line.includes('"') && !line.startsWith('#'));
  for (const text of cells.flatMap((line) => line.split(','))) {
    if (text === 'Issued at' || /^\d{4}-/.test(text)) continue;
    expect(pages).toContain(text.replace(/^'/, ''));
  }
});

/** At the beginning of a cell for a program that divides at any of these, quotation marks aside. */
const BEGINS_A_FORMULA = /(?:^|[;|\t\r\n]|,(?=[^\r\n]))["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const asPieces = ['=', '+', '-', '@', '\uff1d', '\uff20', ';', '|', '\t', '\r', '\n', '"', "'", ' ', 'a', '1', 'SUM(A1)'];

test('whatever is written in whatever field, no program that divides at commas, semicolons, tabs or bars begins a formula there', () => {
  const hostile = array(constantFrom(...asPieces), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
  assert(
    property(hostile, hostile, (objection, name) => {
      const on = certificationInput().rulesSettled.on;
      const objections = [{ raisedBy: name, objection, disposition: name, on }];
      const present = [{ name, role: objection }];
      const text = csv(certificationInput({ objections, present, matter: { reference: name, title: objection } }));
      expect(text.replace('\uFEFF', '')).not.toMatch(BEGINS_A_FORMULA);
    }),
  );
});

test('what somebody wrote as a formula stays text', () => {
  const objections = [
    { raisedBy: 'the employer', objection: '=HYPERLINK("x")', disposition: 'denied', on: certificationInput().rulesSettled.on },
  ];
  expect(csv(certificationInput({ objections }))).not.toMatch(/(^|,|\n)"?[=+@]/);
  const present = [{ name: '+1', role: 'observer' }];
  expect(csv(certificationInput({ present, matter: { reference: '@SUM(A1)', title: 'x' } }))).toContain("'@SUM(A1)");
});
