import { learnParameters } from '#backend/matching/learn.ts';
import { matchCards } from '#backend/matching/match-cards.ts';
import { readRegisterFile } from '#backend/tables/read-files.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { comparisonLevels } from '#core/match/comparison-levels.ts';
import { FEWEST_CARDS } from '#core/match/estimate.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#core/match/parameters.ts';
import type { CardMatch, MatchPreset, MatchQuery } from '#core/match/match.ts';
import { splinkSettings } from '#core/match/splink-settings.ts';
import { queryOfCard } from '#core/match/query.ts';
import { printedCandidates } from '../printed-candidates.ts';
import { type Command, type CommandContext, EXIT } from '../command.ts';
import { givenIn, type Given } from '../given.ts';
import { listFile, refusedWith } from '../list-file.ts';

const USAGE = `countersign match --list L --cards C [--preset strict|standard|paper] [--learn] [--ignore-columns A,B] [--json]
countersign match --levels
countersign match --splink PEOPLE

Ranks the people of a list (CSV, XLSX, XLS, ODS) for each card of a register (the same, or JSON). No rules are applied and
nothing is determined: an employee_id in the register is ignored.
--preset strict    clear only where what one person alone has agrees (the default)
         standard  clear also for the name and what a household shares (address, telephone), and for a rare name that agrees
                   letter by letter with the job title beside it
         paper     never clear: ranking only
--learn               learn first from these cards how often each field goes wrong (from 200 cards on; else the fixed numbers);
                      the numbers and their hash are told, and the same cards teach the same
--ignore-columns A,B  columns of the list to leave out; any other unknown column is refused
--levels               only the comparison levels and weights, as JSON, for another engine (docs/scale.md)
--splink PEOPLE        only the same comparison as settings of Splink, for a list of so many people
Exit code: 0; 3 for bad input, which is named with its row and column.`;

export const match: Command = {
  name: 'match',
  summary: 'ranks people for each card; no rules, no determination',
  usage: USAGE,
  run: runMatch,
};

const PRESETS: readonly MatchPreset[] = ['strict', 'standard', 'paper'];

async function runMatch(context: CommandContext): Promise<number> {
  const { args, out } = context;
  if (args.length === 1 && args[0] === '--levels') {
    out(JSON.stringify(comparisonLevels(DEFAULT_PARAMETERS), null, 2));
    return EXIT.done;
  }
  if (args.length === 2 && args[0] === '--splink' && Number.isSafeInteger(Number(args[1])) && Number(args[1]) > 0) {
    out(JSON.stringify(splinkSettings(DEFAULT_PARAMETERS, Number(args[1])), null, 2));
    return EXIT.done;
  }
  const given = givenIn(context, {
    list: { type: 'string' },
    cards: { type: 'string' },
    preset: { type: 'string', default: 'strict' },
    'ignore-columns': { type: 'string' },
    json: { type: 'boolean' },
    learn: { type: 'boolean' },
  });
  return given === null ? refusedWith(context, ['See countersign match --help.']) : matchFiles(context, given);
}

async function matchFiles(context: CommandContext, given: Given): Promise<number> {
  const { out, note } = context;
  const preset = PRESETS.find((one) => one === given.text('preset'));
  if (preset === undefined) return refusedWith(context, [`--preset is one of ${PRESETS.join(', ')}.`]);
  const [listPath, cardsFile] = [given.text('list'), given.text('cards')];
  if (listPath === null || cardsFile === null) return refusedWith(context, ['Name a list and a register: --list L --cards C.']);
  const read = await listFile(context, given, listPath);
  const cards = await readRegisterFile(cardsFile, null);
  if (!read.ok || !cards.ok)
    return refusedWith(
      context,
      [read, cards].flatMap((one) => (one.ok ? [] : one.error)),
    );
  const list = read.value;
  const unnamed = list.people.filter((person) => person.displayName === '').length;
  if (unnamed > 0) note(`${unnamed} of ${list.people.length} people of the list have no name: found by other fields only.`);
  const queries = cards.value.map(queryOfCard);
  const parameters = given.is('learn') ? await learnFrom(list, queries, note) : DEFAULT_PARAMETERS;
  const json = given.is('json');
  const matched = await rankAll({ list, cards: cards.value, queries, parameters, preset, out, note, json });
  return matched ? EXIT.done : EXIT.badInput;
}

async function learnFrom(list: EmployeeList, queries: readonly MatchQuery[], note: (text: string) => void): Promise<Parameters> {
  const { parameters, fromCards, sha256 } = await learnParameters({ list, queries });
  note(
    fromCards
      ? `Learnt from ${queries.length} cards.`
      : `Fewer than ${FEWEST_CARDS} cards with a name: the fixed numbers are used.`,
  );
  note(`Parameters sha256 ${sha256}`);
  return parameters;
}

type Ranking = {
  readonly list: EmployeeList;
  readonly cards: readonly CardFacts[];
  readonly queries: readonly MatchQuery[];
  readonly parameters: Parameters;
  readonly preset: MatchPreset;
  readonly json: boolean;
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
};

/** Each answer is printed as it comes, so that a large register needs no more memory than a small one. */
async function rankAll({ list, cards, queries, parameters, preset, json, out, note }: Ranking): Promise<boolean> {
  const names = new Map(list.people.map((person) => [person.personId, person.displayName]));
  let told = 0;
  if (json) out('[');
  const ranked = await matchCards({
    list,
    queries,
    parameters,
    preset,
    onMatch: (match, index) => {
      const cardId = cards[index]?.cardId ?? '';
      out(
        json
          ? entry(cardId, match) + (index + 1 < cards.length ? ',' : '')
          : readable(cardId, match, (id) => names.get(id) ?? ''),
      );
    },
    onProgress: (done, of) => {
      if (done < of && done - told < 5000) return;
      told = done;
      note(`${done} of ${of} cards matched.`);
    },
  });
  if (json) out(']');
  return ranked.ok;
}

/** Exactly as `formats.md` 4 has it. */
function entry(cardId: string, { outcome, why, candidates }: CardMatch): string {
  return JSON.stringify({
    card_id: cardId,
    outcome,
    why,
    candidates: printedCandidates(candidates),
  });
}

function readable(
  cardId: string,
  { outcome, why, candidates }: CardMatch,
  nameOf: (id: CardMatch['candidates'][0]['personId']) => string,
): string {
  const people = candidates
    .slice(0, 3)
    .map(({ personId, probability }) => `  ${(probability * 100).toFixed(2).padStart(6)} %  ${personId}  ${nameOf(personId)}`);
  return [`${cardId}: ${outcome}. ${why.join(' ')}`, ...people].join('\n');
}
