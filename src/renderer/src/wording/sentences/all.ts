import type { InEveryLanguage } from '../language.ts';
import type { Sayer } from './sentences.ts';
import { inSpanish } from './spanish.ts';

export const SENTENCES: InEveryLanguage<Sayer> = { en: (english) => english, es: inSpanish };
