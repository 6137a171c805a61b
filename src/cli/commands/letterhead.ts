import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LocalDate } from '#core/dates.ts';
import { parseLocalDate } from '#core/dates.ts';
import type { Particulars } from '#core/certification/particulars.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { particularsView, removeSeal, stateParticulars, takeSeal } from '#backend/use-cases/papers/particulars.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const letterhead: Command = {
  name: 'letterhead',
  summary: 'states what the papers print beside the count',
  usage: `countersign letterhead MATTER [--json]
countersign letterhead MATTER [--address "LINE; LINE"] [--seal PICTURE | --no-seal] [--agreement TITLE [--dated DAY] [--clause TEXT]]
                              [--present "NAME, ROLE; NAME, ROLE" | --nobody-present]

Without an option, prints what is stated. What is not given stays as it was.
--address    up to five lines at the right of the letterhead
--seal       a picture of the neutral's seal (PNG, JPEG and others); only its pixels are kept. --no-seal takes it away
--agreement  the agreement that defines the check, with its day (YYYY-MM-DD) and the clause
--present    who was present at the count; --nobody-present says that nobody was
Address and seal stay as they are once something is issued.
Exit code: 0 done; 3 refused, nothing stated.`,
  run: async (context) => {
    const given = givenIn(context, {
      address: { type: 'string' },
      seal: { type: 'string' },
      'no-seal': { type: 'boolean' },
      agreement: { type: 'string' },
      dated: { type: 'string' },
      clause: { type: 'string' },
      present: { type: 'string' },
      'nobody-present': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], (desk) => work(context, given, desk));
  },
};

async function work(context: CommandContext, given: Given, desk: Desk): Promise<number> {
  const wanted = stated(given, particularsView(desk));
  if (!wanted.ok) return refused(context, wanted.error);
  // The seal first: it is refused more often, and then nothing is stated.
  const sealed = await seal(context, given, desk);
  if (sealed !== EXIT.done) return sealed;
  if (STATED.some((option) => given.text(option) !== null) || given.is('nobody-present')) {
    const done = stateParticulars(desk, wanted.value);
    if (!done.ok) return refused(context, done.error);
  }
  const view = particularsView(desk);
  print(context, given, view, () =>
    [
      ...view.addressLines.map((line) => `Address: ${line}`),
      `Seal: ${view.seal === null ? 'none' : `${String(view.seal.widthPx)} × ${String(view.seal.heightPx)}, ${view.seal.sha256}`}`,
      `Agreement: ${view.agreement === null ? 'the ground rules themselves' : [view.agreement.title, view.agreement.date, view.agreement.clause].filter(Boolean).join(', ')}`,
      `Present: ${presentWords(view.present)}`,
    ].join('\n'),
  );
  return EXIT.done;
}

const STATED = ['address', 'agreement', 'dated', 'clause', 'present'] as const;

function presentWords(present: Particulars['present']): string {
  if (present === null) return 'not stated';
  return present.length === 0 ? 'nobody' : present.map(({ name, role }) => `${name} (${role})`).join(', ');
}

async function seal(context: CommandContext, given: Given, desk: Desk): Promise<number> {
  const file = given.text('seal');
  if (file === null && !given.is('no-seal')) return EXIT.done;
  if (file === null) {
    const removed = removeSeal(desk);
    return removed.ok ? EXIT.done : refused(context, removed.error);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return refused(context, { kind: 'missing', file });
  }
  const taken = await takeSeal(desk, { name: basename(file), bytes });
  return taken.ok ? EXIT.done : refused(context, taken.error);
}

type Missing = { readonly kind: 'field-required'; readonly field: string };

/** What was stated, with what is given put in its place. */
function stated(given: Given, kept: Particulars): Result<Particulars, Missing> {
  const agreement = agreementIn(given, kept);
  if (!agreement.ok) return agreement;
  const present: { name: string; role: string }[] = [];
  for (const entry of listOf(given.text('present'))) {
    const [, name, role] = /^(.+),\s*([^,]+)$/.exec(entry) ?? [];
    if (name === undefined || role === undefined)
      return err({ kind: 'field-required', field: `--present in its form, not “${entry}”` });
    present.push({ name, role });
  }
  const address = given.text('address');
  const presentNow = given.text('present') === null ? kept.present : present;
  return ok({
    addressLines: address === null ? kept.addressLines : listOf(address),
    agreement: agreement.value,
    present: given.is('nobody-present') ? [] : presentNow,
  });
}

function agreementIn(given: Given, { agreement }: Particulars): Result<Particulars['agreement'], Missing> {
  const title = given.text('agreement') ?? agreement?.title ?? null;
  const asked = given.text('dated');
  const dated: LocalDate | null = asked === null ? (agreement?.date ?? null) : parseLocalDate(asked);
  if (asked !== null && dated === null) return err({ kind: 'field-required', field: `--dated YYYY-MM-DD, not “${asked}”` });
  const clause = given.text('clause') ?? agreement?.clause ?? null;
  if (title === null && (dated !== null || clause !== null)) return err({ kind: 'field-required', field: '--agreement TITLE' });
  return ok(title === null ? null : { title, date: dated, clause });
}

function listOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
