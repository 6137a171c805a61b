import type { WordsByKind } from './by-kind.ts';
import type { InEveryLanguage } from './language.ts';
import { refusalsEn, type CommonRefusal } from './refusals.en.ts';
import { refusalsEs } from './refusals.es.ts';

export type { CommonRefusal } from './refusals.en.ts';

export const REFUSALS: InEveryLanguage<WordsByKind<CommonRefusal>> = { en: refusalsEn, es: refusalsEs };
