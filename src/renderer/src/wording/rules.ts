import type { InEveryLanguage } from './language.ts';
import { rulesEn, type RulesWording } from './rules.en.ts';
import { rulesEs } from './rules.es.ts';

export const RULES: InEveryLanguage<RulesWording> = { en: rulesEn, es: rulesEs };
