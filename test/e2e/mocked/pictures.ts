/** Drawn cards, exemplars and pages for the fake desk's digests: invented, and different for every number. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FONTS = resolve(import.meta.dirname, '../../../node_modules/@fontsource');
const font = (family: string) =>
  `data:font/woff2;base64,${readFileSync(`${FONTS}/${family}/files/${family}-latin-400-normal.woff2`).toString('base64')}`;
const FACES = `<style>
@font-face{font-family:hand;src:url(${font('architects-daughter')})}
@font-face{font-family:sign;src:url(${font('homemade-apple')})}
text{font-family:Arial,sans-serif}.h{font-family:hand;font-size:40px;fill:#30343c}.s{font-family:sign;font-size:52px;fill:#1c2a5a}.l{font-size:19px;fill:#333}
</style>`;

/** An SVG document for a digest of `test/builders/views.ts`; null for one that stands for no picture. */
export function picture(digest: string): string | null {
  const index = Number.parseInt(digest.slice(1, 4), 16);
  switch (digest.charAt(0)) {
    case 'c':
      return card(index);
    case 'e':
      return exemplar(index);
    case 'd':
      return page(index);
    default:
      return null;
  }
}

function card(index: number): string {
  const tilt = ((index * 37) % 9) / 10 - 0.4;
  const line = (x: number, y: number, width: number, label: string) =>
    `<path d="M${x} ${y}h${width}" stroke="#444" stroke-width="1.5"/><text class="l" x="${x}" y="${y + 22}">${label}</text>`;
  return svg(
    1240,
    800,
    `<rect width="1240" height="800" fill="#f7f7f5"/><g transform="rotate(${tilt} 620 400)">
<text x="620" y="80" text-anchor="middle" font-size="38" font-weight="bold" style="font-family:Georgia,serif">AUTHORIZATION FOR REPRESENTATION</text>
<text class="l" x="80" y="132">I hereby authorize Allied Workers Local 871 to represent me for the purposes of collective bargaining with my employer.</text>
${line(80, 268, 640, 'Name (please print)')}${line(780, 268, 380, 'Phone')}
${line(80, 356, 480, 'Street address')}${line(640, 356, 520, 'City, State, Zip')}
${line(80, 444, 480, 'Employer')}${line(640, 444, 520, 'Job title')}
${line(80, 644, 620, 'Signature')}${line(780, 644, 380, 'Date')}
<text class="h" x="86" y="256">PIETER VAN DER BERG</text><text class="h" x="790" y="256">(818) 555-0137</text>
<text class="h" x="86" y="344">5917 N 14TH ST</text><text class="h" x="646" y="344">PHOENIX AZ 85014</text>
<text class="h" x="86" y="432">BIG SKY STUDIOS</text><text class="h" x="646" y="432">PROD. COORDINATOR</text>
<text class="s" x="110" y="626">Pieter van der Berg</text><text class="h" x="790" y="620">${index === 2 ? '04/05/23' : 'JAN. 16, 2023'}</text>
<text x="52" y="640" font-size="34" font-weight="bold">X</text></g>`,
  );
}

function exemplar(index: number): string {
  const skew = (index % 4) * 2 - 3;
  return svg(
    900,
    260,
    `<rect width="900" height="260" fill="#fcfcfa"/><path d="M60 190h760" stroke="#444" stroke-width="1.5"/><text class="l" x="60" y="216">Signature of employee</text>
<g transform="skewX(${skew}) rotate(${(index % 3) - 1} 400 130)"><text class="s" x="110" y="172">Pieter van der Berg</text></g>`,
  );
}

function page(index: number): string {
  const lines = Array.from(
    { length: 22 },
    (_, n) => `<rect x="150" y="${420 + n * 48}" width="${940 - ((n * 131) % 260)}" height="14" fill="#ccc"/>`,
  );
  return svg(
    1240,
    1754,
    `<rect width="1240" height="1754" fill="#fff"/><text x="150" y="240" font-size="46" font-weight="bold" style="font-family:Georgia,serif">Certification of Results of Card Check</text>
<text x="150" y="310" font-size="26">Page ${index}</text>${lines.join('')}`,
  );
}

function svg(width: number, height: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${FACES}${body}</svg>`;
}
