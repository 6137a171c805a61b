import type { InEveryLanguage } from './language.ts';
import { recordEn, type RecordWording } from './record.en.ts';
import { recordEs } from './record.es.ts';

export const RECORD: InEveryLanguage<RecordWording> = { en: recordEn, es: recordEs };
