/**
 * Signatures as smooth pen paths, one manner per person. The pen is moved by two oscillations, one across and one up
 * and down, whose sizes and phases change from stroke to stroke (Hollerbach's oscillation theory of handwriting, 1981):
 * loops, cusps and waves come out as in a hurried hand.
 */
import { between, type Random, randomOf } from './random.ts';

type Point = { readonly x: number; readonly y: number; readonly width: number };
type Beat = { readonly tall: number; readonly deep: number; readonly loop: number; readonly wide: number };

/** A person's manner of signing: what stays the same from one signature to the next. */
export type Manner = {
  readonly beats: readonly Beat[];
  readonly slant: number;
  readonly pace: number;
  readonly underline: 'none' | 'stroke' | 'return';
  readonly crossed: boolean;
};

export type Signing = {
  readonly manner: Manner;
  /** Seeds the small differences between two signatures of one hand. */
  readonly seed: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly height: number;
  readonly ink: string;
  readonly pen: number;
};

export function mannerOf(key: string): Manner {
  const random = randomOf(`manner:${key}`);
  const count = 5 + Math.floor(random() * 7);
  const second = 2 + Math.floor(random() * (count - 3));
  const beats = Array.from({ length: count }, (_, index): Beat => {
    const capital = index === 0 || index === second;
    const rare = random();
    return {
      tall: capital ? between(random, 0.85, 1) : rare < 0.22 ? between(random, 0.6, 0.9) : between(random, 0.14, 0.36),
      deep: rare > 0.84 ? between(random, 0.35, 0.7) : between(random, 0, 0.12),
      loop: between(random, capital ? 0.6 : -0.4, 1.45),
      wide: between(random, capital ? 0.9 : 0.5, capital ? 1.5 : 1.15),
    };
  });
  const flourish = random();
  return {
    beats,
    slant: between(random, -0.05, 0.55),
    pace: between(random, 0.85, 1.25),
    underline: flourish < 0.28 ? 'stroke' : flourish < 0.5 ? 'return' : 'none',
    crossed: random() < 0.4,
  };
}

/** Only the first beats: a paraph, too little to compare. */
export function shortened(manner: Manner): Manner {
  return { ...manner, beats: manner.beats.slice(0, 2), underline: 'none', crossed: false };
}

export function signatureOf(signing: Signing): string {
  const random = randomOf(`signing:${signing.seed}`);
  const name = penPath(signing.manner, random);
  const strokes = [name, ...flourishes(signing.manner, random)];
  const reach = Math.max(...name.map((point) => point.x), 0.01);
  const scaleX = signing.width / reach;
  const drawn = strokes.map((stroke) => stroke.map((point) => placed(point, signing, scaleX)));
  return `<g fill="none" stroke="${signing.ink}" stroke-linecap="round" stroke-linejoin="round">${drawn.map(inked).join('')}</g>`;
}

const STEPS = 26;

function penPath(manner: Manner, random: Random): readonly Point[] {
  const points: Point[] = [];
  let across = 0;
  const slant = manner.slant + between(random, -0.07, 0.07);
  const looser = between(random, -0.12, 0.12);
  const unevenness = manner.beats.map(() => between(random, 0.86, 1.14));
  manner.beats.forEach((beat, index) => {
    const next = manner.beats[index + 1] ?? { ...beat, deep: 0.05 };
    const [tall, wide] = [beat.tall * (unevenness[index] ?? 1), beat.wide * between(random, 0.88, 1.12)];
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      const turn = t * 2 * Math.PI;
      const loop = beat.loop + (next.loop - beat.loop) * t + looser;
      const rise = (1 - Math.cos(turn)) / 2;
      const dip = t > 0.5 ? beat.deep * Math.sin((t - 0.5) * 2 * Math.PI) ** 2 : 0;
      const y = tall * rise - dip;
      const x = across + wide * t * manner.pace + loop * 0.34 * Math.sin(turn + 0.5 * rise);
      points.push({ x: x + slant * y, y, width: 0.75 + 0.5 * Math.sin(t * Math.PI) ** 2 });
    }
    across += wide * manner.pace;
  });
  return [...points, ...tail(across, manner, random)];
}

function tail(across: number, manner: Manner, random: Random): readonly Point[] {
  const length = between(random, 0.9, 1.1) * (0.8 + manner.slant);
  return Array.from({ length: 14 }, (_, step) => {
    const t = step / 13;
    return { x: across + length * t, y: 0.05 + 0.12 * Math.sin(t * 5) * (1 - t) + 0.1 * t * t, width: 1 - 0.7 * t };
  });
}

function flourishes(manner: Manner, random: Random): readonly (readonly Point[])[] {
  const strokes: Point[][] = [];
  const reach = manner.beats.reduce((sum, beat) => sum + beat.wide * manner.pace, 0.6);
  if (manner.underline !== 'none') {
    const drop = -0.22 + between(random, -0.03, 0.03);
    const bow = manner.underline === 'return' ? 0.16 : 0.05;
    strokes.push(line(reach * 0.06, drop, reach * 0.97, drop + 0.06, bow));
    if (manner.underline === 'return') strokes.push(line(reach * 0.97, drop + 0.06, reach * 0.3, drop - 0.12, -0.08));
  }
  if (manner.crossed) strokes.push(line(reach * 0.3, 0.62, reach * 0.62, 0.74 + between(random, -0.04, 0.04), 0.03));
  return strokes;
}

function line(fromX: number, fromY: number, toX: number, toY: number, bow: number): Point[] {
  return Array.from({ length: 18 }, (_, step) => {
    const t = step / 17;
    return { x: fromX + (toX - fromX) * t, y: fromY + (toY - fromY) * t + bow * Math.sin(t * Math.PI), width: 0.95 - 0.5 * t };
  });
}

function placed(point: Point, signing: Signing, scaleX: number): Point {
  return { x: signing.x + point.x * scaleX, y: signing.baseline - point.y * signing.height, width: point.width * signing.pen };
}

/** Short pieces of changing width: pressure. */
function inked(points: readonly Point[]): string {
  let drawn = '';
  for (let index = 0; index + 2 < points.length; index += 2) {
    const [a, b, c] = [points[index], points[index + 1], points[index + 2]];
    if (!a || !b || !c) continue;
    const control = { x: 2 * b.x - (a.x + c.x) / 2, y: 2 * b.y - (a.y + c.y) / 2 };
    const path = `M${a.x.toFixed(1)} ${a.y.toFixed(1)}Q${control.x.toFixed(1)} ${control.y.toFixed(1)} ${c.x.toFixed(1)} ${c.y.toFixed(1)}`;
    drawn += `<path d="${path}" stroke-width="${b.width.toFixed(2)}"/>`;
  }
  return drawn;
}
