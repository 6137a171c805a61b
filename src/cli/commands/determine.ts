import { readFileSync } from 'node:fs';
import type { CardFacts } from '#core/card/card.ts';
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { determineCard, type DetermineCard } from '#backend/use-cases/review/determine-card.ts';
import { reviewCard } from '#backend/use-cases/review/review-queries.ts';
import { readJson } from '#backend/tables/read-json.ts';
import { reviewQueue } from '#backend/use-cases/review/review-queue.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

const STATES = ['counted', 'not-counted', 'questioned', 'superseded', 'unmatched', 'act'] as const;

export const determine: Command = {
  name: 'determine',
  summary: 'the neutral’s determination of a card',
  usage: `countersign determine MATTER [--json]
countersign determine MATTER CARD [--json]
countersign determine MATTER CARD --state ${STATES.join('|')} [--person ID] [--code CODE …] [--reason TEXT] [--facts FACTS.json]

Without a card, lists what is left; with one, shows it with its candidates and what the rules say; with --state, determines it.
--facts  fields that the neutral read otherwise than the machine, such as {"signedOn": "2025-09-24", "unionName": "Local 417"}
Exit code: 0 done; 3 refused, nothing changed.`,
  run: async (context) => {
    const given = givenIn(context, {
      state: { type: 'string' },
      person: { type: 'string' },
      code: { type: 'string', multiple: true },
      reason: { type: 'string' },
      facts: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], async (desk) => work(context, given, desk));
  },
};

function work(context: CommandContext, given: Given, desk: Desk): number {
  const cardId = given.positionals[1] as CardId | undefined;
  if (cardId === undefined) return showQueue(context, given, desk);
  const card = reviewCard(desk, cardId);
  if (card === null) return refused(context, { kind: 'no-such-card' });
  if (given.text('state') !== null) {
    const asked = determinationIn(given, card.facts);
    if (asked === null)
      return refused(context, {
        kind: 'field-required',
        field: `--state ${STATES.join('|')}, with --person where it needs one; --facts as a JSON object`,
      });
    const done = determineCard(desk, { cardId, ...asked });
    if (!done.ok) return refused(context, done.error);
  }
  const view = reviewCard(desk, cardId);
  print(context, given, view, () => cardPage(view));
  return EXIT.done;
}

function showQueue(context: CommandContext, given: Given, desk: Desk): number {
  const queue = reviewQueue(desk, { show: 'left', batchId: null, reason: null, layout: null });
  print(context, given, queue, () =>
    [`${queue.left} of ${queue.total} left`, ...queue.cards.map(({ cardId, need }) => `${cardId}  ${need}`)].join('\n'),
  );
  return EXIT.done;
}

function determinationIn(given: Given, known: CardFacts): Omit<DetermineCard, 'cardId'> | null {
  const state = STATES.find((each) => each === given.text('state'));
  const personId = given.text('person') as PersonId | null;
  const codes = REASON_CODES.filter((code): code is ReasonCode => given.all('code').includes(code));
  const changed = factsIn(given.text('facts'));
  if (changed === null) return null;
  const rest = { facts: { ...known, ...changed }, reason: given.text('reason') };
  switch (state) {
    case 'counted':
    case 'superseded':
      return personId === null ? null : { determination: { state, personId }, ...rest };
    case 'act':
      return personId === null ? null : { determination: { state, personId, codes }, ...rest };
    case 'not-counted':
    case 'questioned':
      return { determination: { state, personId, codes }, ...rest };
    case 'unmatched':
      return { determination: { state }, ...rest };
    case undefined:
      return null;
    default:
      return state satisfies never;
  }
}

/** Null where the file cannot be read as one JSON object. */
function factsIn(file: string | null): Partial<CardFacts> | null {
  if (file === null) return {};
  try {
    const json = readJson(readFileSync(file));
    return json.ok && typeof json.value === 'object' && json.value !== null && !Array.isArray(json.value) ? json.value : null;
  } catch {
    return null;
  }
}

function cardPage(view: ReturnType<typeof reviewCard>): string {
  if (view === null) return '';
  const { cardId, origin, facts, match, offer, determination } = view;
  return [
    `${cardId}, ${origin}`,
    `Name: ${facts.name.full ?? [facts.name.given, facts.name.family].filter(Boolean).join(' ')}; signed on: ${facts.signedOn ?? '–'}; union: ${facts.unionName ?? '–'}`,
    ...match.candidates.map(
      ({ personId, displayName, probability }) => `  ${personId}  ${displayName}  ${Math.round(probability * 100)} %`,
    ),
    ...offer.codes.map(({ code, why, effect }) => `  ${code} ${effect}: ${why}`),
    determination === null
      ? 'Not determined.'
      : `Determined: ${determination.state}${determination.personId === null ? '' : `, ${determination.personId}`} ${determination.primary ?? ''}`,
  ].join('\n');
}
