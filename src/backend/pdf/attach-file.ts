/** Files that lie within the document, named in its catalogue (PDF/A-3). */
import { createHash } from 'node:crypto';
import { pdfText } from './pdf-values.ts';
import type { PdfKitDocument } from './pdfkit-types.ts';

export type Attachment = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly description: string;
};

export function attachFile(document: PdfKitDocument, attachment: Attachment, at: Date): void {
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
