import type { FieldWording } from './field.en.ts';

/** The reason codes in Spanish; on paper they stay English, as the code book has them. */
export const codesEs: FieldWording['codes'] = {
  C01: {
    label: 'Sin firma',
    definition: 'La línea de la firma está en blanco, o lleva un nombre impreso donde se exige una firma.',
  },
  C02: { label: 'Sin fecha', definition: 'Sin fecha ni prueba aceptada de ella.' },
  C03: {
    label: 'Fecha ambigua o ilegible',
    definition: 'El orden del día y el mes no es claro, las cifras no se leen, o no existe tal día.',
  },
  C04: { label: 'Fuera del plazo (caducada)', definition: 'Fechada antes de que comience el plazo.' },
  C05: {
    label: 'Fechada después del corte',
    definition: 'Fechada o recibida más tarde de lo permitido, o fechada después de su entrega.',
  },
  C06: {
    label: 'Nombre del sindicato equivocado o incompleto',
    definition: 'No está entre los nombres aceptados, o es solo el de la organización matriz.',
  },
  C07: {
    label: 'Sin texto de designación',
    definition: 'El texto autoriza una elección o muestra interés, no representación.',
  },
  C08: {
    label: 'Texto ambiguo o de doble propósito',
    definition: 'El texto apoya la representación o una elección.',
  },
  C09: { label: 'Alterada', definition: 'Un cambio visible en el nombre, la fecha o el texto.' },
  C10: { label: 'Declaraciones añadidas', definition: 'Consejos o explicaciones más allá de lo que el formato puede decir.' },
  C11: { label: 'Nombre ilegible', definition: 'No se puede identificar a quien firma.' },
  C12: { label: 'Firma no concordante', definition: 'La comparación con las firmas de muestra es negativa.' },
  C13: {
    label: 'Comparación no concluyente',
    definition: 'Demasiado poco, demasiado antiguo o demasiado gastado para saberlo.',
  },
  C14: { label: 'Firmada por otra persona', definition: 'Firmó un representante, el cónyuge o quien las recogía.' },
  C15: { label: 'Quien figura niega haber firmado', definition: 'La propia declaración de quien figura como firmante.' },
  C16: { label: 'Repetida de una tarjeta contada', definition: 'La misma persona; se cuenta otra tarjeta.' },
  C17: {
    label: 'Tarjeta doble (sindicato rival)',
    definition: 'Quien firma tiene también una tarjeta para otro sindicato dentro del plazo.',
  },
  C18: { label: 'Varias firmas en una hoja', definition: 'Una página con varios firmantes.' },
  C19: { label: 'Copia donde se exige el original', definition: 'El original no se presentó cuando se pidió.' },
  C20: {
    label: 'Datos de firma electrónica incompletos',
    definition: 'Falta uno de los datos exigidos a una tarjeta electrónica.',
  },
  C21: {
    label: 'Falta la declaración de firma electrónica',
    definition: 'No está, o la contradicen los datos de auditoría.',
  },
  C22: { label: 'Se alega coacción', definition: 'Amenazas o promesas: requiere prueba de primera mano.' },
  C23: {
    label: 'Se alega engaño',
    definition: 'Se le dijo que la tarjeta era solo para una elección: requiere prueba.',
  },
  C24: {
    label: 'Se alega intervención de un supervisor',
    definition: 'Solicitada por un supervisor o ante él: requiere prueba.',
  },
  C25: { label: 'Formato no acordado', definition: 'Otro formato de tarjeta que el que exige el acuerdo.' },
  C26: { label: 'Imagen ilegible', definition: 'La digitalización falla: repítala o pida el original.' },
  P01: { label: 'No está en la lista', definition: 'El nombre no coincide con ninguna fila. Busque una omisión.' },
  P02: { label: 'Se alega omisión', definition: 'El sindicato dice que esta persona pertenece a la lista.' },
  P03: { label: 'Puesto fuera de la unidad', definition: 'El puesto de la lista está excluido.' },
  P04: {
    label: 'Supervisor, gerente o confidencial',
    definition: 'Exclusión legal o acordada, hasta que se resuelva.',
  },
  P05: {
    label: 'No cumple la fórmula de elegibilidad',
    definition: 'Por debajo de los trabajos, días u horas exigidos.',
  },
  P06: {
    label: 'Sin empleo en la fecha de elegibilidad',
    definition: 'Contratada después, o se fue antes.',
  },
  P07: { label: 'Se fue después de fijada la lista', definition: 'Sin efecto, salvo acuerdo.' },
  P08: { label: 'Dos veces en la lista', definition: 'Una persona en dos filas.' },
  P09: { label: 'Otro empleador', definition: 'Trabaja para uno que no firmó.' },
  P10: { label: 'En licencia o trasladada', definition: 'Su situación se disputa.' },
  P11: { label: 'Renunció o fue despedida', definition: 'Se alega una exclusión por la fórmula.' },
  R01: {
    label: 'Revocada a tiempo',
    definition: 'Una revocación válida antes de la fecha límite, sin firmar otra vez.',
  },
  R02: { label: 'Revocación tardía', definition: 'Recibida después de la fecha límite.' },
  R03: { label: 'Revocación defectuosa', definition: 'Sin firma, en una lista colectiva, o con firma dudosa.' },
  R04: {
    label: 'Firmada otra vez tras la revocación',
    definition: 'Una tarjeta válida posterior, antes del corte.',
  },
  S01: { label: 'Recibida después de la fecha límite', definition: 'La entrega llegó tarde.' },
  S02: {
    label: 'Falla en la cadena de custodia',
    definition: 'El número declarado y el encontrado difieren.',
  },
  S03: { label: 'Lista cambiada sin autoridad', definition: 'Un cambio que hizo una sola parte.' },
};
