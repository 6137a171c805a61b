import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

type Report = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failedFiles: readonly string[];
};
type Module = {
  readonly readReport: (read: () => unknown, code: number) => Report;
  readonly withSecondLook: (first: Report, second: Report) => object;
};
const file = pathToFileURL(resolve(import.meta.dirname, '../../../scripts/provision/report.mjs')).href;
const { readReport, withSecondLook } = (await import(file)) as Module;

const run = (files: Readonly<Record<string, readonly [name: string, status: string][]>>): Report => {
  const every = Object.values(files).flat();
  const of = (status: string): number => every.filter(([, said]) => said === status).length;
  const testResults = Object.entries(files).map(([name, tests]) => ({
    name,
    status: tests.some(([, status]) => status === 'failed') ? 'failed' : 'passed',
    assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
  }));
  const given = {
    numPassedTests: of('passed'),
    numFailedTests: of('failed'),
    numPendingTests: of('pending'),
    numTodoTests: 0,
    testResults,
  };
  return readReport(() => given, of('failed') === 0 ? 0 : 1);
};

const first = run({
  'a.test.ts': [['opens', 'passed']],
  'b.test.ts': [
    ['imports', 'passed'],
    ['reviews', 'failed'],
    ['certifies', 'failed'],
    ['prints', 'pending'],
  ],
});

test('a test that passes the second time is counted as passed and named as unsteady', () => {
  const second = run({
    'b.test.ts': [
      ['imports', 'passed'],
      ['reviews', 'passed'],
      ['certifies', 'passed'],
      ['prints', 'pending'],
    ],
  });
  expect(withSecondLook(first, second)).toEqual({ passed: 4, failed: 0, skipped: 1, unsteady: ['reviews', 'certifies'] });
});

test('a test that fails twice stays failed, and so does one that broke the second time', () => {
  const second = run({
    'b.test.ts': [
      ['imports', 'failed'],
      ['reviews', 'passed'],
      ['certifies', 'failed'],
      ['prints', 'pending'],
    ],
  });
  expect(withSecondLook(first, second)).toEqual({ passed: 2, failed: 2, skipped: 1, unsteady: ['reviews'] });
});

test('a second run that broke before it counted is a failure', () => {
  const broken = readReport(() => {
    throw new Error('no report');
  }, 1);
  expect(withSecondLook(first, broken)).toEqual({ passed: 1, failed: 1, skipped: 0, unsteady: [] });
});

test('a run without a failed test that ended badly, or without any test, is a failure', () => {
  const counted = (code: number, passed: number): Report =>
    readReport(() => ({ numPassedTests: passed, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }), code);
  expect(counted(1, 3).failed).toBe(1);
  expect(counted(0, 0).failed).toBe(1);
  expect(counted(0, 3).failed).toBe(0);
});
