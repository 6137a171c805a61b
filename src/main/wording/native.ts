import type { Language } from '#contract/language-views.ts';
import { nativeEn, type NativeWording } from './native.en.ts';
import { nativeEs } from './native.es.ts';

export const NATIVE: Readonly<Record<Language, NativeWording>> = { en: nativeEn, es: nativeEs };
