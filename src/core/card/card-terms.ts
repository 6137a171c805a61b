/** The ground rules made ready to be asked about thousands of cards: names folded, windows computed, clocks set. */
import { addDays, addMonths, type LocalDate } from '../dates.ts';
import { invariant } from '../result.ts';
import { fold, foldUnionName } from '../rules/fold.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import { clockOf, laterDeadline, type Clock, type Deadline } from '../rules/moments.ts';

export type CardWindow = {
  readonly firstDay: LocalDate;
  /** C05: signed later than this. */
  readonly signedBy: Deadline;
  /** S01: received later than this. */
  readonly receivedBy: Deadline;
  /** The last moment is that of the delivery itself: a card received on its day, at no stated time, came with it. */
  readonly endsWithDelivery: boolean;
};

export type CardTerms = {
  readonly rules: GroundRules;
  readonly clock: Clock;
  readonly acceptedNames: ReadonlySet<string>;
  readonly otherUnions: ReadonlySet<string>;
  readonly employers: ReadonlySet<string>;
  /** Null where the rules are silent on the window. */
  readonly window: CardWindow | null;
  /** Null where silent, where nothing may be revoked, or where the count has no date yet: then every revocation is in time. */
  readonly revokedBy: Deadline | null;
  /** Portal entries count as acts until here; null where no limit is known. */
  readonly actsBy: Deadline | null;
};

export function cardTerms(rules: GroundRules): CardTerms {
  const clock = clockOf(rules.timeZone);
  const window = windowOf(rules, clock);
  const revokedBy = revocationDeadline(rules, clock);
  return {
    rules,
    clock,
    acceptedNames: new Set([rules.parties.union.name, ...rules.parties.union.acceptedNames].map(foldUnionName)),
    otherUnions: new Set(rules.unit.otherUnions.map(foldUnionName)),
    employers: new Set(rules.parties.employers.map(fold)),
    window,
    revokedBy,
    actsBy: window === null ? revokedBy : revokedBy === null ? window.receivedBy : laterDeadline(window.receivedBy, revokedBy),
  };
}

/** Starts on the agreed anchor minus the length, never on a card's own date (`formats.md` 4, Windows). */
function windowOf(rules: GroundRules, clock: Clock): CardWindow | null {
  const window = rules.cardWindow;
  if (window === null) return null;
  const anchorText = rules.dates[window.anchor];
  invariant(anchorText !== null, `the anchor ${window.anchor} has a date`);
  const anchor = clock(anchorText);
  const latest = clock(window.latest ?? anchorText);
  invariant(anchor !== null && latest !== null, 'the window hangs on dates that were read');
  const edge = window.unit === 'days' ? addDays(anchor.day, -window.length) : addMonths(anchor.day, -window.length);
  const own = { signedBy: { at: latest, includes: window.lastIncluded }, receivedBy: { at: latest, includes: true } };
  const untilCount = window.lateCards === 'until-count' && rules.dates.count !== null ? clock(rules.dates.count) : null;
  const late: Deadline | null = untilCount === null ? null : { at: untilCount, includes: false };
  return {
    firstDay: window.firstIncluded ? edge : addDays(edge, 1),
    signedBy: late === null ? own.signedBy : laterDeadline(own.signedBy, late),
    receivedBy: late === null ? own.receivedBy : laterDeadline(own.receivedBy, late),
    endsWithDelivery: window.anchor === 'cardsReceived' && window.latest === null && late === null,
  };
}

/** A bare date includes its whole day; `count` ends before the count begins. */
function revocationDeadline({ revocation, dates }: GroundRules, clock: Clock): Deadline | null {
  if (revocation === null || !revocation.allowed || revocation.deadline === null) return null;
  const { deadline } = revocation;
  const text = deadline === 'count' || deadline === 'filing' ? dates[deadline] : deadline;
  const at = text === null ? null : clock(text);
  return at === null ? null : { at, includes: deadline !== 'count' };
}
