import { refusalsEs } from './refusals.es.ts';
import type { WelcomeWording } from './welcome.en.ts';
import { writtenEs } from './written.ts';
import { sentenceEs } from './sentences/spanish.ts';

const { counted } = writtenEs;

const fileExists = ({ fileName }: { readonly fileName: string }) =>
  `${fileName} ya existe en ese lugar y nunca se sobrescribe. Elija otro nombre.`;

const openRefusals: WelcomeWording['openRefusals'] = {
  ...refusalsEs,
  'wrong-passphrase': 'El archivo no se abrió con esta frase clave. Revise mayúsculas y espacios; no se cambió nada.',
  'not-a-matter': ({ fileName }) => `${fileName} no es un expediente de Countersign.`,
  'sealed-record': ({ fileName }) => `${fileName} es un registro sellado. Ábralo con «Abrir un registro sellado».`,
  'not-sealed': ({ fileName }) => `${fileName} es un expediente, no un registro sellado.`,
  'newer-version': ({ fileName, fileVersion, appVersion }) =>
    `${fileName} se escribió con un Countersign más nuevo (formato de archivo ${fileVersion}; esta aplicación conoce hasta el ${appVersion}). Instale la aplicación más nueva para abrirlo.`,
  damaged: ({ fileName, detail }) =>
    `${fileName} está dañado: ${sentenceEs(detail)}. Se dejó como está. Abra su copia más reciente o rescate lo que se pueda leer.`,
  'in-use': ({ fileName }) => `${fileName} está abierto en otra ventana o en otra computadora. Ciérrelo allí primero.`,
  missing: ({ fileName }) => `${fileName} ya no está donde estaba. Búsquelo con «Abrir un archivo».`,
};

const FIELDS: Readonly<Record<string, string>> = { title: 'título', neutral: 'persona neutral' };

export const welcomeEs: WelcomeWording = {
  front: {
    title: 'El escritorio de la persona neutral en una verificación de tarjetas',
    lead: 'Reciba las tarjetas y la lista, cotéjelas, resuelva lo disputado con ambas cosas lado a lado y firme una certificación que cualquiera puede verificar y que no nombra a nadie. Un archivo cifrado por expediente, solo en esta computadora.',
    newHere: '¿Es su primera vez?',
    practice:
      'El expediente de práctica es inventado: 60 personas, 48 documentos entregados y los problemas de siempre. Nada en él es secreto y nada de lo que haga en él tiene efecto.',
    openPractice: 'Abrir el expediente de práctica',
    yourMatters: 'Sus expedientes',
    openFile: 'Abrir un archivo …',
    newMatter: 'Expediente nuevo …',
    recentMatters: 'los expedientes recientes',
    foot: 'Sin red. Sin cuenta. Nunca se establece conexión alguna.',
  },
  recent: {
    none: 'Todavía no se abrió ningún expediente en esta computadora. Cree uno para su próxima verificación de tarjetas o abra un archivo que ya tenga.',
    place: ({ missing, folder, openedAt }) =>
      `${missing ? 'Ya no se encuentra en ' : ''}${folder} · abierto por última vez ${openedAt}`,
    forget: 'Olvidar',
    forgetThis: (fileName) => `Olvidar ${fileName}`,
  },
  create: {
    title: 'Expediente nuevo',
    matterTitle: 'Título',
    titleHint: 'Como aparecerá en la certificación: el sindicato y el empleador.',
    reference: 'Su referencia',
    neutral: 'La persona neutral (usted)',
    passphrase: 'Frase clave',
    again: 'Frase clave, otra vez',
    differ: 'Las dos no coinciden.',
    nobodyCan:
      'Nadie puede abrir el archivo sin la frase clave, y nadie puede enviársela. Imprima la hoja de recuperación después de este paso.',
    choosePlace: 'Elegir dónde guardarlo …',
    missing: {
      title: 'Escriba un título',
      neutral: 'Escriba su nombre',
      passphrase: 'Elija una frase clave',
      twice: 'Escriba dos veces la frase clave',
    },
  },
  unlock: {
    title: (fileName) => `Desbloquear ${fileName}`,
    passphrase: 'Frase clave',
    hint: 'O el código de la hoja de recuperación.',
    typeIt: 'Escriba la frase clave',
    open: 'Abrir el expediente',
  },
  rescue: {
    backupIsBetter:
      'Es mejor una copia de seguridad. Sin ella, lo que todavía se pueda leer puede pasar a un archivo nuevo con la misma frase clave. Este archivo se deja como está.',
    rescue: 'Rescatar lo que se pueda leer …',
    whole: (fileName) => `Todo se pudo leer. Está en ${fileName}.`,
    part: (fileName) => `Lo que se pudo leer está en ${fileName}.`,
    acts: (acts, missing) =>
      `${counted(acts, 'acto', 'actos')} del registro${missing === 0 ? '' : `, ${missing === 1 ? 'falta 1' : `faltan ${missing}`}`}.`,
    lostRows: (tables) => `Se perdieron filas de: ${tables.join(', ')}.`,
    lostFiles: (files) => `Archivos perdidos: ${files.join(', ')}.`,
    dangling: (n) => `${counted(n, 'fila apunta', 'filas apuntan')} a lo que se perdió.`,
    lookThrough: 'Su registro está completo, así que se puede trabajar en él. Revíselo antes de confiar en él.',
    refusals: { ...openRefusals, 'file-exists': fileExists },
  },
  openRefusals,
  createRefusals: {
    ...refusalsEs,
    'weak-passphrase': ({ hint }) => sentenceEs(hint),
    'file-exists': fileExists,
    'field-required': ({ field }) => `Complete este campo: ${FIELDS[field] ?? field}.`,
  },
};
