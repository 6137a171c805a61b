/** The faces our documents are set in: OFL fonts from npm, embedded as subsets. */
import { readFace } from './face-files.ts';
import { isScriptFace, SCRIPT_FACES, type ScriptFace } from './script-faces.ts';

export const FACE_FILES = {
  sans: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansStrong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifItalic: '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  serifStrong: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  mono: '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
} as const;

export type Face = keyof typeof FACE_FILES;

const loaded = new Map<Face | ScriptFace, Uint8Array>();

export const FACES = Object.keys(FACE_FILES) as readonly Face[];

export function faceBytes(face: Face | ScriptFace): Uint8Array {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const bytes = readFace(isScriptFace(face) ? SCRIPT_FACES[face].file : FACE_FILES[face]);
  loaded.set(face, bytes);
  return bytes;
}
