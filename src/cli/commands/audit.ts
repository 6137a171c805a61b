import { auditMatter } from '#backend/use-cases/audit-matter.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { givenIn, print, withMatter, type Given } from '../matter-on-terminal.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'checks a matter: record, originals, recount',
  usage: `countersign audit MATTER [--json]

Opens the matter (passphrase from COUNTERSIGN_PASSPHRASE, or asked) and checks it whole: every page of the file, the chain of
the record, every kept file against its hash, a recount from the record alone, and each issued certification against the record.
Exit code: 0 all whole; 1 something is not; 3 the matter does not open.`,
  run: async (context) => {
    const given = givenIn(context, { json: { type: 'boolean' } });
    if (given === null) return EXIT.badInput;
    return withMatter(
      context,
      given.positionals[0],
      async (desk) => {
        const found = auditMatter(desk);
        print(context, given, found, () =>
          found.checks.map(({ name, whole, detail }) => `${whole ? 'whole ' : 'BROKEN'}  ${name}: ${detail}`).join('\n'),
        );
        return found.whole ? EXIT.done : EXIT.failed;
      },
      { resumes: false, onDamaged: (detail) => damaged(context, given, detail) },
    );
  },
};

/** Too damaged to open is the plainest finding of all. */
function damaged(context: CommandContext, given: Given, detail: string): number {
  const checks = [{ name: 'file', whole: false, detail }];
  print(context, given, { whole: false, checks }, () => `BROKEN  file: ${detail}`);
  return EXIT.failed;
}
