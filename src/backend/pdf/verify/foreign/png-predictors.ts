/** What cross-reference streams are packed with before they are deflated. */
import { PdfRefused } from '../pdf-value.ts';

/** PNG predictors (ISO 15948, 9), one byte a pixel. */
export function unpredicted(bytes: Buffer, columns: number): Buffer {
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const method = bytes[row * (columns + 1)];
    for (let column = 0; column < columns; column++) {
      const left = column === 0 ? 0 : (out[row * columns + column - 1] ?? 0);
      const above = row === 0 ? 0 : (out[(row - 1) * columns + column] ?? 0);
      const corner = row === 0 || column === 0 ? 0 : (out[(row - 1) * columns + column - 1] ?? 0);
      const byte = bytes[row * (columns + 1) + 1 + column] ?? 0;
      out[row * columns + column] = byte + predicted(method ?? -1, { left, above, corner });
    }
  }
  return out;
}

function predicted(
  method: number,
  { left, above, corner }: { readonly left: number; readonly above: number; readonly corner: number },
): number {
  switch (method) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4: {
      const guess = left + above - corner;
      const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
      if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
      return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
    }
    default:
      throw new PdfRefused('a predictor that is none');
  }
}
