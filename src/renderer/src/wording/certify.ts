import { certifyEn, type CertifyWording } from './certify.en.ts';
import { certifyEs } from './certify.es.ts';
import type { InEveryLanguage } from './language.ts';

export const CERTIFY: InEveryLanguage<CertifyWording> = { en: certifyEn, es: certifyEs };
