import { codesEs } from './codes.es.ts';
import type { FieldWording } from './field.en.ts';

export const fieldEs: FieldWording = {
  cardStates: {
    counted: 'Contada',
    'not-counted': 'No contada',
    questioned: 'Cuestionada',
    superseded: 'Reemplazada',
    unmatched: 'Fuera de la lista',
    act: 'Acto',
    undetermined: 'Por decidir',
  },
  personStates: { eligible: 'Elegible', excluded: 'Excluida', challenged: 'Impugnada' },
  parties: { employer: 'Empleador', union: 'Sindicato', neutral: 'Persona neutral' },
  outcomes: {
    majority: 'Umbral alcanzado',
    'no-majority': 'Umbral no alcanzado',
    determinative: 'Deciden las controversias',
    blocked: 'Sin resultado aún',
  },
  codes: codesEs,
  figures: {
    figure: 'Cifra',
    result: 'Resultado',
    people: 'Personas en la lista',
    eligible: 'Elegibles',
    challenged: 'Impugnadas',
    excluded: 'Excluidas',
    needed: 'Necesarias',
    counted: 'Contadas',
    questioned: 'Solo con tarjeta cuestionada',
    worst: 'Margen, peor caso',
    best: 'Margen, mejor caso',
  },
  blocks: {
    emptyList: 'La lista de empleados está vacía.',
    undetermined: 'Algo sigue sin determinar: una tarjeta, una página, una revocación o una comparación que las reglas exigen.',
    disputes: 'Las reglas acordadas retienen el resultado mientras haya una controversia abierta.',
    silent: (term) => `Las reglas acordadas callan sobre ${term}, y eso cambia el resultado.`,
  },
  touched: {
    title: 'Tarjetas decididas a las que esto toca',
    card: 'Tarjeta',
    person: 'Persona',
    decided: 'Decidida',
    now: 'Las reglas dicen ahora',
    would: 'Dirían',
    notListed: 'fuera de la lista',
    byRuling: 'por su resolución, que se mantiene',
  },
};
