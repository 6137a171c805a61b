import { deskEn, type DeskWording } from './desk.en.ts';
import { deskEs } from './desk.es.ts';
import type { InEveryLanguage } from './language.ts';

/** What is around every station: controls, states, header, navigation, menus, keys, lock. */
export const DESK: InEveryLanguage<DeskWording> = { en: deskEn, es: deskEs };
