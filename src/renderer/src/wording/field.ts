import { fieldEn, type FieldWording } from './field.en.ts';
import { fieldEs } from './field.es.ts';
import type { InEveryLanguage } from './language.ts';

export const FIELD: InEveryLanguage<FieldWording> = { en: fieldEn, es: fieldEs };
