/** Dates read against the calendar of the window: every day in every usual spelling is scored against the picture. */
import { addDays, daysBetween, type LocalDate, localDate } from '../dates.ts';
import { createScorer, type Posterior } from './ctc.ts';
import type { DigitReading } from './digit-classifier.ts';
import { editDistance } from './edit-distance.ts';
import { lettersAndDigits } from './fold.ts';
import { dateClasses } from './folded-posterior.ts';
import { ENGLISH_MONTHS, FRENCH_MONTHS, SPANISH_MONTHS } from './month-names.ts';
import { type DateOrder, datesWritten } from './written-date.ts';

export type DateWindow = { readonly from: LocalDate; readonly to: LocalDate };

/** Built once per window: about twenty spellings a day. */
export type DateCalendar = {
  readonly window: DateWindow;
  readonly spellings: readonly DateSpelling[];
  /** How many groups of spellings with one key there are. */
  readonly groups: number;
};

type DateSpelling = {
  readonly text: string;
  readonly key: string;
  /** The same for all spellings of one key: they are equally far from what is read. */
  readonly group: number;
  readonly date: LocalDate;
  readonly order: DateOrder | 'named';
};

export function dateCalendar(window: DateWindow): DateCalendar {
  const spellings: DateSpelling[] = [];
  const groups = new Map<string, number>();
  const days = daysBetween(window.from, window.to);
  for (let offset = 0; offset <= days; offset++) addSpellings(addDays(window.from, offset), { spellings, groups });
  return { window, spellings, groups: groups.size };
}

type Building = { readonly spellings: DateSpelling[]; readonly groups: Map<string, number> };

function addSpellings(date: LocalDate, { spellings, groups }: Building): void {
  const [year = '', month = '', day = ''] = date.split('-');
  const [m, d] = [String(Number(month)), String(Number(day))];
  const [long = '', spanish = '', french = ''] = [ENGLISH_MONTHS, SPANISH_MONTHS, FRENCH_MONTHS].map(
    (months) => months[Number(month) - 1],
  );
  const short = long.slice(0, 3);
  const add = (order: DateSpelling['order'], ...texts: readonly string[]) => {
    for (const text of new Set(texts)) {
      const key = text.replaceAll('/', '');
      const group = groups.get(key) ?? groups.size;
      groups.set(key, group);
      spellings.push({ text, key, group, date, order });
    }
  };
  for (const y of [year, year.slice(2)]) {
    add('mdy', `${m}/${d}/${y}`, `${month}/${day}/${y}`, `${month}${day}${y}`);
    add('dmy', `${d}/${m}/${y}`, `${day}/${month}/${y}`, `${day}${month}${y}`);
    for (const name of short === 'sep' ? ['sep', 'sept'] : [short]) add('named', `${name}/${d}/${y}`, `${d}/${name}/${y}`);
  }
  add('named', `${long}/${d}/${year}`, `${d}/${long}/${year}`);
  add(
    'named',
    `${d}/de/${spanish}/de/${year}`,
    `${d}/de/${spanish}/${year}`,
    `${d}/${spanish}/${year}`,
    `${d}/${french}/${year}`,
  );
  add('ymd', `${year}/${month}/${day}`, `${year}${month}${day}`);
}

export type DatePicture = {
  readonly text: string;
  readonly posterior: Posterior | null;
  /** One reading for each printed box, null for an empty one; only where the date was asked for digit by digit. */
  readonly cells?: readonly (DigitReading | null)[];
  readonly weight: number;
};

export type ReadDate = {
  /** Null where unreadable or ambiguous. */
  readonly date: LocalDate | null;
  readonly ambiguous: boolean;
  readonly couldBe: readonly LocalDate[];
  readonly confidence: number;
};

type Scored = DateSpelling & { readonly likelihood: number };

const NOTHING: ReadDate = { date: null, ambiguous: false, couldBe: [], confidence: 0 };
const SHORTLIST = 220;
/** Below this likelihood ratio the closest day explains too little of the picture to be proposed. */
const UNREADABLE = -16;

export type DateAsked = {
  /** What the form's printed mask or the ground rules say; null leaves day and month open. */
  readonly order: DateOrder | null;
  /** The number of printed boxes, one digit to each; null where the date is written freely. */
  readonly digits: number | null;
};

const FREELY: DateAsked = { order: null, digits: null };

export function readDate(pictures: readonly DatePicture[], calendar: DateCalendar, asked: DateAsked = FREELY): ReadDate {
  const { order } = asked;
  const scored = scoreDates(pictures, calendar, asked);
  const best = scored[0];
  const parsed = pictures.map((picture) => datesWritten(picture.text, order));
  if (best === undefined || best.likelihood < UNREADABLE) return fromTextAlone(parsed);
  const runnerUp = scored.find((other) => other.date !== best.date && other.date !== swapped(best));
  const votes = parsed.filter((dates) => dates.includes(best.date)).length;
  const lead = best.likelihood - (runnerUp?.likelihood ?? UNREADABLE);
  const confidence = dateConfidence({ likelihood: best.likelihood, lead, votes, engines: pictures.length });
  const other = order === null ? swapped(best) : null;
  const alternatives = scored.map(({ date }) => date);
  if (other !== null && other !== best.date) {
    return { date: null, ambiguous: true, couldBe: inWindowFirst([best.date, other], calendar), confidence };
  }
  return { date: best.date, ambiguous: false, couldBe: [...new Set([best.date, ...alternatives])].slice(0, 5), confidence };
}

