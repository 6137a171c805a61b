// What a run of vitest says, as sums.

/** Passed, failed, skipped, and by file; a run that broke before counting is one failure. */
export function readReport(read, code) {
  let given;
  try {
    given = read();
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failedFiles: [], files: new Map() };
  }
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = given;
  // A file that does not load has no failed test, and a suite of no test proves nothing.
  const broken = numFailedTests === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  const files = new Map(
    testResults.map(({ name, assertionResults }) => [
      name,
      {
        passed: assertionResults.filter(({ status }) => status === 'passed').length,
        failed: assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
        skipped: assertionResults.filter(({ status }) => !['passed', 'failed'].includes(status)).length,
      },
    ]),
  );
  const failedFiles = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  return { passed, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests, failedFiles, files };
}

/** The first run's sums, with those of the files that were run again in the place of their first. */
export function withSecondLook(first, second) {
  const sums = { passed: first.passed, failed: second.failed, skipped: first.skipped };
  const unsteady = [];
  for (const file of first.failedFiles) {
    const [before, after] = [first.files.get(file), second.files.get(file)];
    sums.passed += (after?.passed ?? 0) - before.passed;
    sums.skipped += (after?.skipped ?? 0) - before.skipped;
    unsteady.push(...before.failed.filter((name) => after !== undefined && !after.failed.includes(name)));
  }
  return { ...sums, unsteady };
}
