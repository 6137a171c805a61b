/** Ground rules as the window shows them: templates, drafts, silent terms, versions. */
import type { CardState } from '#core/card/card.ts';
import type { Offer } from '#core/card/changed-offers.ts';
import type { Instant } from '#core/dates.ts';
import type { CardId, Sha256 } from '#core/ids.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import type { Tally } from '#core/tally/tally.ts';

export type TemplateView = {
  readonly templateId: string;
  readonly name: string;
  readonly forWhom: string;
  /** How many of its terms are checked against the text, taken from a secondary source, or from memory. */
  readonly marks: { readonly checked: number; readonly secondary: number; readonly memory: number };
};

export type TermSource = { readonly path: string; readonly citation: string; readonly mark: 'checked' | 'secondary' | 'memory' };
export type SilentTermView = {
  readonly path: string;
  readonly question: string;
  readonly values: readonly string[];
  readonly proposal: string | null;
};
export type SummarySection = { readonly heading: string; readonly sentences: readonly string[] };

export type RulesView = {
  readonly state: 'none' | 'draft' | 'frozen';
  readonly version: number;
  readonly rules: GroundRules | null;
  readonly templateId: string | null;
  readonly sources: readonly TermSource[];
  readonly problems: readonly RulesProblem[];
  readonly silent: readonly SilentTermView[];
  readonly summary: readonly SummarySection[];
  readonly frozenAt: Instant | null;
  readonly hash: Sha256 | null;
  readonly history: readonly {
    readonly version: number;
    readonly frozenAt: Instant;
    readonly hash: Sha256;
    readonly basis: 'agreed' | 'joint' | 'ruling';
    readonly reason: string | null;
  }[];
};

/** A decided card of which other rules, or another list, make the rules say something else. */
export type TouchedCardView = {
  readonly cardId: CardId;
  readonly personName: string | null;
  /** What the neutral determined: it stands until she looks again. */
  readonly decided: CardState;
  readonly before: Offer;
  readonly after: Offer;
  readonly why: readonly string[];
  /** Decided in its dispute, and nowhere else. */
  readonly inDispute: boolean;
};

/** The figures of one count, without a card or a person. */
export type FiguresView = Omit<Tally, 'cards' | 'persons' | 'flips' | 'codes' | 'acts' | 'revocationsInTime'>;

/** What an amendment would do, before it is made. Nothing is written. */
export type AmendmentTrial =
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RulesProblem[] }
  | {
      readonly kind: 'tried';
      readonly touched: readonly TouchedCardView[];
      /** Persons who stand otherwise on the list. */
      readonly persons: { readonly enter: number; readonly leave: number; readonly turn: number };
      /** Null before a list is in force. */
      readonly figures: {
        readonly now: FiguresView;
        /** With every card as it is decided now. */
        readonly amended: FiguresView;
        /** Were each touched card then decided as the amended rules offer. */
        readonly asOffered: FiguresView;
      } | null;
    };
