import type { InEveryLanguage } from './language.ts';
import { panelEn, type PanelWording } from './panel.en.ts';
import { panelEs } from './panel.es.ts';

export const PANEL: InEveryLanguage<PanelWording> = { en: panelEn, es: panelEs };
