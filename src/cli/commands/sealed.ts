import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AllegationFinding, UnsealingReason } from '#core/audit/event.ts';
import type { LocalDate } from '#core/dates.ts';
import { ok } from '#core/result.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import {
  allegeNonSign,
  answerAllegation,
  closeSealedRecord,
  compareBroughtBack,
  openSealedRecord,
  sealedView,
  type SealedDesk,
} from '#backend/use-cases/sealed/sealed-desk.ts';
import { saveNonSignNotice } from '#backend/use-cases/sealed/sealed-papers.ts';
import { EXIT, type Command } from '../command.ts';
import { passphraseFor } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused, type Step } from '#cli/refusals.ts';

const REASONS: readonly string[] = ['non-sign-allegation', 'order', 'joint-request'] satisfies readonly UnsealingReason[];
const FINDINGS: readonly string[] = ['signed', 'not-signed', 'not-settled'] satisfies readonly AllegationFinding[];

export const sealed: Command = {
  name: 'sealed',
  summary: 'opens a sealed record, for a stated reason that it keeps',
  usage: `countersign sealed FILE --reason non-sign-allegation|order|joint-request --asked-by WHO
  [--allege PERSON --received DAY --statement TEXT]
  [--answer N --finding WHAT --why TEXT] [--compare FILE] [--notice PDF] [--json]

FILE is what countersign export --sealed wrote. Its passphrase: COUNTERSIGN_PASSPHRASE, or asked for.
--reason     which of the three it is; kept in the record before anything is shown
--asked-by   who asks; kept as a digest only
--allege     somebody's id or full name, who says that a card in that name is not hers; with --received and --statement
--answer     the number of an allegation; with --finding (signed, not-signed, not-settled) and --why
--compare    a file that was brought back: which cards it is, byte for byte
--notice     writes the notice to the parties, which names nobody
Exit code: 0 done; 1 the certified result is not certain without what is denied; 3 refused.`,
  run: async (context) => {
    const text = { type: 'string' } as const;
    const given = givenIn(context, {
      reason: text,
      'asked-by': text,
      allege: text,
      received: text,
      statement: text,
      answer: text,
      finding: text,
      why: text,
      compare: text,
      notice: text,
      json: { type: 'boolean' },
    });
    const [path] = given?.positionals ?? [];
    const reason = given?.text('reason') ?? '';
    if (given === null || path === undefined || !REASONS.includes(reason)) {
      context.note(sealed.usage);
      return EXIT.badInput;
    }
    const secret = passphraseFor(context, `Passphrase of ${basename(path)}: `);
    if (secret === null) return refused(context, { kind: 'wrong-passphrase' });
    const askedBy = given.text('asked-by') ?? '';
    const opened = openSealedRecord({ path, secret, reason: reason as UnsealingReason, askedBy }, await nodeSurroundings());
    if (!opened.ok) return refused(context, opened.error);
    try {
      for (const step of [allege, answer, compare, notice]) {
        const done = await step(opened.value, given, context.note);
        if (!done.ok) return refused(context, done.error);
      }
      const view = sealedView(opened.value);
      print(context, given, view, () => readable(view));
      return view.certifications.some(({ standing }) => standing === 'may-change') ? EXIT.failed : EXIT.done;
    } finally {
      closeSealedRecord(opened.value);
    }
  },
};

const NOTHING: Step = ok(null);

function allege(desk: SealedDesk, given: Given): Step {
  const person = given.text('allege');
  if (person === null) return NOTHING;
  const receivedOn = (given.text('received') ?? '') as LocalDate;
  return allegeNonSign(desk, { person, receivedOn, statement: given.text('statement') ?? '' });
}

function answer(desk: SealedDesk, given: Given): Step {
  const asked = given.text('answer');
  if (asked === null) return NOTHING;
  const finding = given.text('finding') ?? '';
  if (!FINDINGS.includes(finding)) return { ok: false, error: { kind: 'field-required', field: '--finding' } };
  const allegationId = sealedView(desk).allegations.find(({ number }) => String(number) === asked)?.allegationId ?? '';
  return answerAllegation(desk, { allegationId, finding: finding as AllegationFinding, reason: given.text('why') ?? '' });
}

function compare(desk: SealedDesk, given: Given, note: (text: string) => void): Step {
  const path = given.text('compare');
  if (path === null) return NOTHING;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return { ok: false, error: { kind: 'missing', fileName: basename(path) } };
  }
  const { sha256, cards } = compareBroughtBack(desk, bytes);
  note(
    `${basename(path)} (SHA-256 ${sha256}): ${cards.length === 0 ? 'nothing that was delivered' : `cards ${cards.join(', ')}`}`,
  );
  return NOTHING;
}

async function notice(desk: SealedDesk, given: Given): Promise<Step> {
  const path = given.text('notice');
  return path === null ? NOTHING : saveNonSignNotice(desk, { path });
}

function readable({ matter, keptUntil, cards, certifications, allegations, record }: ReturnType<typeof sealedView>): string {
  return [
    `${matter.title} (${matter.reference}), ${cards} cards, challenge period until ${keptUntil ?? 'not agreed'}`,
    ...certifications.map(
      ({ version, inForce, counted, eligible, required, denied, standing }) =>
        `Version ${version}${inForce ? '' : ', replaced'}: ${counted} of ${eligible}, ${required} needed; ${denied} denied: ${standing}`,
    ),
    ...allegations.map(
      ({ number, receivedOn, cards: about, finding }) =>
        `Allegation ${number} of ${receivedOn}: ${about.length === 0 ? 'no card' : about.map((card) => `card ${card.number} ${card.state}`).join(', ')}; ${finding ?? 'open'}`,
    ),
    `${record.events} events, ${record.withheld} of them by hash alone; head ${record.head}`,
  ].join('\n');
}
