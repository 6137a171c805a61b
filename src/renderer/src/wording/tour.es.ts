import type { LocalDate } from '#core/dates.ts';
import type { TourWording } from './tour.en.ts';
import { writtenEs } from './written.ts';
import { sentenceEs } from './sentences/spanish.ts';

const { counted, date } = writtenEs;
const byParty = { union: 'el sindicato', employer: 'el empleador', neutral: 'la persona neutral' };

export const tourEs: TourWording = {
  steps: {
    rules: {
      say: 'Las reglas que acordaron las partes están aquí como borrador. Léalas en palabras sencillas, vea si falta acordar algún término y fíjelas.',
      after:
        'Fijadas: desde ahora se aplican tal como están. Cada parte recibe su recibo; después, incorpore la lista de empleados.',
    },
    list: {
      say: 'Incorpore la lista del empleador: mire si cada columna se tomó por lo que es y acéptela al pie de la página.',
      after:
        'Aceptada. Adjunte las firmas de muestra, y abra a una persona para leer por qué es elegible. Después vienen las tarjetas.',
    },
    cards: {
      say: 'Llegaron tres entregas. Incorpore cada una con lo que declara su carta; donde lo declarado y lo hallado difieran, escriba por qué.',
      after: 'Todas las entregas están explicadas. Mientras se leen las demás tarjetas, las ya leídas se pueden revisar.',
    },
    review: {
      say: 'Decida cada tarjeta: compárela con la persona que está al lado y mire la fecha. Enter la cuenta, Q la cuestiona, X no la cuenta, T corrige lo leído.',
      after: 'Todas las tarjetas están decididas. Lo que usted cuestionó, y quién está impugnado, espera en Controversias.',
    },
    disputes: {
      say: 'Aborde lo que puede cambiar el resultado: anote lo que dicen las cartas, compare y resuelva con sus fundamentos.',
      after: 'Lo que sigue abierto ya no puede cambiar el resultado. Léalo en el recuento.',
    },
    tally: {
      say: 'Lea la frase, después cómo lo entregado llegó a contarse, y después qué podría todavía cambiar el resultado.',
      after: 'El resultado es firme, pase lo que pase con lo que está abierto. Se puede certificar.',
    },
    certify: {
      say: 'Cree una identidad de firma, resuelva lo que falta, lea las páginas mismas y firme.',
      after: 'Firmado. Guarde el PDF y los paquetes de las dos partes; después mire el registro.',
    },
    record: {
      say: 'Aquí están todos sus actos, encadenados. Encima, cómo se comparan sus determinaciones con las de una persona neutral cuidadosa.',
      after: 'Eso fue todo el trabajo. Cierre el expediente (menú Expediente); el suyo se crea en la página de inicio.',
    },
  },
  controls: {
    title: 'Recorrido del expediente de práctica',
    at: (step, of, station) => `${step} de ${of} · ${station}`,
    done: '✓ hecho',
    letters: 'Cartas',
    before: 'Anterior',
    stepBefore: 'El paso anterior',
    next: 'Siguiente',
    nextStep: 'El paso siguiente',
    close: 'Cerrar',
    closeTour: 'Cerrar el recorrido',
    finish: 'Terminar',
    finishTour: 'Terminar el recorrido',
  },
  letters: {
    agreement: 'Carta de acuerdo',
    signedByBoth: (on) => `Firmada por las dos partes el ${date(on)}.`,
    list: (on, file, exemplars) => `Recibida el ${date(on)}: ${file}, y una firma de cada persona en ${exemplars}.`,
    delivery: ({ from, carrier, receivedAt, stated, declaration }, files) =>
      `Recibida${carrier === from ? '' : ` por medio de ${carrier}`} el ${date(receivedAt.slice(0, 10) as LocalDate)}, ${receivedAt.slice(11)}: ${counted(stated, 'tarjeta declarada', 'tarjetas declaradas')}${
        declaration === null ? '' : ' en forma electrónica, con la declaración de quien las presenta'
      }. ${files}`,
    files: (folder, names) =>
      names.length === 1 ? `En la carpeta ${folder}: ${names.join()}.` : `En la carpeta ${folder}: los ${names.length} archivos.`,
    card: (id, origin) => `${id === null ? 'Tarjeta' : `Tarjeta ${id}`}, ${sentenceEs(origin)}`,
    person: (id) => `Persona ${id}`,
    raised: (by, ground, clause) => `Planteada por ${byParty[by]}: ${ground} (${clause})`,
    union: (says) => `El sindicato: ${says}`,
    employer: (says) => `El empleador: ${says}`,
  },
};
