/** What `read` prints of a page: an entry of JSON exactly as `formats.md` 4 has it, or a few lines for a person. */
import type { CardMatch } from '#core/match/match.ts';
import type { Matcher } from '#core/match/matcher.ts';
import { matchQueryOf } from '#backend/ocr/match-query.ts';
import type { ReadOutcome } from '#backend/ocr/read-original.ts';
import type { ReadCard } from '#backend/ocr/reading-job.ts';
import type { CardReading } from '#core/reading/reading.ts';
import { printedCandidates, type PrintedCandidate } from './printed-candidates.ts';

type Place = { readonly file: string; readonly page: number; readonly card: number };
type Shown = 'turned' | 'skewDegrees' | 'blank' | 'document' | 'wording' | 'fields' | 'signature' | 'engine' | 'ms';

/** `outcome` and `why` only with a list, and where the page may be a card. */
type CardEntry = Place &
  Pick<CardReading, Shown> &
  Partial<Pick<CardMatch, 'outcome' | 'why'>> & { readonly candidates: readonly PrintedCandidate[] };

type RefusedEntry = {
  readonly file: string;
  readonly page: number | null;
  readonly card: null;
  readonly error: { readonly kind: string; readonly reason: string; readonly whatToDo: string };
};

export type Entry = CardEntry | RefusedEntry;

export function entriesOf(file: string, outcome: ReadOutcome, matcher: Matcher | null): readonly Entry[] {
  switch (outcome.kind) {
    case 'refused':
      return [refusedEntry(file, outcome.refusal)];
    case 'unread':
      return [
        refusedEntry(file, {
          kind: outcome.failure.kind,
          page: outcome.picture.page,
          reason: `the page could not be read (${outcome.failure.detail})`,
          whatToDo: 'Key the card by hand.',
        }),
      ];
    case 'cards':
      return outcome.cards.map((card, index) =>
        cardEntry(card, { at: { file, page: outcome.picture.page, card: index + 1 }, matcher }),
      );
    default:
      throw new Error(`No such outcome: ${JSON.stringify(outcome satisfies never)}`);
  }
}

type Refused = RefusedEntry['error'] & Pick<RefusedEntry, 'page'>;

export function refusedEntry(file: string, { kind, page, reason, whatToDo }: Refused): RefusedEntry {
  return { file, page, card: null, error: { kind, reason, whatToDo } };
}

function cardEntry(card: ReadCard, { at, matcher }: { readonly at: Place; readonly matcher: Matcher | null }): CardEntry {
  const { turned, skewDegrees, blank, fields, signature, wording, document, engine, ms } = card.reading;
  const readable = !blank && document !== 'not-a-card';
  const match = matcher === null || !readable ? null : matcher.rank(matchQueryOf(card));
  return {
    ...at,
    turned,
    skewDegrees,
    blank,
    document,
    wording,
    fields,
    signature,
    ...(match === null ? { candidates: [] } : matched(match)),
    engine,
    ms,
  };
}

function matched({ outcome, why, candidates }: CardMatch) {
  return { outcome, why, candidates: printedCandidates(candidates) };
}

export function progressLine(file: string, outcome: ReadOutcome): string {
  if (outcome.kind === 'refused') return `${file}: ${outcome.refusal.reason}. ${outcome.refusal.whatToDo}`;
  return `${file}: page ${outcome.picture.page} of ${outcome.picture.pages}`;
}

export function readable(entry: Entry): string {
  const { file, page, card } = entry;
  const where = page === null ? file : `${file}, page ${page}${(card ?? 1) > 1 ? `, card ${card}` : ''}`;
  if ('error' in entry) return `${where}: not read: ${entry.error.reason}. ${entry.error.whatToDo}`;
  if (entry.blank) return `${where}: blank`;
  if (entry.document === 'not-a-card') return `${where}: no authorization card`;
  const lines = Object.entries(entry.fields).map(([key, { text, confidence }]) => `  ${key.padEnd(10)} ${text}  (${confidence})`);
  const people = entry.candidates
    .slice(0, 3)
    .map(({ probability, employee_id }) => `  ${(probability * 100).toFixed(1).padStart(5)} %  ${employee_id}`);
  return [`${where}: signature ${entry.signature.present}`, ...lines, ...people].join('\n');
}
