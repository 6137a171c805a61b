import { phrase, strong } from './phrase.ts';
import { refusalsEs } from './refusals.es.ts';
import type { SecondLookWording } from './second-look.en.ts';
import { writtenEs } from './written.ts';

const { counted } = writtenEs;
const cards = (n: number) => counted(n, 'tarjeta', 'tarjetas');

export const secondLookEs: SecondLookWording = {
  looks: {
    counted: 'contada',
    'not-counted': 'no contada',
    questioned: 'cuestionada',
    superseded: 'segunda tarjeta de la persona',
    unmatched: 'fuera de la lista',
    act: 'revocación u otro acto',
    'no-document': 'ninguna tarjeta',
  },
  agreement: ({ cards: of, agreed }, kappa) =>
    of === 0
      ? 'Todavía no se ha mirado dos veces ninguna tarjeta.'
      : `Coinciden en ${agreed} de ${cards(of)}${kappa === null ? '' : `; kappa de Cohen ${kappa}`}.`,
  blind: {
    nextCard: 'la tarjeta siguiente',
    answers: {
      counted: 'Cuenta por esta persona',
      questioned: 'Dudosa',
      'not-counted': 'No cuenta',
      superseded: 'Segunda tarjeta de esta persona',
      act: 'Revocación u otro acto',
      unmatched: 'Fuera de la lista',
      'no-document': 'No es una tarjeta',
    },
    search: 'Buscar en la lista',
    person: (n) => `Persona ${n}`,
    whose: '¿De quién es?',
    found: (name) => phrase`Hallada: ${name}`,
    yourAnswer: 'Su respuesta',
    personFirst: 'Elija primero a la persona',
    note: 'Nota (opcional)',
    noImage: 'Una anotación de un registro electrónico: no hay imagen, solo lo que dice.',
    theCard: 'La tarjeta',
    ways: 'Maneras de mirar',
    asRead: 'Como la leyó la máquina',
    name: 'Nombre',
    signed: 'Firmada',
    union: 'Sindicato',
    notRead: 'sin leer',
    signature: 'Firma',
    giveBack: 'Devolver el escritorio',
    giveBackLocked: 'Devolver el escritorio y bloquearlo',
    stop: 'Terminar aquí',
    nothingLeft: 'No queda nada por mirar',
    whatOfCard: '¿Qué opina usted de esta tarjeta?',
    who: (reviewer, done, total) =>
      `${reviewer === null ? 'Una segunda mirada propia.' : `${reviewer}, segunda persona revisora.`} ${done} de ${cards(total)} ya miradas. No se muestra lo que se decidió antes, y nada de lo que usted diga cambia una tarjeta.`,
    noneDecided: 'Todavía no hay ninguna tarjeta decidida: no hay con qué comparar una segunda mirada.',
    allLooked: 'Ya se miraron todas las tarjetas. La persona neutral ve en cuáles difieren las dos.',
  },
  conduct: {
    title: 'Su propia manera de trabajar',
    yourLog: 'sus anotaciones',
    what: 'Puede llevar en este expediente unas anotaciones privadas: cuánto tiempo miró cada tarjeta, y cuánto de ella. Le muestran series de decisiones apresuradas y sortean cinco de cada cien tarjetas para una segunda mirada suya, a ciegas.',
    noRecord:
      'No forman parte del registro. No se hace con ellas ningún documento, y puede borrarlas en cualquier momento. Están en el archivo del expediente: quien pueda leer ese archivo podría leerlas.',
    keep: 'Llevar las anotaciones',
    leaveOff: 'No llevarlas',
    since: 'Desde',
    decisions: 'Decisiones',
    middle: 'En la mediana',
    nothingYet: 'todavía nada',
    perCard: (time, looked) => `${time} y ${counted(looked, 'mirada', 'miradas')} por tarjeta`,
    second: 'Segunda mirada',
    drawn: (done, total) => `${done} de ${counted(total, 'tarjeta sorteada', 'tarjetas sorteadas')}.`,
    cards,
    hasty: (decisions, first, last, each) =>
      `${counted(decisions, 'decisión', 'decisiones')} una tras otra, de ${first} a ${last}, en unos ${each} cada una. Quizá quiera mirar otra vez algunas de ellas.`,
    noHaste: 'Ninguna serie de decisiones apresuradas.',
    nothingDrawn: 'No queda por mirar ninguna de las sorteadas',
    lookAgain: 'Mirar por segunda vez',
    deleteNow: 'Borrarlas todas ahora',
    turnOff: 'Dejar de llevarlas y borrarlas …',
    close: 'Cerrar',
  },
  review: {
    secondReview: 'la segunda revisión',
    noneNamed: 'No hay segunda persona revisora',
    what: (total) =>
      `Una segunda persona mira las ${cards(total)} que usted decidió, sin ver lo que decidió. Las dos respuestas y hasta dónde coinciden quedan en el registro. Ninguna mirada cambia una tarjeta: donde las dos difieren, decide usted.`,
    name: 'Nombre de la segunda persona revisora',
    writeName: 'Escriba el nombre',
    nameIt: 'Nombrar a la segunda persona revisora',
    second: 'Segunda persona revisora',
    end: 'Terminar la segunda revisión',
    standing: (name, namedAt, done, total) =>
      phrase`${strong(name)}, desde el ${namedAt}. ${done} de ${counted(total, 'tarjeta decidida', 'tarjetas decididas')} ya miradas. `,
    allLooked: 'Ya se miraron todas las tarjetas decididas',
    handOver: 'Ceder el escritorio a la segunda persona revisora',
    allSettled: 'Todas las diferencias están resueltas: decididas de nuevo, o la decisión de usted queda en pie con su razón.',
    outcomes: { open: 'Le toca decidir', 'decided-anew': 'Decidida de nuevo', stands: 'La suya queda en pie' },
    differ: (cardId) => `Tarjeta ${cardId}: las dos difieren`,
    you: 'Usted',
    yoursStands: (reason) => `La suya queda en pie: ${reason}`,
    why: 'Por qué la suya queda en pie, si es así',
    again: 'Mirar otra vez la tarjeta',
    writeReason: 'Escriba la razón',
    mineStands: 'La mía queda en pie',
  },
  refusals: {
    ...refusalsEs,
    'name-required': 'Escriba el nombre de la segunda persona revisora.',
    'own-work': 'Nadie revisa su propio trabajo: la segunda persona revisora debe ser otra.',
    'reviewer-named': ({ name }) => `${name} ya es la segunda persona revisora. Termine primero esa revisión.`,
    'no-reviewer': 'No se ha nombrado a ninguna segunda persona revisora.',
    'no-such-card': 'Esta tarjeta no hay que mirarla: ya no está decidida, o no se sorteó.',
    'no-such-person': 'Esta persona no está en la lista en vigor. Busque otra vez.',
    'looked-at': 'Esta tarjeta ya se miró.',
    'no-disagreement': 'No hay ninguna diferencia abierta sobre esta tarjeta.',
    'disagreements-open': ({ cards: open }) =>
      `Primero hay ${counted(open, 'diferencia', 'diferencias')} por resolver: decida la tarjeta de nuevo, o diga por qué la suya queda en pie.`,
    'reason-required': 'Escriba por qué su determinación queda en pie.',
  },
};
