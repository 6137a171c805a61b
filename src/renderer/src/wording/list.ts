import type { InEveryLanguage } from './language.ts';
import { listEn, type ListWording } from './list.en.ts';
import { listEs } from './list.es.ts';

export const LIST: InEveryLanguage<ListWording> = { en: listEn, es: listEs };
