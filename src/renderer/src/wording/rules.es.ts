import { unreachable } from '#core/result.ts';
import type { Clash } from '#core/rules/contradictions.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import { isUnwritten, termsOfProblem } from '#core/rules/problem-words.ts';
import { inWords, type WordsByKind } from './by-kind.ts';
import { phrase } from './phrase.ts';
import { refusalsEs } from './refusals.es.ts';
import type { RulesWording } from './rules.en.ts';
import { termsEs } from './terms.es.ts';
import { writtenEs } from './written.ts';
import { sentenceEs } from './sentences/spanish.ts';

const { counted } = writtenEs;
const terms = (n: number) => counted(n, 'término', 'términos');
const people = (n: number) => counted(n, 'persona', 'personas');

function wrong(problem: RulesProblem): string {
  if (isUnwritten(problem)) return 'Escríbalo antes de fijar las reglas.';
  switch (problem.kind) {
    case 'not-an-object':
      return 'Las reglas acordadas son un solo objeto JSON.';
    case 'unknown-key':
      return `No existe tal término. Puede estar aquí: ${problem.allowed.join(' · ')}.`;
    case 'missing':
      return `Falta. Se espera: ${sentenceEs(problem.expected)}.`;
    case 'not-allowed':
      return `«${problem.value}» no es uno de los valores: ${problem.allowed.join(' · ')}.`;
    case 'wrong-value':
      return `«${problem.value}» no puede estar aquí. Se espera: ${sentenceEs(problem.expected)}.`;
    case 'contradiction':
      return inWords(clashes, problem.clash) ?? '';
    default:
      return unreachable(problem);
  }
}

const clashes: WordsByKind<Clash> = {
  'more-than-everybody': ({ numerator, denominator }) => `${numerator}/${denominator} es más que todos.`,
  'strictly-more-than-everybody': 'Nadie puede ser más que todos: pida la parte misma, no más que ella.',
  'title-in-and-out': ({ title }) => `«${title}» está incluido y excluido a la vez.`,
  'no-unit': 'Uno de los dos tiene que decir cuál es la unidad.',
  'unit-beside-units': 'Los puestos están en uno de los dos, no en ambos.',
  'unit-twice': ({ id }) => `Dos unidades se llaman «${id}».`,
  'base-needs': ({ path }) => `Lo elegido necesita que se llene «${termsEs.terms[path].label}».`,
  'period-backwards': 'Termina antes de empezar.',
  'limb-without-minimum': 'Una vía necesita un mínimo: trabajos, días, horas o promedio de horas por semana.',
  'average-without-weeks': 'Un promedio necesita las horas y las semanas.',
  'window-without-its-date': 'El plazo depende de una fecha que no está dada.',
  'window-backwards': ({ first }) => `El plazo terminaría antes de empezar el ${writtenEs.date(first)}.`,
  'late-cards-without-count': 'Las tarjetas tardías cuentan hasta una fecha que no está dada.',
  'deadline-without-its-date': 'El límite es una fecha que no está dada.',
  'sample-without-size': 'Una muestra necesita su tamaño y su semilla.',
  'employer-twice': ({ employer }) => `«${employer}» está dos veces.`,
};

