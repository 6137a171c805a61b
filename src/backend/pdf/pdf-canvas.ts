/**
 * The only importer of pdfkit, pinned to 0.20.2. What we need of its private members is used here, for text in `canvas-text.ts`,
 * for a file within in `attach-file.ts` and for the signature in `signature-field.ts`, and nowhere else.
 * Coordinates are points from the top left of the page. Everything drawn is either in a tag or an artifact (PDF/UA).
 */
import { PDFDocument } from 'pdfkit';
import { invariant } from '#core/result.ts';
import { attachFile, type Attachment } from './attach-file.ts';
import { CanvasText } from './canvas-text.ts';
import { pdfText } from './pdf-values.ts';
import type { PdfKit, PdfKitDocument, Ref, StructElement } from './pdfkit-types.ts';
import { addSignatureField, type SignatureField } from './signature-field.ts';
import { FACES, faceBytes, type Face } from './faces.ts';
import type { Colour, Rect, TextStyle } from './style.ts';
import { xmpDescriptions, type DocumentInfo } from './xmp.ts';

export type TagOptions = {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly summary?: string;
  readonly boundingBox?: Rect;
  readonly language?: string;
};
export type Tag = { readonly element: StructElement; readonly draw: (paint: () => void) => void };
export type CanvasOptions = {
  readonly width: number;
  readonly height: number;
  readonly info: DocumentInfo;
  /** AES-256 for what is confidential; PDF/A forbids encryption, so such a document is none. */
  readonly passphrase?: string;
  /** Drawn on every page before anything else. */
  readonly underlay?: (canvas: PdfCanvas) => void;
  /** False only to look into a file. */
  readonly compress?: boolean;
};

/** Lives from the first page to `finish`. */
export class PdfCanvas {
  readonly root: Tag;
  readonly #document: PdfKitDocument;
  readonly #text: CanvasText;
  readonly #options: CanvasOptions;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  #signature: Ref | null = null;

