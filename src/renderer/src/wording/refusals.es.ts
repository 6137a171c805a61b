import type { DiskTrouble } from '#contract/call.ts';
import type { WordsByKind } from './by-kind.ts';
import type { CommonRefusal } from './refusals.en.ts';
import { sentenceEs } from './sentences/spanish.ts';

const disk: Readonly<Record<DiskTrouble, string>> = {
  full: 'El disco está lleno. No se cambió nada. Libere espacio y hágalo de nuevo.',
  'read-only': 'Por ahora el disco solo se puede leer. No se cambió nada. Permita que se escriba en él y hágalo de nuevo.',
  gone: 'El archivo del expediente se movió, se reemplazó o se eliminó mientras estaba abierto, o se retiró su disco. Este acto no se guardó. Devuelva el archivo a su lugar, cierre el expediente y ábralo otra vez.',
  failing:
    'El disco no responde como debe. Este acto no se guardó. Cierre el expediente, copie su archivo a otro disco y ábralo allí.',
  damaged:
    'El archivo del expediente está dañado en este punto. No se cambió nada. Cierre el expediente y abra su copia más reciente, o rescate lo que se pueda leer.',
};

export const refusalsEs: WordsByKind<CommonRefusal> = {
  cancelled: null,
  unexpected: ({ disk: trouble, reference }) =>
    trouble === undefined
      ? `Algo falló en la aplicación misma. No se cambió nada. Referencia para el diagnóstico: ${reference}.`
      : disk[trouble],
  'ill-formed': ({ detail }) => `No se pudo leer lo que se introdujo: ${sentenceEs(detail)}. No se cambió nada.`,
  'no-matter-open': 'Ya no hay ningún expediente abierto. Ábralo otra vez para continuar.',
  'read-only': ({ why }) => `Este expediente no se puede cambiar: ${sentenceEs(why)}`,
  'not-writable': ({ fileName }) => `No se pudo escribir ${fileName} en ese lugar. Elija otra carpeta.`,
};
