/** The visible signature: the one place of the page that a reader's signature panel points to. */
import type { Written } from '#core/certification/document.ts';
import type { Piece } from './flow.ts';
import { groupedHex } from './fact-pieces.ts';
import type { PdfCanvas, Tag } from './pdf-canvas.ts';
import type { SignatureField } from './signature-field.ts';
import { COLOUR, STYLE, type TextStyle } from './style.ts';
import type { Column } from './text-pieces.ts';

/**
 * A CAdES signature of an identity of ours takes about 1,700 bytes; chains of imported identities and time-stamp tokens
 * take more. What is not used stays zero.
 */
export const SIGNATURE_RESERVE = 12_000;

const NAME: TextStyle = { ...STYLE.heading, size: 13 };
const LINE: TextStyle = { ...STYLE.letterLine, colour: COLOUR.ink };
const HEX: TextStyle = { ...STYLE.digest, size: 7.2, colour: COLOUR.soft };

export type Seal = {
  readonly panel: Written['signaturePanel'];
  readonly place: string;
  readonly signedAt: Date;
  readonly fingerprint: string;
};

export function signaturePiece(canvas: PdfCanvas, parent: Tag, column: Column, seal: Seal): Piece {
  const { panel } = seal;
  const texts = [
    { text: panel.name, style: NAME, advance: 22 },
    ...panel.lines.map((text) => ({ text, style: LINE, advance: 13 })),
    { text: `${panel.fingerprintLabel}: ${groupedHex(seal.fingerprint)}`, style: HEX, advance: 14 },
  ];
  let baseline = 0;
  const lines: SignatureField['lines'] = texts.map(({ text, style, advance }) => {
    baseline += advance;
    return { text, style, x: 16, baseline };
  });
  const height = baseline + 12;
  return {
    height,
    gap: 12,
    keepWithNext: false,
    draw: (y) =>
      canvas.signatureField({
        rect: { x: column.x, y, width: column.width, height },
        name: panel.name,
        reason: panel.reason,
        description: panel.description,
        location: seal.place,
        signedAt: seal.signedAt,
        reserve: SIGNATURE_RESERVE,
        lines,
        parent,
      }),
  };
}
