import type { SignatureMatch } from '#core/card/card.ts';
import type { CardId, DisputeId, ExemplarId, PersonId } from '#core/ids.ts';
import { err, type Result } from '#core/result.ts';
import type { DisputeParty } from '#core/dispute.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { addPosition, compareSignatures, withdrawDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { disputeView, docket } from '#backend/use-cases/disputes/dispute-queries.ts';
import { openDispute } from '#backend/use-cases/disputes/open-dispute.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused, type Refusal } from '#cli/refusals.ts';

export const dispute: Command = {
  name: 'dispute',
  summary: 'disputes of a matter',
  usage: `countersign dispute MATTER [NUMBER] [--json]
countersign dispute MATTER --card CARD | --person ID | --process  --by union|employer|neutral --ground TEXT [--code CODE] [--clause TEXT]
countersign dispute MATTER NUMBER --position TEXT --by union|employer|neutral
countersign dispute MATTER NUMBER --compare consistent|not-consistent|inconclusive|no-exemplar [--exemplar ID] --note TEXT
countersign dispute MATTER NUMBER --withdraw REASON

Opens a dispute, takes a position, notes a comparison of signatures, withdraws; without an option, shows the docket or one dispute.
Rulings: countersign rule.
Exit code: 0 done; 3 refused, nothing changed.`,
  run: async (context) => {
    const given = givenIn(context, {
      card: { type: 'string' },
      person: { type: 'string' },
      process: { type: 'boolean' },
      by: { type: 'string' },
      ground: { type: 'string' },
      code: { type: 'string' },
      clause: { type: 'string' },
      position: { type: 'string' },
      compare: { type: 'string' },
      exemplar: { type: 'string' },
      note: { type: 'string' },
      withdraw: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], async (desk) => work(context, given, desk));
  },
};

function work(context: CommandContext, given: Given, desk: Desk): number {
  const number = given.positionals[1];
  const known = docket(desk).find((each) => String(each.number) === number);
  if (number !== undefined && known === undefined) return refused(context, { kind: 'no-such-dispute' });
  const done = known === undefined ? opened(given, desk) : acted(given, desk, known.disputeId);
  if (done !== null && !done.ok) return refused(context, done.error);
  const shown = done?.ok === true ? done.value : (known?.disputeId ?? null);
  const view = shown === null ? docket(desk) : disputeView(desk, shown);
  print(context, given, view, () => docketPage(desk));
  return EXIT.done;
}

type Act = Result<DisputeId, Refusal> | null;

function opened(given: Given, desk: Desk): Act {
  const subject = subjectIn(given);
  if (subject === null) return null;
  const by = partyIn(given);
  if (by === null) return missing('--by union|employer|neutral');
  const [code, ground, clause] = [given.text('code'), given.text('ground') ?? '', given.text('clause')];
  return openDispute(desk, { subject, raisedBy: by, code, ground, clause });
}

function subjectIn(given: Given) {
  const [card, person] = [given.text('card'), given.text('person')];
  if (card !== null) return { kind: 'card', cardId: card as CardId } as const;
  if (person !== null) return { kind: 'person', personId: person as PersonId } as const;
  return given.is('process') ? ({ kind: 'process' } as const) : null;
}

const OUTCOMES: readonly SignatureMatch[] = ['consistent', 'not-consistent', 'inconclusive', 'no-exemplar'];

function acted(given: Given, desk: Desk, disputeId: DisputeId): Act {
  const [position, compared, withdrawn] = [given.text('position'), given.text('compare'), given.text('withdraw')];
  if (position !== null) {
    const party = partyIn(given);
    return party === null ? missing('--by union|employer|neutral') : addPosition(desk, { disputeId, party, text: position });
  }
  if (compared !== null) {
    const outcome = OUTCOMES.find((each) => each === compared);
    if (outcome === undefined) return missing(`--compare ${OUTCOMES.join('|')}`);
    const exemplarId = given.text('exemplar') as ExemplarId | null;
    const exemplars = exemplarId === null ? [] : [exemplarId];
    return compareSignatures(desk, { disputeId, exemplars, features: {}, outcome, note: given.text('note') ?? '' });
  }
  return withdrawn === null ? null : withdrawDispute(desk, { disputeId, reason: withdrawn });
}

function partyIn(given: Given): DisputeParty | null {
  const by = given.text('by');
  return by === 'union' || by === 'employer' || by === 'neutral' ? by : null;
}

function missing(field: string): Act {
  return err({ kind: 'field-required', field });
}

export function docketPage(desk: Desk): string {
  return docket(desk)
    .map(({ number, subjectLabel, code, state, ruling, swing, ground, determinative }) => {
      const about = [code, state, ruling, swing === null ? null : `swing ${swing}`, determinative ? 'determinative' : null];
      return `${number}  ${subjectLabel}: ${about.filter((part) => part !== null).join(', ')}. ${ground}`;
    })
    .join('\n');
}
