/** A PDF of many card-sized pages, written by hand so that making it needs no memory; padded with a hole, which takes no disk. */
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import sharp from 'sharp';

/** One scanned card that every page shows, its own number printed over it: no two pages are the same picture. */
export async function writeLargePdf(
  path: string,
  { pages, bytes }: { readonly pages: number; readonly bytes: number },
): Promise<void> {
  const card = await scannedCard();
  const file = openSync(path, 'w');
  const starts: number[] = [];
  let at = 0;
  const write = (part: string | Uint8Array) => {
    const data = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    writeSync(file, data, 0, data.length, at);
    at += data.length;
  };
  const begin = (number: number) => {
    starts[number] = at;
    write(`${number} 0 obj\n`);
  };
  write('%PDF-1.7\n');
  begin(1);
  write('<< /Type /Catalog /Pages 2 0 R >>\nendobj\n');
  begin(3);
  write('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n');
  begin(4);
  write(
    `<< /Type /XObject /Subtype /Image /Width 833 /Height 555 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${card.length} >>\nstream\n`,
  );
  write(card);
  write('\nendstream\nendobj\n');
  for (let page = 0; page < pages; page++) {
    const content = `q 300 0 0 200 0 0 cm /Card Do Q BT /F 20 Tf 200 170 Td (No. ${page + 1}) Tj ET`;
    begin(6 + page * 2);
    write(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents ${7 + page * 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /Card 4 0 R >> >> >>\nendobj\n`,
    );
    begin(7 + page * 2);
    write(`<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`);
  }
  begin(2);
  const kids = Array.from({ length: pages }, (_, page) => `${6 + page * 2} 0 R`).join(' ');
  write(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>\nendobj\n`);
  const hole = Math.max(0, bytes - at - 30 * (6 + pages * 2) - 400);
  begin(5);
  write(`<< /Length ${hole} >>\nstream\n`);
  at += hole;
  write('\nendstream\nendobj\n');
  const table = at;
  write(`xref\n0 ${starts.length}\n0000000000 65535 f \n`);
  write(
    starts
      .slice(1)
      .map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
      .join(''),
  );
  write(`trailer\n<< /Size ${starts.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  ftruncateSync(file, Math.max(at, 0));
  closeSync(file);
}

async function scannedCard(): Promise<Buffer> {
  const lines = Array.from(
    { length: 7 },
    (_, line) => `<path d="M60 ${180 + line * 50} H${700 - line * 30}" stroke="#222" stroke-width="3"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="833" height="555"><rect width="833" height="555" fill="#f7f6f2"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg)).greyscale().toColourspace('b-w').jpeg({ quality: 80 }).toBuffer();
}
