import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseLocalDate } from '#core/dates.ts';
import type { PersonId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { acceptList, mapTitle } from '#backend/use-cases/list/accept-list.ts';
import { answerList } from '#backend/use-cases/list/answer-list.ts';
import { attachExemplars } from '#backend/use-cases/list/attach-exemplars.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { listView } from '#backend/use-cases/list/people-queries.ts';
import { previewReceivedList } from '#backend/use-cases/list/preview-list.ts';
import { requestExemplars } from '#backend/use-cases/list/request-exemplars.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused, type Step, type Refusal } from '#cli/refusals.ts';

export const list: Command = {
  name: 'list',
  summary: 'the employee list of a matter',
  usage: `countersign list MATTER [--file LIST --received-on DATE [--received-from WHO] [--as-of DATE]] [--json]
countersign list MATTER --file LIST --received-on DATE --basis joint|ruling|unilateral --reason TEXT
countersign list MATTER --answer KEY --as one-person|different-people|noted --reason TEXT [--person ID …]
countersign list MATTER --request-exemplars everybody|drawn --out FILE.pdf
countersign list MATTER --exemplar FILE … | --map-title TITLE --as included|excluded [--unit ID] --reason TEXT

Accepts a version of the list (CSV, XLSX, XLS, ODS), attaches signature exemplars (their names begin with the employee id), maps titles
that the unit does not name, answers what the list leaves doubtful (keys are shown), and writes the request for exemplars; without an
option, shows where the list stands.
Exit code: 0 done; 3 refused, nothing changed.`,
  run: async (context) => {
    const given = givenIn(context, {
      file: { type: 'string' },
      'received-on': { type: 'string' },
      'received-from': { type: 'string' },
      'as-of': { type: 'string' },
      basis: { type: 'string' },
      reason: { type: 'string' },
      exemplar: { type: 'string', multiple: true },
      'map-title': { type: 'string' },
      as: { type: 'string' },
      answer: { type: 'string' },
      person: { type: 'string', multiple: true },
      unit: { type: 'string' },
      'request-exemplars': { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], (desk) => work(context, given, desk));
  },
};

async function work(context: CommandContext, given: Given, desk: Desk): Promise<number> {
  for (const step of [accepted, mapped, answered, requested, exemplars]) {
    const done = await step(given, desk, context);
    if (!done.ok) return refused(context, done.error);
  }
  const view = listView(desk);
  const { eligible, excluded, challenged } = view.standing;
  print(context, given, view, () =>
    [
      ...view.versions.map(
        ({ version, fileName, rows, people, state }) =>
          `Version ${version}, ${fileName}: ${rows} rows, ${people} people, ${state}`,
      ),
      `Eligible ${eligible}, excluded ${excluded}, challenged ${challenged}`,
      ...view.unmappedTitles.map(({ title, people }) => `Not mapped: “${title}”, ${people}`),
      ...view.questions.map(
        ({ key, rows, detail, answered: said }) =>
          `${key}  Rows ${rows.join(', ')}: ${detail} ${said === null ? 'Open' : said.answer}`,
      ),
      `Exemplars: ${view.exemplars.files} of ${view.exemplars.people} people`,
    ].join('\n'),
  );
  return EXIT.done;
}

async function accepted(given: Given, desk: Desk): Promise<Step> {
  const file = given.text('file');
  if (file === null) return ok(null);
  const receivedOn = parseLocalDate(given.text('received-on') ?? '');
  if (receivedOn === null) return missing('--received-on YYYY-MM-DD');
  const asOf = given.text('as-of');
  const basis = given.text('basis') ?? 'first';
  if (basis !== 'first' && basis !== 'joint' && basis !== 'ruling' && basis !== 'unilateral')
    return missing('--basis joint|ruling|unilateral');
  const bytes = bytesOf(file);
  if (!bytes.ok) return bytes;
  const preview = await previewReceivedList(desk, { fileName: basename(file), bytes: bytes.value });
  if (!preview.ok) return preview;
  return acceptList(desk, {
    previewId: preview.value.previewId,
    receivedFrom: given.text('received-from') ?? 'employer',
    receivedOn,
    asOf: asOf === null ? null : parseLocalDate(asOf),
    basis,
    reason: given.text('reason'),
  });
}

function mapped(given: Given, desk: Desk): Step {
  const title = given.text('map-title');
  if (title === null) return ok(null);
  const as = given.text('as');
  if (as !== 'included' && as !== 'excluded') return missing('--as included|excluded');
  return mapTitle(desk, { title, included: as === 'included', unit: given.text('unit'), reason: given.text('reason') ?? '' });
}

function answered(given: Given, desk: Desk): Step {
  const key = given.text('answer');
  if (key === null) return ok(null);
  const as = given.text('as');
  if (as !== 'one-person' && as !== 'different-people' && as !== 'noted')
    return missing('--as one-person|different-people|noted');
  const question = listView(desk).questions.find((each) => each.key === key);
  const named = given.all('person') as readonly PersonId[];
  const persons = named.length > 0 ? named : (question?.persons.map(({ personId }) => personId) ?? []);
  return answerList(desk, { key, answer: as, persons, reason: given.text('reason') ?? '' });
}

async function requested(given: Given, desk: Desk): Promise<Step> {
  const scope = given.text('request-exemplars');
  if (scope === null) return ok(null);
  if (scope !== 'everybody' && scope !== 'drawn' && scope !== 'signers') return missing('--request-exemplars everybody|drawn');
  const path = given.text('out');
  return path === null ? missing('--out FILE.pdf') : requestExemplars(desk, { scope, path });
}

async function exemplars(given: Given, desk: Desk, { note }: CommandContext): Promise<Step> {
  const files = given.all('exemplar');
  if (files.length === 0) return ok(null);
  const lacking = files.find((file) => !existsSync(file));
  if (lacking !== undefined) return err({ kind: 'missing', fileName: lacking });
  const done = await attachExemplars(
    desk,
    files.map((path) => ({ name: basename(path), bytes: async () => readFileSync(path) })),
  );
  if (done.ok) for (const { file, reason } of done.value.refused) note(`${file}: ${reason}`);
  return done;
}

function bytesOf(file: string): Result<Uint8Array, Refusal> {
  try {
    return ok(readFileSync(file));
  } catch {
    return err({ kind: 'missing', fileName: file });
  }
}

function missing(field: string): Step {
  return err({ kind: 'field-required', field });
}
