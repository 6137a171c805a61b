/** The field that the signature stands in: its dictionary, its picture on the page, and its place among the tags. */
import { invariant } from '#core/result.ts';
import type { CanvasText } from './canvas-text.ts';
import { fixed, pdfDate, pdfText, rgb, Token } from './pdf-values.ts';
import type { PdfKitDocument, Ref, StructElement } from './pdfkit-types.ts';
import { shown } from './shown-text.ts';
import type { Rect, TextStyle } from './style.ts';

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
};

type FieldParts = { readonly field: SignatureField; readonly text: CanvasText; readonly tagForm: () => StructElement };

/** A signature field, its widget and its dictionary with room for the signature, in this first and only revision. */
export function addSignatureField(document: PdfKitDocument, { field, text, tagForm }: FieldParts): Ref {
  const signature = document.ref(signatureDictionary(field));
  const widget = document.ref({
    ...widgetDictionary(field, document.page.height),
    V: signature,
    P: document.page.dictionary,
    AP: { N: appearance(document, field, text) },
  });
  document.page.annotations.push(widget);
  tagWidget(document, widget, tagForm());
  widget.end();
  const form = document.ref({ Fields: [widget], SigFlags: 3 });
  form.end();
  document._root.data['AcroForm'] = form;
  // pdfkit would end the form again, and demand a default font of it.
  document.endAcroForm = () => undefined;
  document._root.data['Perms'] = { DocMDP: signature };
  return signature;
}

function appearance(document: PdfKitDocument, field: SignatureField, texts: CanvasText): Ref {
  const { width, height } = field.rect;
  const fonts: Record<string, Ref> = {};
  const content = [
    `q ${rgb('#f2f5f8')} rg ${rgb('#1d3a5c')} RG 0.7 w 0.35 0.35 ${fixed(width - 0.7)} ${fixed(height - 0.7)} re B Q`,
    `q ${rgb('#1d3a5c')} rg 0 0 4 ${fixed(height)} re f Q`,
  ];
  for (const { text, style, x, baseline } of field.lines) {
    let left = x;
    for (const run of texts.runsOf(text, style)) {
      const font = texts.fontOf(run.face);
      fonts[font.id] = font.ref();
      content.push(`BT ${rgb(style.colour)} rg ${shown(font, run, style, [left, height - baseline])} ET`);
      left += texts.widthOfRun(run, style);
    }
  }
  const form = document.ref({
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
function tagWidget(document: PdfKitDocument, widget: Ref, form: StructElement): void {
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
