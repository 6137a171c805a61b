/** The words and the codes, in Spanish; the citations are in the language of their sources. */
import { codesEs } from '../codes.es.ts';
import { terms, text, type Article } from '#renderer/help/article.ts';
import { codeTerms } from './code-terms.ts';

export const REFERENCE_ARTICLES_ES: readonly Article[] = [
  {
    id: 'codes',
    group: 'reference',
    title: 'Códigos de razón',
    lead: 'Por qué una tarjeta o una persona no se cuenta sin más. Una tarjeta conserva todos los códigos que le corresponden; el primero es el principal.',
    blocks: [
      text(
        'Un código tiene efecto solo donde las reglas fijadas se lo dan; lo que las reglas prohíben o permiten se muestra junto a cada tarjeta.',
      ),
      text(
        'De cada código se cita de dónde viene y si esa fuente se leyó. Ninguna obliga aquí: rige lo que acordaron las partes.',
      ),
      ...codeTerms({
        kinds: {
          C: 'Sobre una tarjeta',
          P: 'Sobre una persona',
          R: 'Sobre una revocación',
          S: 'Sobre una entrega o la lista',
        },
        effects: {
          'not-counted': 'no se cuenta',
          questioned: 'cuestionada, hasta que se resuelva',
          excluded: 'persona excluida',
          challenged: 'persona impugnada, hasta que se resuelva',
          superseded: 'reemplazada',
          none: 'sin efecto en el recuento',
        },
        codes: codesEs,
        marks: {
          checked: 'leída',
          secondary: 'leída por referencia',
          memory: 'de memoria: confírmela antes de citarla',
          design: 'ley de nadie, diseño de esta aplicación',
        },
        source: 'Fuente',
      }),
    ],
  },
  {
    id: 'words',
    group: 'reference',
    title: 'Las palabras que se usan aquí',
    lead: 'Una palabra por idea, la misma en cada pantalla y en cada documento.',
    blocks: [
      terms(
        {
          term: 'Expediente',
          means: 'Una verificación de tarjetas, del nombramiento a la certificación; un solo archivo cifrado.',
        },
        {
          term: 'Reglas acordadas',
          means:
            'Lo que acordaron las partes: todos los parámetros del recuento. Un término no acordado es uno que no acordaron.',
        },
        { term: 'Parte', means: 'El empleador o los empleadores, y el sindicato. La persona neutral es la tercera, que cuenta.' },
        { term: 'Unidad', means: 'El grupo de trabajadores, descrito por puestos incluidos y excluidos.' },
        {
          term: 'Lista de empleados',
          means:
            'La nómina del empleador. Viene en versiones con fecha; una fila es una contratación, y una persona puede tener varias.',
        },
        {
          term: 'Elegible, excluida, impugnada',
          means: 'El estado de una persona. La mayoría se toma de las personas elegibles.',
        },
        { term: 'Entrega', means: 'Las tarjetas que llegan juntas: de quién, cuándo, cuántas se declararon.' },
        { term: 'Original', means: 'Un archivo como se recibió, byte por byte.' },
        { term: 'Tarjeta', means: 'Una autorización firmada, con un número de control que nunca cambia.' },
        { term: 'Lectura', means: 'Lo que la máquina leyó en una tarjeta. No determina nada.' },
        { term: 'Candidata', means: 'Una persona que la máquina propone para una tarjeta, con sus razones.' },
        {
          term: 'Determinación',
          means: 'Lo que usted decide de una tarjeta: contada, no contada, cuestionada, reemplazada, fuera de la lista.',
        },
        { term: 'Firma de muestra', means: 'Una firma de la persona tomada de un documento de su empleo.' },
        {
          term: 'Comparación',
          means: 'De la firma de una tarjeta con las de muestra: concordante, no concordante, no concluyente.',
        },
        {
          term: 'Controversia',
          means:
            'Una impugnación de una persona, una cuestión sobre una tarjeta, o una objeción al procedimiento, con posiciones y una resolución.',
        },
        { term: 'Movimiento', means: 'Cuánto mueve el margen una resolución.' },
        {
          term: 'Margen',
          means:
            'Cuánto queda el recuento por encima o por debajo del umbral acordado, en el peor y en el mejor caso de todo lo abierto.',
        },
        {
          term: 'Determinantes',
          means: 'Las controversias abiertas que podrían cambiar el resultado: entonces no se certifica nada.',
        },
        { term: 'Certificación', means: 'El PDF firmado que declara el resultado y no nombra a nadie.' },
        { term: 'Registro', means: 'Todos los actos, en una cadena de huellas. La última huella es la cabeza.' },
        {
          term: 'Recibo',
          means: 'Una página para un solo destinatario que confirma lo recibido o acordado, con la cabeza en ella.',
        },
      ),
    ],
  },
  {
    id: 'keys',
    group: 'reference',
    title: 'Teclas',
    lead: 'Todo se puede hacer sin ratón.',
    blocks: [
      terms(
        { term: '?', means: 'Las teclas de la pantalla que tiene delante.' },
        { term: 'F1', means: 'Esta ayuda, en la página de la estación donde está.' },
        { term: 'M', means: 'Ocultar o mostrar los nombres.' },
        { term: 'Alt y una cifra', means: 'Ir a una estación, contada desde arriba.' },
        { term: 'Esc', means: 'Cerrar lo que está sobre la pantalla; no se decide nada.' },
      ),
    ],
  },
];
