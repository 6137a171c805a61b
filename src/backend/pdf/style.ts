/** Type sizes, colours and page measures, all in PDF points. */
import type { Paper } from '#core/certification/facts.ts';
import type { Face } from './faces.ts';

export const COLOUR = {
  ink: '#1b2430',
  soft: '#55626f',
  rule: '#c6ced6',
  accent: '#1d3a5c',
  tint: '#f2f5f8',
  strongTint: '#e3eaf1',
  caution: '#8a3b12',
  reached: '#2c6e5a',
  notReached: '#7c8794',
  paper: '#ffffff',
  watermark: '#e9ecf0',
} as const;

/** From the top left of the page. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Colour = (typeof COLOUR)[keyof typeof COLOUR];

export type TextStyle = {
  readonly face: Face;
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
  readonly colour: Colour;
  /** Figures of one width. Such text is shaped anew each time, so only columns of numbers are set so. */
  readonly tabular?: boolean;
  /** The wide kerning of `f)` in the strong serif reads as a space when text is taken out of the file. */
  readonly unkerned?: boolean;
};

export const STYLE = {
  title: { face: 'serifStrong', size: 20, leading: 25, colour: COLOUR.accent },
  subtitle: { face: 'serifItalic', size: 11, leading: 15, colour: COLOUR.soft },
  heading: { face: 'serifStrong', size: 12.5, leading: 16, colour: COLOUR.accent },
  body: { face: 'serif', size: 10.5, leading: 14.6, colour: COLOUR.ink },
  lead: { face: 'serif', size: 11.5, leading: 16, colour: COLOUR.ink },
  finding: { face: 'serifStrong', size: 12, leading: 17, colour: COLOUR.ink, unkerned: true },
  note: { face: 'sans', size: 8.8, leading: 12, colour: COLOUR.soft },
  caution: { face: 'sansStrong', size: 10, leading: 14, colour: COLOUR.caution },
  cell: { face: 'sans', size: 9.8, leading: 13, colour: COLOUR.ink },
  cellStrong: { face: 'sansStrong', size: 9.8, leading: 13, colour: COLOUR.ink },
  cellHead: { face: 'sansStrong', size: 9, leading: 12, colour: COLOUR.soft },
  term: { face: 'sansStrong', size: 9.4, leading: 13, colour: COLOUR.soft },
  digest: { face: 'mono', size: 7.6, leading: 12, colour: COLOUR.ink },
  small: { face: 'sans', size: 8.4, leading: 11, colour: COLOUR.soft },
  letterName: { face: 'serifStrong', size: 15, leading: 19, colour: COLOUR.accent },
  letterLine: { face: 'sans', size: 9.2, leading: 12.4, colour: COLOUR.soft },
  captionLine: { face: 'serif', size: 10.5, leading: 14.6, colour: COLOUR.ink },
  captionTerm: { face: 'sans', size: 9, leading: 14.6, colour: COLOUR.soft },
  captionParty: { face: 'serifStrong', size: 11.5, leading: 15.6, colour: COLOUR.ink },
  banner: { face: 'sansStrong', size: 8.4, leading: 11, colour: COLOUR.caution },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type PageMeasures = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** First and last y of the text block, from the top of the page; the first page begins lower. */
  readonly top: number;
  readonly firstTop: number;
  readonly bottom: number;
};

const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  letter: [612, 792],
  a4: [595.28, 841.89],
};

export function pageMeasures(paper: Paper): PageMeasures {
  const [width, height] = SIZES[paper];
  return { width, height, left: 70, right: width - 70, top: 82, firstTop: 124, bottom: height - 74 };
}
