/** From a clean drawing to what a scanner, a fax or a telephone would have made of it. */
import sharp from 'sharp';
import { randomOf, between, type Random } from './random.ts';

export type Device = 'scanner' | 'fax' | 'phone';

export type ScanSettings = {
  readonly device: Device;
  /** Degrees clockwise by which the sheet lies turned in the image. */
  readonly turned: 0 | 90 | 180 | 270;
  /** Degrees clockwise, small. */
  readonly skewDegrees: number;
  readonly folded?: boolean;
  readonly stained?: boolean;
  readonly pale?: boolean;
  readonly seed: string;
};

/** Three channels, eight bits. */
export type Raster = { readonly data: Buffer; readonly width: number; readonly height: number };

export async function scan(svg: string, settings: ScanSettings): Promise<Raster> {
  const random = randomOf(`scan:${settings.seed}`);
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sheet: Raster = { data, width: info.width, height: info.height };
  const marked = settings.folded || settings.stained ? await withMarks(sheet, settings, random) : sheet;
  const laid = layOnBed(marked, settings, random);
  const turned = turnedBy(laid, settings.turned);
  const soft = await softened(turned, settings.device === 'phone' ? 0.75 : 0.5);
  return exposed(soft, settings, random);
}

async function withMarks(sheet: Raster, settings: ScanSettings, random: Random): Promise<Raster> {
  const { width, height } = sheet;
  const foldX = width * between(random, 0.44, 0.56);
  const fold = `<path d="M${foldX} 0L${foldX + 6} ${height}" stroke="#6d6d70" stroke-width="2.5" opacity=".35"/><path d="M${foldX + 4} 0L${foldX + 10} ${height}" stroke="#fff" stroke-width="3.5" opacity=".7"/>`;
  const [x, y, radius] = [width * between(random, 0.6, 0.85), height * between(random, 0.15, 0.3), width * 0.085];
  const ring = `<circle cx="${x}" cy="${y}" r="${radius}" fill="#b58a4e" fill-opacity=".03" stroke="#8a5a24" stroke-opacity=".32" stroke-width="7"/><circle cx="${x}" cy="${y}" r="${radius - 7}" fill="none" stroke="#8a5a24" stroke-opacity=".14" stroke-width="10"/>`;
  const marks = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${settings.folded ? fold : ''}${settings.stained ? ring : ''}</svg>`;
  const data = await sharp(sheet.data, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(marks) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { data, width, height };
}

type Corners = readonly [tl: Pair, tr: Pair, br: Pair, bl: Pair];
type Pair = readonly [number, number];

/** The sheet on the glass (or on a table), a little askew, bilinear; outside it the lid or the table shows. */
function layOnBed(sheet: Raster, settings: ScanSettings, random: Random): Raster {
  const phone = settings.device === 'phone';
  const margin = Math.round(sheet.width * (phone ? 0.045 : 0.012));
  const [width, height] = [sheet.width + 2 * margin, sheet.height + 2 * margin];
  const out = Buffer.alloc(width * height * 3);
  const corners = cornersOf(sheet, margin, settings, random);
  const backwards = projectiveFrom(corners, sheet);
  const bed = bedShade(settings.device, random);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sx, sy] = backwards(x, y);
      const at = (y * width + x) * 3;
      if (sx < 0 || sy < 0 || sx >= sheet.width - 1 || sy >= sheet.height - 1) bed(out, at, edgeDistance(sx, sy, sheet), x, y);
      else sample(sheet, sx, sy, out, at);
    }
  }
  return { data: out, width, height };
}

function cornersOf(sheet: Raster, margin: number, settings: ScanSettings, random: Random): Corners {
  const angle = (settings.skewDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [margin + sheet.width / 2, margin + sheet.height / 2];
  const bend = settings.device === 'phone' ? sheet.width * 0.022 : 0;
  const corner = (dx: number, dy: number): Pair => {
    const [x, y] = [(dx * sheet.width) / 2, (dy * sheet.height) / 2];
    return [cx + x * cos - y * sin + between(random, -bend, bend), cy + x * sin + y * cos + between(random, -bend, bend)];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Maps image points back to sheet points: the projective map of four corners (Heckbert 1989), inverted. */
function projectiveFrom(corners: Corners, sheet: Raster): (x: number, y: number) => Pair {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  const adjoint = [
    e - f * h,
    c * h - b,
    b * f - c * e,
    f * g - d,
    a - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0] = adjoint;
  return (x, y) => {
    const w = m6 * x + m7 * y + m8;
    return [((m0 * x + m1 * y + m2) / w) * sheet.width, ((m3 * x + m4 * y + m5) / w) * sheet.height];
  };
}

function edgeDistance(x: number, y: number, sheet: Raster): number {
  return Math.max(-x, -y, x - sheet.width, y - sheet.height, 0);
}

type Bed = (out: Buffer, at: number, distance: number, x: number, y: number) => void;

function bedShade(device: Device, random: Random): Bed {
  const grain = between(random, 0, 6.28);
  return (out, at, distance, x, y) => {
    const shadow = Math.exp(-distance / (device === 'phone' ? 14 : 4));
    if (device === 'phone') {
      const wood = 8 * Math.sin(y / 23 + Math.sin(x / 310 + grain) * 2) + 4 * Math.sin(y / 7 + x / 90);
      const dark = 1 - 0.5 * shadow;
      out[at] = (132 + wood) * dark;
      out[at + 1] = (101 + wood) * dark;
      out[at + 2] = (76 + wood) * dark;
    } else out.fill(Math.round((device === 'fax' ? 255 : 236) - 62 * shadow), at, at + 3);
  };
}

function sample(sheet: Raster, x: number, y: number, out: Buffer, at: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const first = (top * sheet.width + left) * 3;
  const below = first + sheet.width * 3;
  const { data } = sheet;
  for (let channel = 0; channel < 3; channel++) {
    const a = data[first + channel] ?? 0;
    const b = data[first + 3 + channel] ?? 0;
    const c = data[below + channel] ?? 0;
    const d = data[below + 3 + channel] ?? 0;
    out[at + channel] = (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy;
  }
}

function turnedBy(raster: Raster, turned: 0 | 90 | 180 | 270): Raster {
  if (turned === 0) return raster;
  const upright = turned === 180;
  const width = upright ? raster.width : raster.height;
  const height = upright ? raster.height : raster.width;
  const data = Buffer.alloc(raster.data.length);
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      const nx = upright ? raster.width - 1 - x : turned === 90 ? raster.height - 1 - y : y;
      const ny = upright ? raster.height - 1 - y : turned === 90 ? x : raster.width - 1 - x;
      raster.data.copy(data, (ny * width + nx) * 3, (y * raster.width + x) * 3, (y * raster.width + x) * 3 + 3);
    }
  }
  return { data, width, height };
}

async function softened(raster: Raster, sigma: number): Promise<Raster> {
  const { width, height } = raster;
  const data = await sharp(raster.data, { raw: { width, height, channels: 3 } })
    .blur(sigma)
    .raw()
    .toBuffer();
  return { data, width, height };
}

/** Light, paper tone and noise. */
function exposed(raster: Raster, settings: ScanSettings, random: Random): Raster {
  const { width, height } = raster;
  const data = Buffer.alloc(raster.data.length);
  const [leanX, leanY] = [between(random, -1, 1), between(random, -1, 1)];
  const fall = settings.device === 'phone' ? 0.3 : 0.018;
  const [floor, gain] = settings.pale ? [112, 0.5] : [10, 0.945];
  const noise = settings.device === 'phone' ? 2.6 : settings.device === 'fax' ? 17 : 2.2;
  const tint = settings.device === 'phone' ? [1, 0.985, 0.945] : [1, 0.998, 0.988];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - fall * (0.5 + 0.5 * Math.tanh(1.6 * (leanX * (x / width - 0.5) + leanY * (y / height - 0.5))));
      const grain = (random() + random() + random() - 1.5) * 2 * noise;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const value = (floor + (raster.data[at + channel] ?? 0) * gain) * light * (tint[channel] ?? 1) + grain;
        data[at + channel] = value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
      }
    }
  }
  return { data, width, height };
}