  constructor(options: CanvasOptions) {
    const { info } = options;
    this.#options = options;
    this.#document = new (PDFDocument as PdfKit)(documentOptions(options));
    const document = this.#document;
    this.#text = new CanvasText(document);
    this.#done = new Promise((resolve, reject) => {
      document.on('data', (chunk) => this.#chunks.push(chunk));
      document.on('end', resolve);
      document.on('error', reject);
    });
    document._addInfo = () => document.appendXML(xmpDescriptions(info));
    for (const face of FACES) document.registerFont(face, faceBytes(face));
    const element = document.struct('Document', { lang: info.language, title: info.title });
    document.addStructure(element);
    this.root = tagOf(element);
  }

  addPage(): void {
    this.#document.addPage();
    this.#document.page.dictionary.data['Tabs'] = 'S';
    this.#options.underlay?.(this);
  }

  get pageCount(): number {
    return this.#document.bufferedPageRange().count;
  }

  onPage(index: number, paint: () => void): void {
    this.#document.switchToPage(index);
    paint();
  }

  tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const { boundingBox: box, scope, alt, summary, language } = options;
    const element = this.#document.struct(type, {
      ...(alt === undefined ? {} : { alt }),
      ...(scope === undefined ? {} : { scope }),
      ...(language === undefined ? {} : { lang: language }),
      ...(box === undefined ? {} : { bbox: [box.x, box.y, box.x + box.width, box.y + box.height], placement: 'Block' }),
    });
    if (summary !== undefined) element.dictionary.data['A'] = { O: 'Table', Summary: pdfText(summary) };
    parent.element.add(element);
    return tagOf(element);
  }

  /** Page furniture and ornament: nothing a reader aloud should say. */
  artifact(kind: 'Pagination' | 'Layout', paint: () => void): void {
    this.#document.markContent('Artifact', { type: kind });
    paint();
    this.#document.endMarkedContent();
  }

  widthOf(text: string, style: TextStyle): number {
    return this.#text.widthOf(text, style);
  }

  /** One line; `y` is the top of its line box. The text is never broken or clipped. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    this.#text.line(text, x, y, style);
  }

  box(
    rect: Rect,
    paint: { readonly fill?: Colour; readonly stroke?: Colour; readonly radius?: number; readonly lineWidth?: number },
  ): void {
    const outline = (): void => {
      if (paint.radius === undefined) this.#document.rect(rect.x, rect.y, rect.width, rect.height);
      else this.#document.roundedRect(rect.x, rect.y, rect.width, rect.height, paint.radius);
    };
    if (paint.fill !== undefined) {
      outline();
      this.#document.fill(paint.fill);
    }
    if (paint.stroke !== undefined) {
      outline();
      this.#document.lineWidth(paint.lineWidth ?? 0.6).stroke(paint.stroke);
    }
  }

  rule(
    from: readonly [number, number],
    to: readonly [number, number],
    paint: { readonly colour: Colour; readonly width: number; readonly dash?: number },
  ): void {
    const document = this.#document;
    if (paint.dash !== undefined) document.dash(paint.dash, { space: paint.dash * 0.7 });
    document.moveTo(from[0], from[1]).lineTo(to[0], to[1]).lineWidth(paint.width).stroke(paint.colour);
    if (paint.dash !== undefined) document.undash();
  }

  /** What `paint` draws, turned about a point; degrees clockwise. */
  turned(degrees: number, origin: readonly [number, number], paint: () => void): void {
    this.#document.save();
    this.#document.rotate(degrees, { origin });
    paint();
    this.#document.restore();
  }

  /** PNG or JPEG. */
  image(bytes: Uint8Array, rect: Rect): void {
    this.#document.image(bytes, rect.x, rect.y, { fit: [rect.width, rect.height], align: 'center', valign: 'center' });
  }

  bookmark(title: string): void {
    this.#document.outline.addItem(title);
  }

  /** Characters of `text` that neither the face nor one for their script draws: a reader would see boxes, and PDF/A forbids them. */
  missingGlyphs(text: string, face: Face): readonly string[] {
    return this.#text.missingGlyphs(text, face);
  }

  attach(attachment: Attachment): void {
    attachFile(this.#document, attachment, this.#options.info.createdAt);
  }

  /** In this first and only revision: the document is sealed once. */
  signatureField(field: SignatureField & { readonly parent: Tag }): void {
    invariant(this.#signature === null, 'a document is sealed once');
    const tagForm = () => this.tag(field.parent, 'Form', { alt: field.description }).element;
    this.#signature = addSignatureField(this.#document, { field, text: this.#text, tagForm });
  }

  /** The bytes, and where the signature's object lies in them (null without one). */
  async finish(): Promise<{ readonly bytes: Buffer; readonly signatureOffset: number | null }> {
    const document = this.#document;
    this.root.element.end();
    const { outline } = document;
    if (outline.children.length > 0) outline.dictionary.data['Count'] = outline.children.length;
    this.#signature?.end();
    document.end();
    await this.#done;
    return { bytes: Buffer.concat(this.#chunks), signatureOffset: this.#signature?.offset ?? null };
  }
}

function documentOptions({ width, height, info, passphrase, compress }: CanvasOptions): Record<string, unknown> {
  const shared = {
    tagged: true,
    lang: info.language,
    displayTitle: true,
    size: [width, height],
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: true,
    autoFirstPage: false,
    compress: compress ?? true,
    // Without it pdfkit embeds nothing and still names Helvetica.
    font: null,
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Keywords: info.keywords,
      Producer: info.producer,
      Creator: info.producer,
      CreationDate: info.createdAt,
      ModDate: info.createdAt,
    },
  };
  if (passphrase === undefined) return { ...shared, pdfVersion: '1.7', subset: 'PDF/A-3a' };
  return { ...shared, pdfVersion: '1.7ext3', userPassword: passphrase, ownerPassword: passphrase, permissions: OWN_PERMISSIONS };
}

/** The neutral may do everything with her own worksheet; pdfkit grants nothing unless told. */
const OWN_PERMISSIONS = {
  printing: 'highResolution',
  copying: true,
  contentAccessibility: true,
  annotating: true,
  documentAssembly: true,
};

function tagOf(element: StructElement): Tag {
  return { element, draw: (paint) => void element.add(paint) };
}
