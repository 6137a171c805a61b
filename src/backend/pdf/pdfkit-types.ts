import type { ShapedFont } from './mark-anchors.ts';

/** The part of pdfkit 0.20.2 that we use, private members included: the package ships no types. Only `pdf-canvas.ts` and what it is made of use it. */
export type Ref = { id: number; offset: number; data: Record<string, unknown>; end(chunk?: Uint8Array | string): void };

export type StructElement = {
  readonly dictionary: Ref;
  add(child: StructElement | (() => void)): StructElement;
  end(): void;
  _children: unknown[];
  _flushChild(child: unknown): void;
};

/** OpenType features, switched on or off beside those that are on by default. */
export type Features = Readonly<Record<string, boolean>>;

export type GlyphPosition = { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number };

export type EmbeddedFont = {
  readonly id: string;
  readonly font: ShapedFont & { hasGlyphForCodePoint(codePoint: number): boolean };
  readonly ascender: number;
  readonly descender: number;
  /** A glyph and the characters that it stands for; none where it is a part of the one before it in reading. */
  layout(text: string, features?: Features): { readonly glyphs: readonly { readonly codePoints: readonly number[] }[] };
  /** Glyphs in hexadecimal, and where each stands, in thousandths of the size. */
  encode(text: string, features?: Features): [string[], readonly GlyphPosition[]];
  widthOfString(text: string, size: number, features?: Features): number;
  ref(): Ref;
};

export type Page = {
  readonly dictionary: Ref;
  readonly width: number;
  readonly height: number;
  annotations: Ref[];
  fonts: Record<string, Ref>;
  margins: { top: number; bottom: number; left: number; right: number };
};

export type Outline = { readonly dictionary: Ref; readonly children: unknown[]; addItem(title: string): Outline };

export type PdfKitDocument = {
  readonly page: Page;
  readonly outline: Outline;
  _root: Ref;
  _font: EmbeddedFont;
  _addInfo: () => void;
  endAcroForm: () => void;
  appendXML(xml: string): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): PdfKitDocument;
  on(event: 'end', listener: () => void): PdfKitDocument;
  on(event: 'error', listener: (error: Error) => void): PdfKitDocument;
  registerFont(name: string, bytes: Uint8Array): PdfKitDocument;
  font(name: string): PdfKitDocument;
  fontSize(size: number): PdfKitDocument;
  fillColor(colour: string): PdfKitDocument;
  strokeColor(colour: string): PdfKitDocument;
  lineWidth(width: number): PdfKitDocument;
  dash(length: number, options: { space: number }): PdfKitDocument;
  undash(): PdfKitDocument;
  rect(x: number, y: number, width: number, height: number): PdfKitDocument;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): PdfKitDocument;
  moveTo(x: number, y: number): PdfKitDocument;
  lineTo(x: number, y: number): PdfKitDocument;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PdfKitDocument;
  fill(colour?: string): PdfKitDocument;
  stroke(colour?: string): PdfKitDocument;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): PdfKitDocument;
  addContent(content: string): PdfKitDocument;
  rotate(degrees: number, options: { origin: readonly [number, number] }): PdfKitDocument;
  save(): PdfKitDocument;
  restore(): PdfKitDocument;
  addPage(): PdfKitDocument;
  text(text: string, x: number, y: number, options?: Record<string, unknown>): PdfKitDocument;
  image(bytes: Uint8Array, x: number, y: number, options: Record<string, unknown>): PdfKitDocument;
  struct(type: string, options?: Record<string, unknown>): StructElement;
  addStructure(element: StructElement): PdfKitDocument;
  markContent(tag: string, options?: Record<string, unknown>): PdfKitDocument;
  endMarkedContent(): PdfKitDocument;
  ref(data?: Record<string, unknown>): Ref;
  file(bytes: Uint8Array, options: Record<string, unknown>): Ref;
  bufferedPageRange(): { start: number; count: number };
  switchToPage(index: number): Page;
  createStructParentTreeNextKey(): number;
  getStructParentTree(): { add(key: number, value: Ref): void };
  addNamedEmbeddedFile(name: string, ref: Ref): void;
  end(): void;
};

export type PdfKit = new (options: Record<string, unknown>) => PdfKitDocument;
