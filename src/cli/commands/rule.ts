import type { DisputeRuling } from '#core/dispute.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { disputeView, docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';
import { docketPage } from './dispute.ts';

const RULINGS: readonly DisputeRuling[] = ['counted', 'not-counted', 'eligible', 'excluded', 'sustained', 'overruled'];

export const rule: Command = {
  name: 'rule',
  summary: 'a ruling on a dispute',
  usage: `countersign rule MATTER NUMBER --ruling ${RULINGS.join('|')} --grounds TEXT [--unit ID] [--json]

Rules on the dispute of that number; a new ruling supersedes an earlier one and edits nothing.
Exit code: 0 done; 3 refused, nothing changed.`,
  run: async (context) => {
    const given = givenIn(context, {
      ruling: { type: 'string' },
      grounds: { type: 'string' },
      unit: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], async (desk) => work(context, given, desk));
  },
};

function work(context: CommandContext, given: Given, desk: Desk): number {
  const known = docket(desk).find(({ number }) => String(number) === given.positionals[1]);
  if (known === undefined) return refused(context, { kind: 'no-such-dispute' });
  const ruling = RULINGS.find((each) => each === given.text('ruling'));
  if (ruling === undefined) return refused(context, { kind: 'field-required', field: `--ruling ${RULINGS.join('|')}` });
  const done = ruleDispute(desk, {
    disputeId: known.disputeId,
    ruling,
    grounds: given.text('grounds') ?? '',
    unit: given.text('unit'),
  });
  if (!done.ok) return refused(context, done.error);
  print(context, given, disputeView(desk, known.disputeId), () => docketPage(desk));
  return EXIT.done;
}
