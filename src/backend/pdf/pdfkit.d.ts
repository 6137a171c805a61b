/** The part of pdfkit 0.20.2 that we use, private members included: the package ships no types. Only `pdf-canvas.ts` imports it. */
declare module 'pdfkit' {
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

  export type EmbeddedFont = {
    readonly id: string;
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
    readonly ascender: number;
    readonly descender: number;
    encode(text: string, features?: Features): [string[], unknown];
    widthOfString(text: string, size: number, features?: Features): number;
    ref(): Ref;
  };

  export type Page = {
    readonly dictionary: Ref;
    readonly width: number;
    readonly height: number;
    annotations: Ref[];
    margins: { top: number; bottom: number; left: number; right: number };
  };

  type Outline = { readonly dictionary: Ref; readonly children: unknown[]; addItem(title: string): Outline };

  class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: Page;
    readonly outline: Outline;
    _root: Ref;
    _font: EmbeddedFont;
    _addInfo: () => void;
    endAcroForm: () => void;
    appendXML(xml: string): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    save(): this;
    restore(): this;
    addPage(): this;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    image(bytes: Uint8Array, x: number, y: number, options: Record<string, unknown>): this;
    struct(type: string, options?: Record<string, unknown>): StructElement;
    addStructure(element: StructElement): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
    ref(data?: Record<string, unknown>): Ref;
    file(bytes: Uint8Array, options: Record<string, unknown>): Ref;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(index: number): Page;
    createStructParentTreeNextKey(): number;
    getStructParentTree(): { add(key: number, value: Ref): void };
    addNamedEmbeddedFile(name: string, ref: Ref): void;
    end(): void;
  }

  export { PDFDocument };
}
