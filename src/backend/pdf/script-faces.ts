/** Faces for letters that the text faces lack: one weight of Noto Sans for each script (ADR 23). Read only when a text needs one. */
import { hasFace } from './face-files.ts';

const of = (folder: string, name: string): string =>
  `@expo-google-fonts/noto-sans-${folder}/400Regular/NotoSans${name}_400Regular.ttf`;

/** `large`: some megabytes, so that the verifier's page carries it only where a certification needs it. */
type Script = { readonly file: string; readonly letters: RegExp; readonly large?: true };

/**
 * In this order a letter is looked for. A script is here only where its shaping by fontkit was compared with HarfBuzz, name by name
 * (`script-shaping.test.ts`); Kannada, Burmese and Sinhala are not, and are refused.
 */
export const SCRIPT_FACES = {
  arabic: { file: of('arabic', 'Arabic'), letters: /\p{scx=Arab}/u },
  hebrew: { file: of('hebrew', 'Hebrew'), letters: /\p{scx=Hebr}/u },
  devanagari: { file: of('devanagari', 'Devanagari'), letters: /\p{scx=Deva}/u },
  bengali: { file: of('bengali', 'Bengali'), letters: /\p{scx=Beng}/u },
  gurmukhi: { file: of('gurmukhi', 'Gurmukhi'), letters: /\p{scx=Guru}/u },
  gujarati: { file: of('gujarati', 'Gujarati'), letters: /\p{scx=Gujr}/u },
  tamil: { file: of('tamil', 'Tamil'), letters: /\p{scx=Taml}/u },
  telugu: { file: of('telugu', 'Telugu'), letters: /\p{scx=Telu}/u },
  malayalam: { file: of('malayalam', 'Malayalam'), letters: /\p{scx=Mlym}/u },
  thai: { file: of('thai', 'Thai'), letters: /\p{scx=Thai}/u },
  lao: { file: of('lao', 'Lao'), letters: /\p{scx=Laoo}/u },
  khmer: { file: of('khmer', 'Khmer'), letters: /\p{scx=Khmr}/u },
  armenian: { file: of('armenian', 'Armenian'), letters: /\p{scx=Armn}/u },
  georgian: { file: of('georgian', 'Georgian'), letters: /\p{scx=Geor}/u },
  ethiopic: { file: of('ethiopic', 'Ethiopic'), letters: /\p{scx=Ethi}/u },
  cherokee: { file: of('cherokee', 'Cherokee'), letters: /\p{scx=Cher}/u },
  syllabics: { file: of('canadian-aboriginal', 'CanadianAboriginal'), letters: /\p{scx=Cans}/u },
  // Before Han: it has the Hangul. Its own Han and kana are not looked at.
  hangul: { file: of('kr', 'KR'), letters: /\p{Script=Hangul}/u, large: true },
  // Kana, and the punctuation and wide letters that are written among them, too.
  han: {
    file: of('sc', 'SC'),
    letters: /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff00-\uffef]/u,
    large: true,
  },
} as const satisfies Readonly<Record<string, Script>>;

export type ScriptFace = keyof typeof SCRIPT_FACES;

const ENTRIES = Object.entries(SCRIPT_FACES) as readonly (readonly [ScriptFace, Script])[];

export function isScriptFace(face: string): face is ScriptFace {
  return Object.hasOwn(SCRIPT_FACES, face);
}

/** The faces that are kept for a character's script and that are here. */
export function scriptFacesOf(character: string): readonly ScriptFace[] {
  return ENTRIES.filter(([, { letters, file }]) => letters.test(character) && hasFace(file)).map(([face]) => face);
}

/** What every page of the verifier carries. */
export const SMALL_SCRIPT_FILES: readonly string[] = ENTRIES.filter(([, { large }]) => large !== true).map(
  ([, { file }]) => file,
);
/** What it carries besides where a certification needs one of them: Han, kana and Hangul. */
export const LARGE_SCRIPT_FILES: readonly string[] = ENTRIES.filter(([, { large }]) => large === true).map(
  ([, { file }]) => file,
);

/** Whether a text has letters of a face that not every page of the verifier carries. */
export function needsLargeFace(text: string): boolean {
  return ENTRIES.some(([, { letters, large }]) => large === true && letters.test(text));
}
