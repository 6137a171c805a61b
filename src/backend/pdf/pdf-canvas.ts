/**
 * The only importer of pdfkit, pinned to 0.20.2: what we need of its private members is used here and nowhere else.
 * Coordinates are points from the top left of the page. Everything drawn is either in a tag or an artifact (PDF/UA).
 */
import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdfkit';
import { invariant } from '#core/result.ts';
import type { EmbeddedFont, PdfKit, PdfKitDocument, Ref, StructElement } from './pdfkit-types.ts';
import { FACES, faceBytes, type Face } from './faces.ts';
import { leaveMarksWithoutAnchor } from './mark-anchors.ts';
import { isScriptFace, type ScriptFace } from './script-faces.ts';
import { featuresOf, settingOf, shown } from './shown-text.ts';
import { faceFor, plainRun, runsOf, type AnyFace, type Run } from './text-runs.ts';
import type { Colour, TextStyle } from './style.ts';
import { xmpDescriptions, type DocumentInfo } from './xmp.ts';

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type TagOptions = {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly summary?: string;
  readonly boundingBox?: Rect;
  readonly language?: string;
};
export type Tag = { readonly element: StructElement; readonly draw: (paint: () => void) => void };
export type SignatureField = {
  readonly rect: Rect;
  readonly name: string;
  readonly reason: string;
  /** For who cannot see it. */
  readonly description: string;
  readonly location: string;
  readonly signedAt: Date;
  /** Bytes kept free for the signature. */
  readonly reserve: number;
  readonly lines: readonly { readonly text: string; readonly style: TextStyle; readonly x: number; readonly baseline: number }[];
  readonly parent: Tag;
};
export type Attachment = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly description: string;
};

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

/** pdfkit writes any other object by its own `toString`: so a token can stand in a dictionary as it is. */
class Token {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get [Symbol.toStringTag](): string {
    return 'Token';
  }
  toString(): string {
    return this.text;
  }
}

/** Lives from the first page to `finish`. */
export class PdfCanvas {
  readonly root: Tag;
  readonly #document: PdfKitDocument;
  readonly #options: CanvasOptions;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #drawable = new Map<AnyFace, Map<string, boolean>>();
  readonly #opened = new Set<ScriptFace>();
  #signature: Ref | null = null;

  constructor(options: CanvasOptions) {
    const { info } = options;
    this.#options = options;
    this.#document = new (PDFDocument as PdfKit)(documentOptions(options));
    const document = this.#document;
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
    return this.#runs(text, style).reduce((sum, run) => sum + this.#widthOfRun(run, style), 0);
  }

