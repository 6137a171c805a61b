import type { SealedWording } from './sealed.en.ts';
import { refusalsEs } from './refusals.es.ts';
import { writtenEs } from './written.ts';
import { sentenceEs } from './sentences/spanish.ts';

const { counted } = writtenEs;

const refusals: SealedWording['refusals'] = {
  ...refusalsEs,
  'wrong-passphrase': 'El archivo no se abrió con esta frase clave. Es la que se eligió al sellar el registro.',
  'not-a-matter': ({ fileName }) => `${fileName} no es un registro sellado.`,
  'sealed-record': ({ fileName }) => `${fileName} es un registro sellado.`,
  'not-sealed': ({ fileName }) => `${fileName} es un expediente, no un registro sellado. Ábralo con «Abrir un archivo».`,
  'newer-version': ({ fileName }) =>
    `${fileName} se selló con un Countersign más nuevo. Instale la aplicación más nueva para abrirlo.`,
  damaged: ({ fileName, detail }) => `${fileName} no se abre: ${sentenceEs(detail)}. Se dejó como está; use su otra copia.`,
  'in-use': ({ fileName }) => `${fileName} está abierto en otra ventana o en otra computadora. Ciérrelo allí primero.`,
  missing: ({ fileName }) => `${fileName} ya no está donde estaba.`,
  'field-required': ({ field }) => `Falta indicar: ${sentenceEs(field)}.`,
  'no-sealed-record-open': 'El registro sellado se cerró. Ábralo otra vez e indique el motivo.',
  'no-such-allegation': 'Esa alegación no consta en este registro.',
  'no-such-certification': 'Esa certificación no consta en este registro.',
  'already-answered': 'Esta alegación ya se resolvió; no se resuelve dos veces.',
  unreadable: ({ file, detail }) => `No se pudo leer ${file}: ${sentenceEs(detail)}.`,
};

const standing = {
  stands: 'El resultado es seguro sin ellas.',
  'may-change': 'El resultado no es seguro sin ellas: su efecto queda suspendido hasta que usted oiga a las partes.',
  'no-result': 'No se certificó ningún resultado.',
} as const;

const cardStates = {
  counted: 'contada',
  'not-counted': 'no contada',
  questioned: 'cuestionada',
  superseded: 'sustituida',
  unmatched: 'no figura en la lista',
  act: 'un acto',
  undetermined: 'sin decidir',
} as const;

export const sealedEs: SealedWording = {
  open: {
    button: 'Abrir un registro sellado …',
    title: (fileName) => `Abrir ${fileName}`,
    lead: 'Un registro sellado se abre por un motivo. El motivo queda en él y no se puede quitar.',
    why: '¿Por qué se abre?',
    reasons: {
      'non-sign-allegation': {
        label: 'Una alegación de no haber firmado',
        hint: 'Alguien dice que una tarjeta a su nombre no es suya.',
      },
      order: { label: 'Una orden de una junta o de un tribunal', hint: 'Dice qué se debe mostrar y a quién.' },
      'joint-request': { label: 'Una solicitud conjunta de las partes', hint: 'Ambas lo piden por escrito.' },
    },
    askedBy: 'Quién lo pide',
    askedByHint: 'Solo se guarda un resumen cifrado: anótelo también en papel.',
    passphrase: 'Frase clave del registro sellado',
    act: 'Anotar el motivo y abrir',
    missing: { askedBy: 'Indique quién lo pide', passphrase: 'Escriba la frase clave' },
  },
  record: {
    title: (matter) => `Registro sellado de ${matter}`,
    about: ({ reference, sealedAt, cards, fileName }) =>
      `${reference} · sellado ${sealedAt} · ${counted(cards, 'tarjeta', 'tarjetas')}, sin nombres · ${fileName}`,
    noPeriod: 'Las reglas básicas no fijan un plazo de impugnación para este registro.',
    runsUntil: (day) => `El plazo de impugnación corre hasta el final del ${day}.`,
    endedOn: (day) =>
      `El plazo de impugnación terminó el ${day}. Si no queda nada pendiente, este archivo cumplió su fin: destrúyalo con todas sus copias.`,
    certified: 'Lo que se certificó',
    version: (version, unit) => `Versión ${version}${unit === null ? '' : `, unidad ${unit}`}`,
    suspended: 'Suspendida',
    inForce: 'Vigente',
    replaced: 'Reemplazada',
    figures: (given) =>
      `${given.counted} contadas de ${given.eligible}, se necesitan ${given.required} · SHA-256 ${given.sha256}`,
    standing: (denied, now) =>
      now === 'no-result'
        ? standing[now]
        : denied === 0
          ? 'Ninguna de sus tarjetas contadas está negada.'
          : `Negadas: ${counted(denied, 'tarjeta contada', 'tarjetas contadas')}. ${standing[now]}`,
    savePdf: 'Guardar el PDF …',
    acts: 'Lo que se hizo con este registro',
    events: ({ events, withheld, head }) =>
      `${counted(events, 'evento', 'eventos')}; de ${withheld} de ellos solo el hash. Cabeza ${head}`,
    savedAs: (fileName) => `Guardado como ${fileName}.`,
    saveNotice: 'Guardar el aviso a las partes …',
    nothingAlleged: 'No se alegó nada',
    close: 'Cerrar y volver a sellar',
  },
  allegations: {
    heading: 'Alegaciones',
    none: 'Ninguna hasta ahora.',
    numbered: (number) => `Alegación ${number}`,
    open: 'Pendiente',
    findings: {
      signed: { choice: 'Sí firmó: no se confirma', short: 'No confirmada' },
      'not-signed': { choice: 'No firmó: se confirma', short: 'Confirmada' },
      'not-settled': { choice: 'Sin resolver', short: 'Sin resolver' },
    },
    received: (day, late) => `Recibida el ${day}${late ? ', después del plazo de impugnación' : ''}`,
    noCard: 'En este registro no hay ninguna tarjeta de esa persona.',
    card: (number, state) => `Tarjeta ${number}, ${cardStates[state]}`,
    enter: 'Ingresar una alegación …',
    person: 'De quién se dice que es la tarjeta',
    personHint: 'Su número en la lista de empleados o su nombre completo. No se guarda, solo su resumen cifrado.',
    receivedOn: 'Recibida el',
    statement: 'Lo que se declaró',
    statementHint: 'Solo se guarda un resumen cifrado: conserve en papel la declaración firmada.',
    enterIt: 'Ingresarla',
    missing: {
      person: 'Indique de quién se dice que es la tarjeta',
      receivedOn: 'Indique cuándo la recibió',
      statement: 'Indique qué se declaró',
      why: 'Indique por qué',
    },
    sayFound: 'Indicar lo que determinó …',
    found: 'Lo que determinó',
    why: 'Por qué',
    whyHint: 'Solo se guarda un resumen cifrado.',
    recordIt: 'Anotarlo',
    compare: 'Comparar un archivo devuelto …',
    unknownFile: (fileName, sha256) =>
      `${fileName} (SHA-256 ${sha256}) no está entre los archivos entregados ni es imagen de una tarjeta.`,
    knownFile: (fileName, cards) =>
      `${fileName} es, byte por byte, lo que se entregó: ${cards.length === 1 ? 'tarjeta' : 'tarjetas'} ${cards.join(', ')}.`,
  },
  refusals,
};
