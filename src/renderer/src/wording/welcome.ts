import type { InEveryLanguage } from './language.ts';
import { welcomeEn, type WelcomeWording } from './welcome.en.ts';
import { welcomeEs } from './welcome.es.ts';

export const WELCOME: InEveryLanguage<WelcomeWording> = { en: welcomeEn, es: welcomeEs };