  /** One line; `y` is the top of its line box. The text is never broken or clipped. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return;
    const document = this.#document;
    const { ascender, descender } = this.#font(style.face);
    const natural = ((ascender - descender) / 1000) * style.size;
    const top = y + (style.leading - natural) / 2;
    let left = x;
    const baseline = top + (ascender / 1000) * style.size;
    for (const run of this.#runs(text, style)) {
      if (run.kind === 'plain') {
        document.font(run.face).fontSize(style.size).fillColor(style.colour);
        document.text(run.drawn, left, top, { lineBreak: false, features: featuresOf(style) });
      } else this.#lineOfRun(run, left, baseline, style);
      left += this.#widthOfRun(run, style);
    }
  }

  /** pdfkit turns the page upside down, and text back again. */
  #lineOfRun(run: Run, x: number, baseline: number, style: TextStyle): void {
    const document = this.#document;
    const { page } = document;
    const font = this.#font(run.face);
    page.fonts[font.id] ??= font.ref();
    document.save();
    document.fillColor(style.colour);
    document.transform(1, 0, 0, -1, 0, page.height);
    document.addContent(`BT ${shown(font, run, style, [x, page.height - baseline])} ET`);
    document.restore();
  }

  #runs(text: string, { face }: TextStyle): readonly Run[] {
    return NO_OTHER_SCRIPT.test(text) ? [plainRun(text, face)] : runsOf(text, face, this.#draws);
  }

  #widthOfRun(run: Run, style: TextStyle): number {
    const { size, features } = settingOf(run, style);
    return this.#font(run.face).widthOfString(run.drawn, size, features);
  }

  /** Makes it the current one, too. */
  #font(face: AnyFace): EmbeddedFont {
    const document = this.#document;
    if (isScriptFace(face) && !this.#opened.has(face)) {
      document.registerFont(face, faceBytes(face));
      leaveMarksWithoutAnchor(document.font(face)._font.font);
      this.#opened.add(face);
    }
    return document.font(face)._font;
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
    if (NO_OTHER_SCRIPT.test(text)) return Array.from(text).filter((character) => !this.#draws(character, face));
    const missing: string[] = [];
    let before: AnyFace | null = null;
    for (const character of text) {
      const drawnIn = faceFor(character, face, before, this.#draws);
      if (drawnIn === null) missing.push(character);
      before = drawnIn;
    }
    return missing;
  }

  readonly #draws = (character: string, face: AnyFace): boolean => {
    const known = this.#drawable.get(face) ?? new Map<string, boolean>();
    this.#drawable.set(face, known);
    const drawable = known.get(character) ?? this.#font(face).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    known.set(character, drawable);
    return drawable;
  };

  attach(attachment: Attachment): void {
    const document = this.#document;
    const at = this.#options.info.createdAt;
    // Not `document.file`: it writes the checksum as hexadecimal text where the standard wants sixteen bytes.
    const checksum = createHash('md5').update(attachment.bytes).digest();
    const stream = document.ref({
      Type: 'EmbeddedFile',
      Subtype: attachment.type.replace('/', '#2F'),
      Params: { CreationDate: at, ModDate: at, CheckSum: Uint8Array.from(checksum), Size: attachment.bytes.length },
    });
    stream.end(attachment.bytes);
    const name = pdfText(attachment.name);
    const description = pdfText(attachment.description);
    const specification = document.ref({
      Type: 'Filespec',
      AFRelationship: 'Data',
      F: name,
      UF: name,
      EF: { F: stream, UF: stream },
      Desc: description,
    });
    specification.end();
    document.addNamedEmbeddedFile(attachment.name, specification);
    document._root.data['AF'] = [specification];
  }

  /** A signature field, its widget and its dictionary with room for the signature, in this first and only revision. */
  signatureField(field: SignatureField): void {
    invariant(this.#signature === null, 'a document is sealed once');
    const document = this.#document;
    const signature = document.ref(signatureDictionary(field));
    const widget = document.ref({
      ...widgetDictionary(field, document.page.height),
      V: signature,
      P: document.page.dictionary,
      AP: { N: this.#appearance(field) },
    });
    document.page.annotations.push(widget);
    this.#tagWidget(widget, field);
    widget.end();
    const form = document.ref({ Fields: [widget], SigFlags: 3 });
    form.end();
    document._root.data['AcroForm'] = form;
    // pdfkit would end the form again, and demand a default font of it.
    document.endAcroForm = () => undefined;
    document._root.data['Perms'] = { DocMDP: signature };
    this.#signature = signature;
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

  #appearance(field: SignatureField): Ref {
    const { width, height } = field.rect;
    const fonts: Record<string, Ref> = {};
    const content = [
      `q ${rgb('#f2f5f8')} rg ${rgb('#1d3a5c')} RG 0.7 w 0.35 0.35 ${fixed(width - 0.7)} ${fixed(height - 0.7)} re B Q`,
      `q ${rgb('#1d3a5c')} rg 0 0 4 ${fixed(height)} re f Q`,
    ];
    for (const { text, style, x, baseline } of field.lines) {
      let left = x;
      for (const run of this.#runs(text, style)) {
        const font = this.#font(run.face);
        fonts[font.id] = font.ref();
        content.push(`BT ${rgb(style.colour)} rg ${shown(font, run, style, [left, height - baseline])} ET`);
        left += this.#widthOfRun(run, style);
      }
    }
    const form = this.#document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, width, height],
      Resources: { Font: fonts },
    });
    form.end(Buffer.from(`${content.join('\n')}\n`, 'latin1'));
    return form;
  }

  /** `annotate({ structParent })` takes the page that is current when tags are flushed, so the bookkeeping is done here. */
  #tagWidget(widget: Ref, field: SignatureField): void {
    const document = this.#document;
    const form = this.tag(field.parent, 'Form', { alt: field.description }).element;
    const page = document.page.dictionary;
    const key = document.createStructParentTreeNextKey();
    widget.data['StructParent'] = key;
    document.getStructParentTree().add(key, form.dictionary);
    form.dictionary.data['Pg'] = page;
    form._children.push({ reference: widget });
    form._flushChild = () => {
      const kids = form.dictionary.data['K'];
      invariant(Array.isArray(kids), 'a tag that is flushed has a list of kids');
      kids.push({ Type: 'OBJR', Obj: widget, Pg: page });
    };
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

/** Latin, its marks, Greek, Cyrillic, punctuation and signs: no script face has any of it, so that the common case costs nothing. */
const NO_OTHER_SCRIPT = /^[ -\u052f\u1d00-\u20cf]*$/;

function signatureDictionary(field: SignatureField): Record<string, unknown> {
  return {
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: new Token('[0 ********** ********** **********]'),
    Contents: new Uint8Array(field.reserve),
    Name: pdfText(field.name),
    Reason: pdfText(field.reason),
    ...(field.location === '' ? {} : { Location: pdfText(field.location) }),
    M: new Token(`(${pdfDate(field.signedAt)})`),
    // ISO 32000-1, 12.8.2.2: no change whatever is permitted.
    Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } }],
  };
}

const PRINTED_AND_LOCKED = 4 | 128;

function widgetDictionary(field: SignatureField, pageHeight: number): Record<string, unknown> {
  const { x, y, width, height } = field.rect;
  return {
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText('Certification'),
    TU: pdfText(field.description),
    Contents: pdfText(field.description),
    F: PRINTED_AND_LOCKED,
    Rect: [x, pageHeight - y - height, x + width, pageHeight - y],
  };
}

function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`;
}

/** pdfkit writes primitive strings as names and `String` objects as text. */
function pdfText(text: string): string {
  return new String(text) as string;
}

function rgb(colour: string): string {
  return (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => (Number.parseInt(pair, 16) / 255).toFixed(3)).join(' ');
}

const fixed = (value: number): string => value.toFixed(2);
