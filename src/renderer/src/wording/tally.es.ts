import { readableNumber } from '#renderer/ui/written.ts';
import { phrase, strong } from './phrase.ts';
import type { Needed, Standing, TallyWording } from './tally.en.ts';
import { writtenEs } from './written.ts';

const { counted } = writtenEs;
const people = (n: number) => counted(n, 'persona', 'personas');

type Threshold = Parameters<TallyWording['share']>[0];

/** «más de la mitad», «al menos 55 de cada 100» */
function share({ numerator, denominator, strict }: Threshold): string {
  const part = numerator * 2 === denominator ? 'la mitad' : `${numerator} de cada ${denominator}`;
  return `${strict ? 'más de' : 'al menos'} ${part}`;
}

const needs = ({ needed, list }: Needed) => `${readableNumber(needed)} de las ${readableNumber(list)}`;

const LIST = 'las personas elegibles de la lista';
const end = (open: boolean) => (open ? ', y ninguna controversia abierta puede cambiarlo.' : '.');
const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

export const tallyEs: TallyWording = {
  share,
  sentences: {
    majority: (open) => `La mayoría de ${LIST} firmó tarjetas que cuentan${end(open)}`,
    reached: (threshold, open) => `${capital(share(threshold))} de ${LIST} firmaron tarjetas que cuentan${end(open)}`,
    noMajority: (open) => `No hay una mayoría de ${LIST} que firmara tarjetas que cuentan${end(open)}`,
    notReached: (threshold, open) =>
      `Quienes firmaron tarjetas que cuentan no llegan a la proporción exigida: ${share(threshold)} de ${LIST}${end(open)}`,
    determinative: 'Las controversias abiertas deciden el resultado: no se puede certificar nada hasta que se resuelvan.',
    blocked: 'Sin resultado aún.',
    unitsBlocked: 'Aún no hay resultado en todas las unidades.',
    unitsDeterminative: 'Las controversias abiertas deciden el resultado de al menos una unidad.',
    everyUnit: (units, threshold) =>
      `En cada una de las ${units} unidades, ${threshold === 'majority' ? 'la mayoría firmó' : `${share(threshold)} firmaron`} tarjetas que cuentan.`,
    noUnit: (units, threshold) =>
      `En ninguna de las ${units} unidades ${threshold === 'majority' ? 'la mayoría' : 'esa proporción'} firmó tarjetas que cuentan.`,
    someUnits: (reached, units, threshold) =>
      `En ${reached} de las ${units} unidades ${threshold === 'majority' ? 'la mayoría firmó' : `${share(threshold)} firmaron`} tarjetas que cuentan; en ${
        units - reached === 1 ? 'la otra' : 'las otras'
      }, no.`,
  },
  standing(figures: Standing) {
    const parts = [counted(figures.required, 'necesaria', 'necesarias'), counted(figures.counted, 'contada', 'contadas')];
    if (figures.questioned > 0) parts.push(`${people(figures.questioned)} solo con una tarjeta cuestionada`);
    if (figures.challenged > 0)
      parts.push(`${people(figures.challenged)} ${figures.challenged === 1 ? 'impugnada' : 'impugnadas'}`);
    return `${parts.join(', ')}.`;
  },
  screen: {
    theTally: 'el recuento',
    title: 'Recuento',
    nothingYet: 'Todavía no hay nada que contar',
    needs:
      'El recuento necesita reglas fijadas, una lista de empleados y tarjetas. Desde entonces está siempre aquí, y siempre es provisional hasta que usted certifique.',
    toRules: 'Ir a Reglas acordadas',
    toCertify: 'Ir a Certificación',
    lead: (standing, threshold) =>
      `Provisional. ${standing} El umbral es ${share(threshold)} de las personas elegibles de la lista.`,
    leadOfUnits: (threshold) =>
      `Provisional. Cada unidad se cuenta por sí sola. El umbral es ${share(threshold)} de las personas elegibles de la lista de cada una.`,
    recountDiffers: phrase`${strong('El recuento hecho solo con el registro no coincide.')} No se puede certificar nada. Verifique el registro y conserve este archivo y su copia más reciente tal como están.`,
    worstAndBest: 'Peor caso y mejor caso',
    allUnits: 'Las personas de todas las unidades juntas',
    waterfall: 'De lo entregado a lo contado',
    change: 'Qué tendría que ocurrir para que cambie el resultado',
    before: 'Antes de poder certificar',
    onList: 'En la lista',
    eligible: 'Elegibles',
    challenged: 'Impugnadas',
    excluded: 'Excluidas',
  },
  steps: {
    delivered: 'Tarjetas entregadas',
    undetermined: 'Todavía sin determinar',
    'not-listed': 'Fuera de la lista',
    'not-counted': 'No contadas',
    'second-cards': 'Segundas tarjetas de una persona',
    questioned: 'Cuestionadas',
    excluded: 'De personas excluidas',
    challenged: 'De personas impugnadas',
    counted: 'Personas contadas',
  },
  change: {
    far: (cards, added) =>
      phrase`Tendrían que perderse al menos ${strong(counted(cards, 'tarjeta contada', 'tarjetas contadas'))}, o añadirse a la lista ${strong(people(added))} sin tarjeta.`,
    short: (cards) =>
      phrase`Tendría${cards === 1 ? '' : 'n'} que contar al menos ${strong(counted(cards, 'tarjeta más', 'tarjetas más'))}, incluso si toda controversia abierta se resolviera a favor del sindicato.`,
    later: 'Eso se podrá decir cuando se pueda decir el resultado.',
    noneOpen: 'No hay ninguna controversia abierta.',
    moves: (disputes, by) =>
      phrase`${counted(disputes, 'controversia abierta mueve', 'controversias abiertas juntas mueven')} el margen en no más de ${strong(readableNumber(by))}.`,
    smallest: 'Los conjuntos más pequeños de resoluciones que podrían cambiarlo:',
    moreSets: (n) => `Y ${readableNumber(n)} conjuntos más de ese tamaño.`,
  },
  margin: {
    against: 'Contadas frente a necesarias',
    cases: {
      settled: 'No hay nada abierto',
      worst: 'Si toda controversia abierta se resuelve contra el sindicato',
      best: 'Si toda controversia abierta se resuelve a favor del sindicato',
    },
    outcome: (reached, by) => `${reached ? 'alcanzado' : 'no alcanzado'}, margen ${by}`,
    spoken: ({ title, counted: cards, list, needed, by, reached }) =>
      `${title}: ${cards} contadas de ${list}, ${needed} necesarias, margen ${by}: ${reached ? 'alcanzado' : 'no alcanzado'}`,
    needed: (n) => `${n} necesarias`,
    counted: (n) => `${n} contadas`,
    eligible: (n) => `${n} elegibles`,
    why: ({ undisputed, otherwise }) =>
      `Cuántas se necesitan depende de la lista: ${needs(undisputed)} personas cuyo lugar nadie discute; ${otherwise.map(needs).join(' o ')} si las impugnaciones abiertas incorporan personas.`,
  },
  units: {
    title: (id) => `Unidad ${id}`,
    names: (union) => `Sus tarjetas deben nombrar a ${union}.`,
  },
};
