import { NO_RESULT_REASONS } from '#core/certification/facts.ts';
import { saveDraftReport } from '#backend/use-cases/certify/draft-report.ts';
import { EXIT, type Command } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const draft: Command = {
  name: 'draft',
  summary: 'writes a draft report for the parties to comment on, unsigned',
  usage: `countersign draft MATTER --out FILE.pdf [--comments-until DAY] [--unit ID] [--no-result [--ground GROUND]] [--reason TEXT]

Writes what would be certified as a draft: marked on every page, without a signature, certifying nothing. That it left is recorded, and
what it prints bounds what any later paper may print.
--comments-until  the day (YYYY-MM-DD) until which the parties may comment
--unit            of several units the one to report on
--no-result       a draft of a report that no result is certified; --ground and --reason as in countersign certify
Exit code: 0 done; 3 refused, nothing written.`,
  run: async (context) => {
    const given = givenIn(context, {
      out: { type: 'string' },
      'comments-until': { type: 'string' },
      unit: { type: 'string' },
      'no-result': { type: 'boolean' },
      ground: { type: 'string' },
      reason: { type: 'string' },
    });
    const path = given?.text('out') ?? null;
    if (given === null || path === null) return refused(context, { kind: 'field-required', field: '--out FILE.pdf' });
    const named = given.text('ground');
    const ground = NO_RESULT_REASONS.find((reason) => reason === named) ?? null;
    if (named !== null && ground === null) return refused(context, { kind: 'no-such-ground', allowed: NO_RESULT_REASONS });
    return withMatter(context, given.positionals[0], async (desk) => {
      const saved = await saveDraftReport(desk, {
        kind: given.is('no-result') ? 'no-result' : 'certification',
        ground,
        unit: given.text('unit'),
        reason: given.text('reason'),
        commentsUntil: given.text('comments-until'),
        path,
      });
      if (!saved.ok) return refused(context, saved.error);
      context.out(path);
      return EXIT.done;
    });
  },
};
