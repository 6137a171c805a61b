import { readableNumber } from '#renderer/ui/written.ts';
import { phrase, strong } from './phrase.ts';
import type { RecordWording } from './record.en.ts';
import { refusalsEs } from './refusals.es.ts';
import { writtenEs } from './written.ts';

const { counted } = writtenEs;
const acts = (n: number) => counted(n, 'acto', 'actos');
const documents = (n: number) => counted(n, 'documento', 'documentos');

export const recordEs: RecordWording = {
  screen: {
    theRecord: 'el registro',
    title: 'Registro',
    lead: 'Cada acto, en orden, encadenado al anterior. Una cadena no prueba nada contra quien la guarda si su cabeza no está también en otra parte: entregue a ambas partes un acuse de recibo con la cabeza.',
    verify: 'Verificar la cadena',
    saveLines: 'Guardar como líneas …',
    saved: (fileName) => `Guardado como ${fileName}.`,
    none: 'Todavía no hay actos',
    noneWhy: 'Todo lo que usted decida desde ahora quedará aquí, en el mismo momento en que tenga efecto.',
    show: 'Mostrar',
    everyKind: 'toda clase de actos',
    acts,
    newest: 'Estos son los más recientes',
    oldest: 'Estos son los más antiguos',
    newer: 'Más recientes',
    older: 'Más antiguos',
    actsLanguage: 'Los actos se registran en inglés, sea cual sea el idioma de la ventana.',
  },
  table: { number: 'N.º', when: 'Cuándo', by: 'Quién', what: 'Qué', hash: 'Huella', beforeIt: 'Anterior' },
  chain: {
    whole: (checked, head) =>
      phrase`${strong('La cadena está completa.')} ${counted(checked, 'acto verificado', 'actos verificados')}. Cabeza ${head}. Compárela con los acuses de recibo que tienen las partes.`,
    broken: (at, checked) =>
      phrase`${strong(`La cadena está rota${at === null ? '' : ` en el acto ${readableNumber(at)}`}.`)} ${counted(checked, 'acto verificado', 'actos verificados')}. No se puede certificar nada con este archivo. Consérvelo como está y abra su copia más reciente.`,
  },
  heads: {
    title: 'Los acuses de recibo y sus cabezas',
    check: 'Comprobar una cabeza que tiene una parte',
    head: 'Cabeza en el acuse de recibo',
    headHint: '64 cifras, con o sin espacios, o el texto de su código QR.',
    typeIt: 'Escriba o pegue una cabeza',
    checkIt: 'Comprobarla',
    choose: 'Elegir un acuse de recibo …',
    closeDay: 'Cerrar el día',
    closeDaySay:
      'Un acuse de recibo con la cabeza tal como está ahora y nada más. Entregue uno a cada parte cuando guarde el expediente.',
    forUnion: 'Para el sindicato …',
    forEmployer: 'Para el empleador …',
    thisHead: 'Esta cabeza',
    inRecord: ({ of, seq, at, since }) =>
      phrase`${strong(`${of} está en este registro.`)} Es la cabeza del acto ${seq}, ${at}. Todo hasta allí está como estaba; después ${since === 1 ? 'siguió' : 'siguieron'} ${acts(since)}.`,
    notInRecord: (of, hash) =>
      phrase`${strong(`${of} no está en este registro.`)} ${hash} se escribió mal, es de otro expediente, o el registro se volvió a escribir después de ese acuse de recibo. Compárela cifra por cifra antes de continuar.`,
    brokenBefore: (of, brokenAt, seq) =>
      phrase`${strong(`El registro está roto en el acto ${brokenAt}.`)} ${of} corresponde al acto ${seq}, en ese punto o después: no da fe de nada.`,
    otherMatter: (of, reference) => phrase`${strong(`${of} es de otro expediente:`)} ${reference}.`,
    noHead: (of) => `${of} no contiene una cabeza de 64 cifras que se pueda leer. Escríbala desde el papel.`,
  },
  rehearsal: {
    title: 'Ensayo',
    nothing: (n) =>
      `Todavía no hay nada determinado. Cuando lo haya, podrá compararlo aquí con lo que una persona neutral cuidadosa encuentra en los ${documents(n)}.`,
    determined: (determined, n, same) =>
      `Usted determinó ${determined} de ${documents(n)}; ${same} como lo hace una persona neutral cuidadosa antes de cualquier resolución.`,
    alone: 'Esto es solo para usted: no se escribe en ninguna parte.',
    show: (n) => `Mostrar ${counted(n, 'diferencia', 'diferencias')}`,
    hide: (n) => `Ocultar ${counted(n, 'diferencia', 'diferencias')}`,
    card: 'Tarjeta',
    you: 'Usted',
    careful: 'Una persona neutral cuidadosa',
    lookFor: 'En qué fijarse',
    plain: 'Nada habla en contra de esta tarjeta: firmada, con fecha dentro del plazo, de alguien que está en la lista.',
  },
  refusals: refusalsEs,
};
