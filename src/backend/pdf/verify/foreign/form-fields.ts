/** The fields of a form, with what they inherit. */
import { isArray, isKind, nameOf, textOf, type PdfDictionary, type PdfValue } from '../pdf-value.ts';
import type { GeneralPdf } from './general-pdf.ts';

export type FormField = {
  /** Of the whole path, `part.part`. */
  readonly name: string;
  readonly type: string | null;
  /** As it stands in the field, perhaps a reference; undefined where it is empty. */
  readonly value: PdfValue | undefined;
};

export function formFields(pdf: GeneralPdf): readonly FormField[] {
  const form = pdf.resolve(pdf.catalog.entries.get('AcroForm'));
  if (!isKind(form, 'dictionary')) return [];
  const found: FormField[] = [];
  const seen = new Set<PdfDictionary>();
  const walk = (
    value: PdfValue,
    above: { readonly name: string; readonly type: string | null; readonly value: PdfValue | undefined },
  ) => {
    const field = pdf.resolve(value);
    if (!isKind(field, 'dictionary') || seen.has(field)) return;
    seen.add(field);
    const part = textOf(pdf.resolve(field.entries.get('T')));
    const own = {
      name: [above.name, part ?? ''].filter((text) => text !== '').join('.'),
      type: nameOf(pdf.resolve(field.entries.get('FT'))) ?? above.type,
      value: field.entries.get('V') ?? above.value,
    };
    const kids = pdf.resolve(field.entries.get('Kids'));
    const children = isArray(kids) ? kids.filter((kid) => isField(pdf, kid)) : [];
    if (children.length === 0) found.push(own);
    else for (const kid of children) walk(kid, own);
  };
  const fields = pdf.resolve(form.entries.get('Fields'));
  if (isArray(fields)) for (const field of fields) walk(field, { name: '', type: null, value: undefined });
  return found;
}

/** A kid with a name of its own is a field; else it is one of several places where its parent is shown. */
function isField(pdf: GeneralPdf, kid: PdfValue): boolean {
  const node = pdf.resolve(kid);
  return isKind(node, 'dictionary') && node.entries.has('T');
}
