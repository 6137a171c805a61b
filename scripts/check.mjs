// `npm run check`: format, lint, types, and nothing that nobody uses. All of them run, so that one round shows everything.
import { binary, quietly, say } from './provision/run.mjs';
import { provide } from './setup.mjs';

provide({ window: false, tests: false });
process.exitCode = check() ? 0 : 1;

function check() {
  const steps = [
    { what: 'format', command: 'oxfmt', args: ['--check'] },
    { what: 'lint', command: 'oxlint', args: ['--type-aware'] },
    ...['core', 'node', 'electron', 'web'].map((side) => ({
      what: `types of ${side}`,
      command: 'tsc',
      args: ['-p', `tsconfig.${side}.json`],
    })),
    { what: 'unused files, exports and packages', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
  ];
  let whole = true;
  for (const { what, command, args } of steps) {
    const done = quietly(binary(command), args);
    say(`${done.ok ? 'ok  ' : 'FAIL'} ${what}`);
    if (!done.ok) {
      whole = false;
      say(done.text);
    }
  }
  return whole;
}
