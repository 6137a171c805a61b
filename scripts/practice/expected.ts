/**
 * The figures, reasoned by hand, never computed from the plan: the tests count again by brute force and must agree.
 *
 * Sixty people. Excluded by the rules: the controller (title), one who left on 12 September and one hired on
 * 29 September (not employed on 26 September): 57 remain. Challenged: two with a card, two without: 53 undisputed.
 * Of the 53: 26 have a valid card, 8 a questioned one (undated, two-way date, altered, signature not consistent,
 * signature inconclusive, three for two purposes), 4 a card that does not count (unsigned, before the window, other
 * local, revoked in time), 15 none.
 *
 * Before any ruling: worst 2 * 26 - 53 - 2 = -3; best 2 * (26 + 8) - 53 + 2 = 17: open disputes decide.
 * Rulings: one challenged signer is in the unit (54 undisputed), one challenged non-signer is out; five questioned cards
 * count, one does not; two stay open, as do two challenges.
 * After: 26 + 1 + 5 = 32 counted of 54; worst 64 - 54 - 1 = 9 (32 of 55), best 2 * 34 - 54 + 1 = 15 (35 of 55).
 */
import type { PracticeTruth } from '#backend/practice/practice-truth.ts';

export const EXPECTED: PracticeTruth['expected'] = {
  beforeRulings: {
    outcome: 'determinative',
    blockedBy: [],
    people: 60,
    eligible: 53,
    challenged: 4,
    excluded: 3,
    required: 27,
    counted: 26,
    questioned: 8,
    challengedWith: { counted: 2, questioned: 0, none: 2 },
    margin: { worst: -3, best: 17 },
    range: { worst: [26, 55], best: [36, 55] },
    codes: { C01: 1, C02: 1, C03: 1, C04: 1, C06: 1, C08: 3, C09: 1, C12: 1, C13: 1, C16: 3, P01: 1, P06: 1, R01: 1 },
    revocationsInTime: 1,
  },
  afterRulings: {
    outcome: 'majority',
    blockedBy: [],
    people: 60,
    eligible: 54,
    challenged: 2,
    excluded: 4,
    required: 28,
    counted: 32,
    questioned: 2,
    challengedWith: { counted: 1, questioned: 0, none: 1 },
    margin: { worst: 9, best: 15 },
    range: { worst: [32, 55], best: [35, 55] },
    codes: { C01: 1, C03: 1, C04: 1, C06: 1, C12: 1, C13: 1, C16: 3, P01: 1, P06: 1, R01: 1 },
    revocationsInTime: 1,
  },
};
