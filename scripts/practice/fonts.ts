/** The typefaces of the practice papers, by role; all under open licences (see resources/practice/README.md). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { invariant } from '#core/result.ts';

const require = createRequire(import.meta.url);

/** `scale` evens out the x-heights; `joined` hands must keep their letters on one line or the joins break. */
export type Hand = { readonly font: string; readonly scale: number; readonly joined: boolean };

export const HANDS = {
  kalam: { font: 'kalam', scale: 1, joined: false },
  patrick: { font: 'patrick-hand', scale: 1.08, joined: false },
  architect: { font: 'architects-daughter', scale: 0.9, joined: false },
  handlee: { font: 'handlee', scale: 1.05, joined: false },
  school: { font: 'schoolbell', scale: 1.02, joined: false },
  indie: { font: 'indie-flower', scale: 1, joined: false },
  gloria: { font: 'gloria-hallelujah', scale: 0.8, joined: false },
  grace: { font: 'covered-by-your-grace', scale: 1.16, joined: false },
  shadows: { font: 'shadows-into-light', scale: 1.08, joined: false },
  caveat: { font: 'caveat', scale: 1.28, joined: true },
  apple: { font: 'homemade-apple', scale: 0.76, joined: true },
  cedarville: { font: 'cedarville-cursive', scale: 0.9, joined: true },
  reenie: { font: 'reenie-beanie', scale: 1.36, joined: false },
  girl: { font: 'the-girl-next-door', scale: 0.92, joined: false },
  delius: { font: 'delius', scale: 0.94, joined: false },
  gochi: { font: 'gochi-hand', scale: 1.08, joined: false },
} as const satisfies Record<string, Hand>;

export type HandName = keyof typeof HANDS;

const PRINTED = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  bold: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  courier: '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2',
  typewriter: '@fontsource/special-elite/files/special-elite-latin-400-normal.woff2',
} as const;

export type PrintedFace = keyof typeof PRINTED;

const opened = new Map<string, Font>();

export function printedFont(face: PrintedFace): Font {
  return open(PRINTED[face]);
}

export function handFont(hand: HandName): Font {
  const name = HANDS[hand].font;
  return open(`@fontsource/${name}/files/${name}-latin-400-normal.woff2`);
}

function open(path: string): Font {
  const known = opened.get(path);
  if (known) return known;
  const font = create(readFileSync(require.resolve(path)));
  invariant('layout' in font, `${path} is one font`);
  opened.set(path, font);
  return font;
}