/** Fitted on development data: agreement of a plain parse with the calendar is worth more than any score. */
function dateConfidence(seen: {
  readonly likelihood: number;
  readonly lead: number;
  readonly votes: number;
  readonly engines: number;
}): number {
  const agreement = seen.votes / Math.max(1, seen.engines);
  const z = -1.2 + 0.45 * Math.min(6, seen.lead) + 2 * agreement + 0.12 * Math.max(-12, seen.likelihood);
  // One engine alone has been confident of a wrong day: a nine that was a four.
  const most = seen.votes === seen.engines ? 0.99 : seen.votes >= 2 ? 0.95 : 0.75;
  return Math.round(1000 * Math.min(most, 1 / (1 + Math.exp(-z)))) / 1000;
}

function scoreDates(pictures: readonly DatePicture[], calendar: DateCalendar, { order, digits }: DateAsked): Scored[] {
  const usable = pictures.filter((picture) => lettersAndDigits(picture.text).length >= 3);
  const scorers = usable.map((picture) => ({ weight: picture.weight, score: scorerOf(picture) }));
  const total = usable.reduce((sum, picture) => sum + picture.weight, 0);
  if (total === 0) return [];
  const keys = usable.map((picture) => lettersAndDigits(picture.text));
  const allowed = (spelling: DateSpelling) =>
    (order === null || spelling.order === 'named' || spelling.order === order) &&
    (digits === null || (spelling.text.length === digits && spelling.text === spelling.key));
  const best = new Map<LocalDate, Scored>();
  for (const spelling of nearest(new Set(keys), calendar, allowed)) {
    let likelihood = 0;
    for (const { weight, score } of scorers) likelihood += (Math.max(-40, score(spelling)) * weight) / total;
    const known = best.get(spelling.date);
    if (known === undefined || likelihood > known.likelihood) best.set(spelling.date, { ...spelling, likelihood });
  }
  return [...best.values()].sort((a, b) => b.likelihood - a.likelihood || orderRank(a) - orderRank(b));
}

function scorerOf({ text, posterior, cells }: DatePicture): (spelling: DateSpelling) => number {
  if (cells !== undefined) return (spelling) => cellScore(cells, spelling.key);
  if (posterior !== null) {
    const scorer = createScorer(dateClasses(posterior), { floor: 5, outsideCost: 3 });
    return (spelling) => scorer.score(spelling.text);
  }
  const key = lettersAndDigits(text);
  return (spelling) => -2.2 * editDistance(key, spelling.key);
}

/** No digit is impossible, none certain: a network is as sure of a smear as of a figure. */
const DOUBT = 0.01;
const EMPTY_CELL = -3;

/** Natural log likelihood ratio against the likeliest digit of each box. */
function cellScore(cells: readonly (DigitReading | null)[], digits: string): number {
  if (digits.length !== cells.length) return -40;
  let score = 0;
  cells.forEach((cell, at) => {
    if (cell === null) {
      score += EMPTY_CELL;
      return;
    }
    const best = cell.reduce((a, b) => Math.max(a, b), 0);
    score += Math.log(((cell[Number(digits[at])] ?? 0) + DOUBT) / (best + DOUBT));
  });
  return score;
}

/** Month first where nothing tells them apart: only the order of the proposals, the date stays ambiguous. */
function orderRank({ order }: DateSpelling): number {
  return order === 'dmy' ? 1 : 0;
}

/** Forty years have three hundred thousand spellings of fewer keys: each key is compared once. */
function nearest(
  keys: ReadonlySet<string>,
  { spellings, groups }: DateCalendar,
  allowed: (spelling: DateSpelling) => boolean,
): DateSpelling[] {
  const distances = new Int8Array(groups).fill(-1);
  const buckets: DateSpelling[][] = [];
  for (const spelling of spellings) {
    if (!allowed(spelling)) continue;
    let distance = distances[spelling.group] ?? -1;
    if (distance < 0) {
      distance = FURTHEST;
      for (const key of keys) distance = Math.min(distance, editDistance(key, spelling.key, distance));
      distances[spelling.group] = distance;
    }
    (buckets[distance] ??= []).push(spelling);
  }
  return buckets.flat().slice(0, SHORTLIST);
}

const FURTHEST = 9;

/** The other day that the same digits mean when day and month change places; null where there is none. */
function swapped({ date, order }: DateSpelling): LocalDate | null {
  if (order === 'named' || order === 'ymd') return null;
  const [year = '', month = '', day = ''] = date.split('-');
  const other = localDate(Number(year), Number(day), Number(month));
  return other === date ? null : other;
}

function fromTextAlone(parsed: readonly (readonly LocalDate[])[]): ReadDate {
  const first = parsed.find((dates) => dates.length > 0);
  if (first === undefined) return NOTHING;
  const only = first.length === 1 ? (first[0] ?? null) : null;
  return { date: only, ambiguous: first.length > 1, couldBe: first, confidence: 0.2 };
}

function inWindowFirst(dates: readonly LocalDate[], { window }: DateCalendar): LocalDate[] {
  const inside = (date: LocalDate) => (date >= window.from && date <= window.to ? 0 : 1);
  return [...dates].sort((a, b) => inside(a) - inside(b));
}
