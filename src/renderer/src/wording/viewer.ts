import type { InEveryLanguage } from './language.ts';
import { viewerEn, type ViewerWording } from './viewer.en.ts';
import { viewerEs } from './viewer.es.ts';

export const VIEWER: InEveryLanguage<ViewerWording> = { en: viewerEn, es: viewerEs };