export const rulesEs: RulesWording = {
  refusals: {
    ...refusalsEs,
    'invalid-rules': ({ problems }) =>
      `Estas reglas no pueden quedar así. ${problems.map((problem) => `${termsOfProblem(problem).join(', ')}: ${wrong(problem)}`).join(' ')}`,
    'not-a-rules-file': ({ fileName, repeated }) =>
      repeated === null
        ? `${fileName} no es un archivo JSON de reglas acordadas. Elija uno escrito por Countersign o por las partes.`
        : `En ${fileName}, ${repeated} aparece dos veces y solo una puede valer. Haga que se escriba una vez, como se acordó.`,
    'already-frozen': 'Las reglas están fijadas. Solo cambian por una enmienda, como versión nueva.',
    'nothing-to-freeze': 'Elija primero una plantilla.',
    'reason-required': 'Escriba la razón.',
    'consent-required': ({ why }) => `Se necesita el consentimiento de ambas partes: ${sentenceEs(why)}`,
  },
  marks: {
    checked: { word: 'verificado', means: 'Verificado con el texto mismo.' },
    secondary: { word: 'de segunda mano', means: 'Tomado de un informe sobre el texto. Verifíquelo con las partes.' },
    memory: { word: 'de memoria', means: 'De memoria. Verifíquelo con las partes antes de confiar en él.' },
  },
  choose: {
    title: '¿Bajo qué acuerdo se hace esta verificación?',
    lead: 'Una plantilla es un comienzo: cada término se puede cambiar, y lo que ella calla se le pregunta a usted. Nada se aplica hasta que usted fije las reglas.',
    readFile: 'Leer reglas de un archivo …',
    templates: 'las plantillas',
    marks({ checked, secondary, memory }) {
      const parts = [
        checked > 0 ? `${counted(checked, 'término verificado', 'términos verificados')} con el texto` : '',
        secondary > 0 ? `${secondary} de segunda mano` : '',
        memory > 0 ? `${memory} de memoria` : '',
      ].filter(Boolean);
      return parts.length === 0 ? 'ningún término está lleno' : parts.join(' · ');
    },
  },
  desk: {
    theRules: 'las reglas acordadas',
    title: 'Reglas acordadas',
    titleOf: (version) => `Reglas acordadas, versión ${version}`,
    saveDraft: 'Guardar el borrador',
    draftSaved: 'Borrador guardado',
    saveFirst: 'Guarde primero el borrador',
    allSaved: 'Todo está guardado',
    wrong,
    stillToWrite: (n) => `${n === 1 ? 'Falta' : 'Faltan'} por escribir ${terms(n)}`,
    cannotStandShort: (n) => (n === 1 ? '1 término no puede quedar así' : `${n} términos no pueden quedar así`),
    cannotStand: (n) => (n === 1 ? '1 término no puede quedar así:' : `${n} términos no pueden quedar así:`),
    nothingChanged: 'Todavía no se cambió nada',
    freezeVersion: (version) => `Fijar la versión ${version} …`,
    leave: 'Dejarlo como estaba',
    toList: 'Ir a Lista de empleados',
    amend: 'Enmendar …',
    freeze: 'Fijar …',
    plain: 'En palabras sencillas',
    allTerms: 'Todos los términos',
    silentTerms: (n) => (n === 0 ? 'Términos callados' : `Términos callados (${n})`),
    versions: 'Versiones',
    frozenLead: (at, hash) => phrase`Fijadas ${at}. Huella ${hash}. Toda regla que la aplicación aplica está aquí; no hay otra.`,
    nothingSilentLead: 'Un borrador. Ya no hay nada callado: léalo una vez más en palabras sencillas y luego fíjelo.',
    silentLead: (n) =>
      n === 1
        ? 'Un borrador. 1 término está callado: las partes no acordaron nada sobre él, y el programa no llena nada.'
        : `Un borrador. ${n} términos están callados: las partes no acordaron nada sobre ellos, y el programa no llena nada.`,
    saveToRead: 'Guarde el borrador para leerlo en palabras sencillas.',
    summaryLanguage:
      'Estas frases están en inglés, tal como aparecen en los acuses de recibo y en la certificación que reciben las partes.',
    sections: 'Secciones',
  },
  term: {
    notAgreed: 'sin acordar',
    silent: 'callado',
    source: (citation, means) => `${citation}. ${means}`,
    takeOut: 'Quitar',
    takeOutRow: (row) => `Quitar la fila ${row}`,
    cell: (label, row) => `${label}, fila ${row}`,
    addRow: 'Añadir una fila',
  },
  silent: {
    none: 'No hay nada callado. Todo término que podría cambiar un resultado está acordado.',
    ask: 'Pregunte a ambas partes. Puede fijar las reglas con un término callado: si resulta que dos respuestas darían dos resultados, no se puede certificar nada hasta que se pongan de acuerdo.',
    often: (proposal) => phrase`Se suele acordar: ${proposal}`,
    agree: 'Lo aceptan',
  },
  freeze: {
    title: 'Fijar las reglas acordadas',
    say: 'Desde ahora estas reglas se aplican tal como están y se les calcula su huella. Solo cambian como versión nueva, por ambas partes o por una resolución. Entregue a cada parte su acuse de recibo.',
    stillSilent: (n) =>
      `${terms(n)} ${n === 1 ? 'sigue callado' : 'siguen callados'}. Está permitido; puede impedir la certificación más adelante.`,
    agreedOn: 'Acordadas por ambas partes el',
    writeWhen: 'Escriba cuándo las acordaron',
    freeze: 'Fijar las reglas',
    notYet: 'Todavía no',
  },
  amend: {
    title: (version) => `Fijar la versión ${version}`,
    authority: 'Con qué autoridad',
    joint: 'Ambas partes consienten',
    ruling: 'Una resolución de la persona neutral',
    reason: 'Razón',
    writeReason: 'Escriba la razón',
    stays: 'La versión anterior queda en el registro. Las tarjetas decididas a las que toca el cambio vuelven a la revisión.',
  },
  trial: {
    what: 'lo que toca',
    title: 'Lo que toca',
    noList: 'Todavía no se aceptó ninguna lista: no hay nada que el cambio pueda tocar.',
    now: 'Ahora',
    under: 'Con la versión nueva',
    asDecided: 'las tarjetas como están decididas',
    afterwards: 'Después',
    asOffered: 'si cada tarjeta tocada se decidiera como ofrece la versión nueva',
    noneTouched: 'No toca ninguna tarjeta decidida: las reglas dirían lo mismo de cada una.',
    touched: (n) =>
      n === 1
        ? '1 tarjeta decidida volvería a la revisión: la versión nueva dice otra cosa de ella.'
        : `${n} tarjetas decididas volverían a la revisión: la versión nueva dice otra cosa de ellas.`,
    figures: 'Las cifras antes y después',
    cards: 'Las tarjetas que toca',
    nobody: 'Nadie quedaría de otro modo en la lista.',
    enter: (n) => `${people(n)} ${n === 1 ? 'entraría' : 'entrarían'} en la lista`,
    leave: (n) => `${people(n)} ${n === 1 ? 'saldría' : 'saldrían'} de ella`,
    turn: (n) =>
      `${people(n)} ${n === 1 ? 'pasaría a estar impugnada o dejaría' : 'pasarían a estar impugnadas o dejarían'} de estarlo`,
  },
  receipts: {
    title: 'Acuses de recibo:',
    union: 'Para el sindicato …',
    employer: 'Para el empleador …',
    saved: (fileName) => `Guardado como ${fileName}`,
  },
  history: {
    version: 'Versión',
    frozen: 'Fijada',
    how: 'Cómo',
    reason: 'Razón',
    hash: 'Huella',
    bases: {
      agreed: 'Acordada al principio',
      joint: 'Enmendada por ambas partes',
      ruling: 'Enmendada por una resolución',
    },
  },
  terms: termsEs,
};
