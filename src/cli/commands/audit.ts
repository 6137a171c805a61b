import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { auditMatter, type AuditCheck } from '#backend/use-cases/record/audit-matter.ts';
import { checkHead } from '#backend/use-cases/record/check-head.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { unreachable } from '#core/result.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'checks a matter: record, originals, recount',
  usage: `countersign audit MATTER [--head HEAD …] [--json]

Opens the matter (passphrase from COUNTERSIGN_PASSPHRASE, or asked) and checks it whole: every page of the file, the chain of
the record, every kept file against its hash, a recount from the record alone, and each issued certification against the record.
--head   a head from a receipt (its 64 figures, grouped or not, or the text of its QR code): whether it is in this record
Exit code: 0 all whole; 1 something is not; 3 the matter does not open.`,
  run: async (context) => {
    const given = givenIn(context, { json: { type: 'boolean' }, head: { type: 'string', multiple: true } });
    if (given === null) return EXIT.badInput;
    return withMatter(
      context,
      given.positionals[0],
      async (desk) => {
        await readListsAgain(desk);
        const audited = auditMatter(desk);
        const heads = given.all('head').map((text) => headChecked(desk, text));
        const checks = [...audited.checks, ...heads];
        const found = { whole: checks.every(({ whole }) => whole), checks };
        print(context, given, found, () =>
          found.checks.map(({ name, whole, detail }) => `${whole ? 'whole ' : 'BROKEN'}  ${name}: ${detail}`).join('\n'),
        );
        return found.whole ? EXIT.done : EXIT.failed;
      },
      { resumes: false, onDamaged: (detail) => damaged(context, given, detail) },
    );
  },
};

function headChecked(desk: Desk, text: string): AuditCheck {
  const check = checkHead(desk, text);
  const name = 'head';
  switch (check.kind) {
    case 'in-record':
      return {
        name,
        whole: true,
        detail: `act ${check.seq} of ${check.at}; ${check.actsSince} acts since; all before it is unchanged`,
      };
    case 'broken-before':
      return { name, whole: false, detail: `act ${check.seq}, but the record is broken at act ${check.brokenAt}` };
    case 'not-in-record':
      return { name, whole: false, detail: `${check.hash} is not in this record: it was written anew since, or is of another` };
    case 'other-matter':
      return { name, whole: false, detail: `it is of matter ${check.reference}` };
    case 'no-head':
      return { name, whole: false, detail: 'no head of 64 figures in it' };
    default:
      return unreachable(check);
  }
}

/** Too damaged to open is the plainest finding of all. */
function damaged(context: CommandContext, given: Given, detail: string): number {
  const checks = [{ name: 'file', whole: false, detail }];
  print(context, given, { whole: false, checks }, () => `BROKEN  file: ${detail}`);
  return EXIT.failed;
}
