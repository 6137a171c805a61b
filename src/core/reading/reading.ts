/** What the machine read on one card: `formats.md` 4, `read`. A reading never determines anything. */
import type { Wording } from '../card/card.ts';
import type { LocalDate } from '../dates.ts';
import type { DeclarationReading } from './declaration.ts';

/** In pixels of the upright card image. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type FieldReading = {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly box: Box | null;
  /** Other readings, best first; engine votes where two engines read. */
  readonly alternatives: readonly { readonly text: string; readonly confidence: number; readonly engine: string }[];
};

export type DateReading = FieldReading & {
  /** Null where unreadable or ambiguous: ambiguous dates are never resolved by the machine. */
  readonly date: LocalDate | null;
  readonly ambiguous: boolean;
  /** The dates it could be, most likely first. */
  readonly couldBe: readonly LocalDate[];
};

export type ReadingField = 'name' | 'title' | 'employer' | 'union' | 'address' | 'phone' | 'email';

/** How a taught form lay on the page, and what its checkboxes say. */
export type FormReading = {
  readonly name: string;
  /** Printed lines of the form found again, of how many. */
  readonly matched: number;
  readonly anchors: number;
  /** Median distance of those lines from where the form has them, in pixels of the page. */
  readonly residual: number;
  readonly area: Box;
  readonly checkboxes: readonly {
    readonly label: string;
    readonly ticked: 'yes' | 'no' | 'ask';
    /** Share of the box's inside that is inked. */
    readonly ink: number;
    readonly box: Box;
  }[];
};

export type CardReading = {
  /** How far the page as received lies turned clockwise, in degrees; to show it upright this is undone. */
  readonly turned: 0 | 90 | 180 | 270;
  readonly skewDegrees: number;
  readonly blank: boolean;
  readonly fields: Readonly<Partial<Record<ReadingField, FieldReading>>> & { readonly signedOn?: DateReading };
  readonly signature: {
    readonly present: 'yes' | 'no' | 'ask';
    readonly confidence: number;
    readonly box: Box | null;
    /** How an e-card says that it was signed; absent where it does not say. */
    readonly made?: 'drawn' | 'typed';
  };
  /** All text found, for search and for the declaration's wording. */
  readonly text: string;
  /** What the printed declaration says; null where none was recognised. Offered as a code, never applied. */
  readonly wording: Wording | null;
  /** Where a taught form has its declaration boxed: whether this is the same text. Offered as C25, never applied. */
  readonly declaration?: DeclarationReading;
  /** `not-a-card`: a full page without a word of authorization (a lease, a receipt, a ballot); its fields stay empty. */
  readonly document: 'card' | 'not-a-card' | 'unclear';
  /** The paper speaks of taking an authorization back: it may be a revocation. Absent where it does not. */
  readonly takesBack?: true;
  readonly engine: string;
  readonly ms: number;
  /** Where the page bears a form that the neutral taught; absent where none was found. */
  readonly form?: FormReading;
};
