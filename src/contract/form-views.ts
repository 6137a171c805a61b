/** Card forms that the neutral teaches the desk. */
import type { FormBox, FormProblem } from '#core/card/card-form.ts';
import type { ImageRef } from './views.ts';

export type FormView = {
  readonly formId: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FormBox[];
  /** Printed lines by which a page is laid over it. */
  readonly lines: number;
  /** Undecided cards that were read before it was taught. */
  readonly readBefore: number;
  /** The card it was drawn on; null for a form that came from a file. */
  readonly image: ImageRef | null;
};

export type FormSample = {
  /** Upright; boxes are in its pixels. */
  readonly image: ImageRef;
  /** Where the machine found fields on this very card. */
  readonly boxes: readonly FormBox[];
  readonly lines: number;
};

export type FormRefusal =
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'no-such-form' }
  | { readonly kind: 'name-required' }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'unreadable-sample' }
  | { readonly kind: 'invalid-form'; readonly problems: readonly FormProblem[] };
