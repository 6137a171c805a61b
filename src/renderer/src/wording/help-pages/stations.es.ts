/** One page a station, in Spanish. */
import { heading, list, steps, text, type Article } from '#renderer/help/article.ts';

export const STATION_ARTICLES_ES: readonly Article[] = [
  {
    id: 'rules',
    group: 'stations',
    title: 'Reglas acordadas',
    lead: 'Lo que acordaron las partes, término por término, fijado antes de abrir la primera tarjeta.',
    blocks: [
      text(
        'Countersign aplica un contrato, no una ley. Cada regla del recuento es un término de las reglas acordadas; donde las partes no acordaron nada, el programa no rellena nada.',
      ),
      heading('Qué hacer'),
      steps(
        'Elija la plantilla más cercana al acuerdo. Cada término muestra de dónde viene y si esa fuente se verificó.',
        'Recorra los términos con el acuerdo en la mano y corrija cada uno. Complete los puestos de la unidad, las fechas, el umbral y los nombres aceptados del sindicato.',
        'Abra los términos no acordados: lo que el acuerdo no dice. Pregunte a las partes por los que bloquean; los demás solo importan si una tarjeta o una persona depende de ellos.',
        'Lea en voz alta el resumen a las dos partes y después fije las reglas. Guarde los dos recibos y entregue uno a cada parte.',
      ),
      heading('Conviene saber'),
      list(
        'Al fijarlas, las reglas reciben una huella; está en los recibos y en la certificación.',
        'Un cambio posterior es una enmienda: una versión nueva con una razón y el consentimiento de las dos partes, o la resolución de usted. Antes de hacerla, la prueba muestra qué tarjetas decididas toca y cuál sería el recuento.',
        'Un umbral de «más de la mitad» no se alcanza con la mitad exacta.',
      ),
    ],
  },
  {
    id: 'list',
    group: 'stations',
    title: 'Lista de empleados',
    lead: 'La nómina del empleador, sus versiones, y quién es elegible el día que cuenta.',
    blocks: [
      heading('Qué hacer'),
      steps(
        'Incorpore el archivo tal como lo entregó el empleador: CSV u hoja de cálculo. Diga quién lo entregó y cuándo.',
        'Confirme qué es cada columna. Nada se descarta en silencio: las filas que no se pueden leer se nombran con su fila y su columna.',
        'Lea el informe de calidad antes de aceptar: nombres vacíos, repetidos, fechas raras, puestos que ninguna unidad nombra.',
        'Dé a cada puesto desconocido su unidad, o diga que no pertenece a ninguna.',
        'Adjunte firmas de muestra de toda la lista, nunca solo de quienes firmaron: pedir solo las de quienes firmaron le diría al empleador quién firmó.',
      ),
      heading('Conviene saber'),
      list(
        'Abra a una persona para ver el cálculo: qué filas contaron, cuáles no y por qué, qué parte de la fórmula se cumplió. Una abogada puede comprobarlo a mano.',
        'Una versión más nueva muestra a quién se añadió, se quitó o se cambió, y solo vuelve a mirar las tarjetas que toca. Un cambio hecho por un solo lado sin autoridad se anota y no se aplica.',
        'Dos filas que pueden ser una misma persona son una pregunta para usted; la máquina nunca las une.',
        'Mover la fecha de referencia solo muestra quién entraría y quién saldría. No cambia nada.',
      ),
    ],
  },
  {
    id: 'cards',
    group: 'stations',
    title: 'Tarjetas',
    lead: 'Entregas de tarjetas: contadas, con huella, con recibo, leídas.',
    blocks: [
      heading('Qué hacer'),
      steps(
        'Para cada entrega anote quién la hizo, cuándo, y cuántas tarjetas declaró. Después elija o arrastre los archivos.',
        'Guarde el recibo y entréguelo antes de seguir.',
        'Compare lo declarado con lo hallado. Donde difieran, averigüe por qué y escriba la explicación; hasta entonces el recuento queda cerrado.',
        'Recorra la mesa de luz: páginas en blanco, reversos, páginas que no son tarjetas.',
        'Anote las revocaciones, y si quien figura como firmante niega su firma, con el momento en que llegaron.',
      ),
      heading('Conviene saber'),
      list(
        'Los originales se conservan byte por byte. Girar, enderezar y dar contraste son solo maneras de ver.',
        'Cada tarjeta tiene un número de control que nunca cambia; está en cada vista y en cada recibo.',
        'Un archivo que falla se anota con su razón, y los demás siguen. Un archivo que ya se incorporó se reconoce.',
        'Lo que lee la máquina son propuestas. Las fechas escritas a mano siempre las confirma usted.',
      ),
    ],
  },
  {
    id: 'review',
    group: 'stations',
    title: 'Revisión',
    lead: 'Tarjeta por tarjeta: ¿coinciden las dos, y qué dicen de ello las reglas?',
    blocks: [
      text(
        'A la izquierda está la tarjeta. A la derecha, la persona que propone la máquina, con sus razones. La máquina propone; usted determina, y cada determinación queda registrada a su nombre.',
      ),
      heading('Qué hacer'),
      steps(
        'Mire el nombre en la tarjeta y mire a la persona. Elija otra candidata por su número, o busque en la lista con /.',
        'Corrija con T lo que se leyó mal; confirme la fecha.',
        'Cuente con Enter, cuestione con Q, no cuente con X, fuera de la lista con N. Una tarjeta conserva todos los códigos que le corresponden; el primero es el principal.',
        'Lo que todavía no puede decidir: déjelo con J, o abra una controversia con E.',
      ),
      heading('Conviene saber'),
      list(
        'Un acto que las reglas prohíben queda en su lugar, cerrado, y nombra la regla.',
        'Retroceso vuelve a la tarjeta anterior, con todo su estado. Cambiar una decisión pide su razón; la anterior queda en el registro.',
        'La cascada muestra cuánto habla cada campo a favor o en contra de la persona, en bits: un bit duplica la proporción de probabilidades.',
        'Una fecha como 3/4/2026 nunca la resuelve la máquina. Elija qué día se quiso decir, o cuestione la tarjeta.',
      ),
    ],
  },
  {
    id: 'disputes',
    group: 'stations',
    title: 'Controversias',
    lead: 'Quién planteó qué, las dos posiciones, y la resolución de usted con sus fundamentos.',
    blocks: [
      heading('Qué hacer'),
      steps(
        'Abra una controversia desde una tarjeta, desde una persona, o sobre el procedimiento. Anote quién la planteó, el fundamento y la cláusula.',
        'Anote la posición de cada parte con su momento, y adjunte lo que enviaron.',
        'Compare firmas lado a lado: juntas, superpuestas, con deslizador o alternadas. Anote qué miró y el resultado: concordante, no concordante o no concluyente.',
        'Resuelva, con fundamentos. Una resolución posterior reemplaza; nada se edita.',
      ),
      heading('Conviene saber'),
      list(
        'Una impugnación de una persona mueve el número de la lista; una cuestión sobre una tarjeta mueve el número de tarjetas contadas. Cada controversia muestra cuánto mueve.',
        'Se señala cuál conviene resolver primero: la que podría cambiar el resultado.',
        'Lo abierto cuenta igual en todas partes: lo que está en la lista de controversias, y lo cuestionado o impugnado que no está en ella. Abórdelo desde la parte superior de la lista.',
        'Mantenga una resolución como borrador hasta estar segura o seguro: no cambia ninguna cifra, y solo usted la ve.',
        'Una segunda persona revisora puede mirar las tarjetas decididas sin ver lo que usted decidió. Donde difieran, usted decide de nuevo o dice por qué la suya queda en pie.',
        'Acepte las pruebas del empleador sobre cualquier persona de la lista, y responda «recibido» con las mismas palabras, haya o no una tarjeta.',
      ),
    ],
  },
  {
    id: 'tally',
    group: 'stations',
    title: 'Recuento',
    lead: 'Una frase, la aritmética detrás de ella, y qué podría todavía cambiarla.',
    blocks: [
      list(
        'Se cuentan personas, en números enteros. Dos tarjetas de una persona cuentan una vez.',
        'El margen se calcula en su peor y en su mejor caso, sobre todas las maneras de resolver lo que está abierto. Si los dos dan resultados distintos, las controversias abiertas son determinantes, y no se puede certificar nada.',
        'Los conjuntos más pequeños de resoluciones que cambiarían el resultado le dicen en qué emplear su tiempo.',
        'El recuento es solo de usted. Lo que las partes pueden ver está en los documentos hechos para ellas.',
      ),
    ],
  },
  {
    id: 'certify',
    group: 'stations',
    title: 'Certificación',
    lead: 'Las condiciones, el documento mismo, su firma, y qué va a quién.',
    blocks: [
      heading('Qué hacer'),
      steps(
        'Cree una vez su identidad de firma, o importe la que tiene. Escriba la huella en su membrete o dígala por teléfono: por ella saben los demás que la firma es la de usted.',
        'Resuelva la lista de lo que falta. Cada línea lleva al lugar donde se resuelve.',
        'Lea la vista previa. Es el mismo PDF que se firmará.',
        'Firme con su frase clave. El documento se escribe, se verifica y se registra en un solo acto.',
        'Guarde los paquetes de las partes y entréguelos al mismo tiempo.',
      ),
      heading('Conviene saber'),
      list(
        'Donde no se puede certificar nada, firme el informe: sin resultado certificado.',
        'Un error que se descubre después se corrige con una certificación corregida que nombra la que reemplaza y dice por qué.',
        'Cualquiera puede comprobar una certificación con un lector de PDF que compruebe firmas, con Countersign, o con el verificador que la acompaña.',
      ),
    ],
  },
  {
    id: 'record',
    group: 'stations',
    title: 'Registro',
    lead: 'Todos los actos, en orden, encadenados para que nada se pueda cambiar sin que se note.',
    blocks: [
      list(
        'Cada acto lleva la huella del anterior. La última huella es la cabeza; se imprime en los recibos y en la certificación.',
        'Una cadena no prueba nada contra quien la guarda, a menos que su cabeza esté en otra parte: por eso las dos partes guardan recibos.',
        'La cadena se verifica al abrir el expediente. Si está rota, el expediente se puede leer y no se puede cambiar.',
        'Antes de cada certificación el recuento se hace otra vez solo con el registro, y debe coincidir.',
      ),
    ],
  },
];
