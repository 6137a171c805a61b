/** A certification as it reads: headings, paragraphs, tables and one picture, without a word about fonts or pages. */
import type { Instant } from '../dates.ts';
import type { PrintedSeal } from './facts.ts';

export type Align = 'left' | 'right';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly style: 'body' | 'lead' | 'note' | 'finding' | 'caution' }
  | { readonly kind: 'numbered'; readonly entries: readonly string[] }
  | {
      readonly kind: 'facts';
      readonly rows: readonly (readonly [term: string, value: string])[];
      readonly summary: string;
      /** With room above each value, to be written on by hand. */
      readonly tall?: true;
    }
  | {
      readonly kind: 'table';
      readonly summary: string;
      readonly columns: readonly { readonly head: string; readonly align: Align; readonly share: number }[];
      readonly rows: readonly { readonly cells: readonly string[]; readonly strong: boolean }[];
    }
  | { readonly kind: 'digests'; readonly rows: readonly (readonly [term: string, hex: string])[]; readonly summary: string }
  | MarginPicture
  /** A text as a QR code, with words beside it. */
  | { readonly kind: 'code'; readonly text: string; readonly caption: readonly string[]; readonly alternative: string }
  /** A key to be typed by hand, group by group. */
  | { readonly kind: 'key'; readonly groups: readonly string[] }
  | { readonly kind: 'signature' };

/** Persons counted on a bar of the whole list, with the line that had to be reached. */
export type MarginPicture = {
  readonly kind: 'margin';
  readonly list: number;
  readonly counted: number;
  readonly required: number;
  readonly reached: boolean;
  readonly countedLabel: string;
  readonly listLabel: string;
  readonly requiredLabel: string;
  /** What the picture says, for who cannot see it. */
  readonly alternative: string;
};

export type Section = {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Kept on one page with its heading where it fits. */
  readonly together: boolean;
};

export type PageFurniture = {
  readonly running: string;
  readonly footer: string;
  /** Such as `Practice matter`; printed on every page. */
  readonly banner: string | null;
  /** `{page}` and `{pages}` stand for numbers that only the pages know. */
  readonly pageOf: string;
};

/** `facts` are what `certified.json` holds; everything else here is made from them. */
export type Written = {
  readonly title: string;
  readonly subtitle: string;
  readonly letterhead: {
    readonly name: string;
    readonly capacity: string;
    readonly addressLines: readonly string[];
    readonly seal: { readonly image: PrintedSeal; readonly alternative: string } | null;
  };
  readonly caption: {
    readonly left: readonly { readonly text: string; readonly party: boolean }[];
    readonly right: readonly (readonly [string, string])[];
  };
  readonly sections: readonly Section[];
  readonly furniture: PageFurniture;
  readonly signaturePanel: {
    readonly name: string;
    readonly reason: string;
    readonly lines: readonly string[];
    readonly fingerprintLabel: string;
    /** What it is, for who cannot see it. */
    readonly description: string;
  };
  readonly metadata: {
    readonly subject: string;
    readonly keywords: string;
    readonly language: string;
    readonly attachment: string;
  };
};

/** A paper that is printed or kept, not certified: receipts, worksheets, sheets. */
export type PaperDocument = Pick<Written, 'title' | 'sections' | 'furniture'> & {
  readonly metadata: Omit<Written['metadata'], 'attachment'>;
  readonly letterhead: Written['letterhead'] | null;
  /** The parties and the matter above the title, where the paper goes to the parties as a report. */
  readonly caption: Written['caption'] | null;
  /** One word across every page, beneath the text. */
  readonly watermark: string | null;
  readonly author: string;
  readonly paper: 'letter' | 'a4';
  /** In UTC; becomes the file's date. */
  readonly madeAt: Instant;
  readonly software: string;
};
