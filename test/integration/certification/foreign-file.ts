/** A small signed PDF as another program might write it: written by hand, invented throughout. */
import { createHash } from 'node:crypto';
import type { Signer } from '#backend/keys/signer.ts';
import { signCades } from '#backend/pdf/cades.ts';

export type ForeignShape = {
  /** DocMDP level; without it the signature does not certify. */
  readonly certifies?: 1 | 2 | 3;
  /** `YYYYMMDDhhmmss`, in UTC. */
  readonly signedAt?: string;
};

const RESERVE = 4000;

export async function aForeignFile(signer: Signer, shape: ForeignShape = {}): Promise<Buffer> {
  const reference =
    shape.certifies === undefined
      ? ''
      : `/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${String(shape.certifies)} /V /1.2 >> >>]`;
  const text = 'BT /F1 20 Tf 50 200 Td (A card) Tj ET';
  const bodies = [
    `<<\n/Type /Catalog\n/Pages 2 0 R\n/AcroForm 6 0 R${shape.certifies === undefined ? '' : '\n/Perms << /DocMDP 8 0 R >>'}\n>>`,
    '<<\n/Type /Pages\n/Kids [3 0 R]\n/Count 1\n/MediaBox [0 0 300 300]\n>>',
    '<<\n/Type /Page\n/Parent 2 0 R\n/Contents 5 0 R\n/Resources << /Font << /F1 4 0 R >> >>\n/Annots [7 0 R]\n>>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica % a comment\n>>',
    `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`,
    '<< /Fields [7 0 R] /SigFlags 3 >>',
    '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /Rect [0 0 0 0] /F 132 /P 3 0 R /V 8 0 R >>',
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name (Dana\\040Marker) /Reason (I authorize the union) ${reference} /M (D:${shape.signedAt ?? '20251002150000'}Z) /ByteRange [0 ********** ********** **********] /Contents <${'0'.repeat(RESERVE)}> >>`,
  ];
  let file = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = bodies.map((body, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${String(bodies.length + 1)}\n0000000000 65535 f \n${rows}trailer\n<<\n/Size ${String(bodies.length + 1)}\n/Root 1 0 R\n>>\nstartxref\n${String(table)}\n%%EOF\n`;
  return sealedFile(Buffer.from(file, 'latin1'), signer);
}

async function sealedFile(bytes: Buffer, signer: Signer): Promise<Buffer> {
  const start = bytes.indexOf('/Contents <0') + 10;
  const end = bytes.indexOf('>', start) + 1;
  const range = bytes.indexOf('[0 ****');
  const written = `[0 ${String(start)} ${String(end)} ${String(bytes.length - end)}`;
  bytes.write(`${written.padEnd(35)}]`, range, 'latin1');
  const digest = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest();
  bytes.write(Buffer.from(await signCades(digest, signer)).toString('hex'), start + 1, 'latin1');
  return bytes;
}
