/** What a neutral asks at the beginning, at the end, and when something goes wrong, in Spanish. */
import { heading, list, steps, terms, text, type Article } from '#renderer/help/article.ts';

export const BEGIN_ARTICLES_ES: readonly Article[] = [
  {
    id: 'begin',
    group: 'begin',
    title: 'Una verificación de tarjetas en ocho estaciones',
    lead: 'Del acuerdo a la certificación firmada, en el orden de la columna de la izquierda.',
    blocks: [
      steps(
        'Reglas acordadas: anote lo que acordaron las partes y fíjelo.',
        'Lista de empleados: incorpore la nómina y vea quién es elegible.',
        'Tarjetas: incorpore cada entrega; lo declarado y lo hallado deben coincidir o explicarse.',
        'Revisión: determine cada tarjeta.',
        'Controversias: oiga a los dos lados, compare, resuelva.',
        'Recuento: vea el resultado y qué podría cambiarlo.',
        'Certificación: firme, y entregue a cada parte sus documentos.',
        'Registro: encuentre de nuevo cada acto, verificado.',
      ),
      text(
        'Nada se pierde si se detiene: cada acto se conserva en cuanto se hace. Cierre el expediente y ábralo otra vez con su frase clave.',
      ),
      text(
        'Empiece por el expediente de práctica. Es inventado, tiene los problemas de costumbre, y nada de lo que haga en él importa.',
      ),
    ],
  },
  {
    id: 'promises',
    group: 'begin',
    title: 'Qué puede prometer a las partes',
    lead: 'Ocho frases que se cumplen, y que usted puede mostrar.',
    blocks: [
      list(
        'El acuerdo se aplica como está escrito y se fija antes de la primera tarjeta; un término no acordado bloquea donde importa.',
        'Se cuentan personas, no papeles; la mitad no es la mayoría.',
        'Ninguna máquina cuenta ni rechaza una tarjeta. Cada una la determina una persona con nombre.',
        'No se certifica nada que una controversia abierta pueda cambiar.',
        'Ningún documento hecho para una parte nombra a quien firmó o no firmó, ni permite deducirlo.',
        'Los originales se conservan como se recibieron. Una corrección es un acto nuevo con una razón.',
        'Cualquiera puede comprobar la certificación sin este programa.',
        'Este programa no hace ninguna conexión, nunca.',
      ),
    ],
  },
];

export const WORK_ARTICLES_ES: readonly Article[] = [
  {
    id: 'handing-over',
    group: 'work',
    title: 'Qué entregar a quién, y cuándo',
    lead: 'Cada documento tiene un solo destinatario. Lo que tiene un lado no debe decirle nada de lo del otro.',
    blocks: [
      terms(
        {
          term: 'Cuando se fijan las reglas',
          means: 'Un recibo de las reglas acordadas a cada parte, con la huella de las reglas y la cabeza del registro.',
          note: 'las dos partes',
        },
        {
          term: 'Cuando se acepta una lista',
          means: 'Un recibo de la lista: archivo, huella, filas, momento. No dice nada de tarjetas.',
          note: 'el empleador',
        },
        {
          term: 'Cuando se entregan tarjetas',
          means:
            'Un recibo de la entrega: declarado y hallado, la huella de cada archivo, momento. Nunca lo entregue al empleador.',
          note: 'el sindicato',
        },
        {
          term: 'Cuando el empleador presenta pruebas sobre una persona',
          means: '«Recibido», con las mismas palabras haya o no una tarjeta.',
          note: 'el empleador',
        },
        {
          term: 'Cuando se firma la certificación',
          means: 'La certificación y su paquete, a las dos partes al mismo tiempo.',
          note: 'las dos partes',
        },
        {
          term: 'Cuando alguien pregunta si se le contó bien',
          means: 'Su propia prueba, solo a esa persona.',
          note: 'esa persona',
        },
        {
          term: 'Cuando se cierra el expediente',
          means:
            'Primero selle el registro para el plazo de impugnación. Después, las tarjetas de vuelta al sindicato, la lista y las firmas de muestra de vuelta al empleador o destruidas según lo acordado, con una constancia de devolución o destrucción.',
          note: 'a cada cual lo suyo',
        },
      ),
      text('La hoja de trabajo nombra a personas. Es solo de usted: va cifrada, y nunca es un anexo.'),
      text(
        'No diga totales por teléfono. Dos totales parciales dados en momentos distintos pueden decir quién firmó entre uno y otro; los documentos que se hacen aquí se comprueban contra eso.',
      ),
    ],
  },
  {
    id: 'before-signing',
    group: 'work',
    title: 'Antes de firmar',
    lead: 'Una lista que las condiciones de la estación Certificación no reemplazan: algunas cosas solo las sabe usted.',
    blocks: [
      steps(
        '¿Confirmaron por escrito las dos partes cada término no acordado que usted completó?',
        '¿La unidad de la certificación dice lo mismo que el acuerdo, palabra por palabra?',
        '¿Es la fecha de elegibilidad la acordada, y es de esa fecha la lista en vigor?',
        '¿Son todas las cifras declaradas iguales a lo hallado, o están explicadas con palabras que usted leería en voz alta?',
        '¿Volvió a mirar cada tarjeta que la cola le pide mirar otra vez?',
        '¿Se oyó a cada parte sobre cada controversia que usted resolvió?',
        '¿Dice el recuento que las controversias abiertas no son determinantes?',
        '¿No nombra a nadie la vista previa?',
        '¿Dijo a las dos partes la huella de su identidad por otra vía que el documento?',
        '¿Hay una copia de seguridad en otro disco, y la hoja de recuperación en otra habitación?',
      ),
    ],
  },
  {
    id: 'trouble',
    group: 'work',
    title: 'Cuando algo sale mal',
    lead: 'Una frase clave perdida, un archivo dañado, una entrega tardía, un recuento equivocado.',
    blocks: [
      terms(
        {
          term: 'Se perdió la frase clave',
          means:
            'La hoja de recuperación abre el expediente; elija entonces una frase clave nueva. Sin la hoja nadie puede abrirlo, tampoco nosotros.',
        },
        {
          term: 'El archivo está dañado o la cadena del registro está rota',
          means:
            'El expediente se abre para leerlo. Abra la última copia de seguridad; salve del dañado lo que se pueda leer, y compare las cabezas con las de los recibos.',
        },
        {
          term: 'Se va la luz o el equipo se detiene',
          means: 'Abra otra vez el expediente. Lo que se confirmó está ahí; una lectura sin terminar sigue por sí sola.',
        },
        {
          term: 'Llegan tarjetas después del plazo',
          means: 'Incorpórelas como una entrega con su momento real. Las reglas dicen si cuentan; nada se rechaza sin verlo.',
        },
        {
          term: 'El empleador envía una lista cambiada',
          means:
            'Incorpórela como una versión. Sin el consentimiento de las dos partes o la resolución de usted, se anota y no se aplica.',
        },
        {
          term: 'Usted descubre un error después de firmar',
          means: 'Corríjalo con una razón, y emita una certificación corregida. La anterior queda, y la nueva la nombra.',
        },
        {
          term: 'Alguien le muestra una certificación que parece rara',
          means: 'Certificación, «Verificar un archivo»: dice qué se cambió, o que quien firmó no es quien usted conoce.',
        },
      ),
    ],
  },
  {
    id: 'closing-out',
    group: 'work',
    title: 'Cerrar el expediente del todo',
    lead: 'Qué se devuelve, qué se destruye, y qué queda para quien diga después que nunca firmó.',
    blocks: [
      steps(
        'En la estación Certificación, selle el registro para el plazo de impugnación, bajo una frase clave propia. Se abre otra vez y se comprueba antes de darlo por hecho.',
        'Devuelva o destruya las tarjetas, la lista y las firmas de muestra, y que lo diga la constancia. Mientras la certificación se pueda impugnar, nada se destruye antes de sellar el registro.',
        'Destruya el archivo del expediente con todas sus copias, si así se acordó. La constancia también lo dice.',
        'Cuando termine el plazo de impugnación y no quede nada abierto, destruya también el registro sellado.',
      ),
      heading('Qué contiene el registro sellado'),
      list(
        'Las certificaciones, las reglas acordadas, las cifras y el registro de los actos. De un acto que podría nombrar a alguien guarda solo la huella.',
        'De cada tarjeta, su número, su estado, sus códigos y las huellas de su archivo y de sus imágenes. Ninguna imagen, ninguna lista, ningún nombre, nada que usted haya escrito.',
        'Resúmenes con clave de los identificadores y nombres de las personas de esas tarjetas: así se puede preguntar por una persona, y no se puede leer el nombre de nadie. Quien tenga el archivo y su frase clave podría probar todos los nombres de una lista. Guarde los dos por separado.',
      ),
      heading('Cuando alguien dice que nunca firmó'),
      steps(
        'Mientras el expediente está abierto: anote su negación en la estación Tarjetas. Su tarjeta pasa a controversia, y la certificación dice si su resultado es seguro sin ella. Resuelva y certifique otra vez.',
        'Una vez cerrado del todo: abra el registro sellado desde la primera página de la aplicación. Diga por qué y para quién; queda anotado en él antes de que muestre nada.',
        'Anote la alegación con el identificador o el nombre completo de la persona. Muestra su tarjeta, si la hay, y si el resultado es seguro sin ella.',
        'Pida al sindicato que traiga otra vez la tarjeta, y compare el archivo: se le conoce por sus bytes.',
        'Diga lo que halló, y guarde el aviso a las partes. Dice cifras y si el resultado sigue en pie, y el nombre de nadie.',
      ),
    ],
  },
  {
    id: 'privacy',
    group: 'work',
    title: 'Guardar los nombres para usted',
    lead: 'Un nombre que se filtra puede costar un empleo.',
    blocks: [
      list(
        'M oculta todos los nombres de la pantalla. Úsela antes de que alguien se ponga detrás de usted, y siempre con un proyector.',
        'El expediente es un solo archivo cifrado. Cópielo y tendrá una copia de seguridad; destrúyalo y ya no existe. No guarde imágenes sueltas a su lado.',
        'El título de la ventana y la lista de archivos recientes llevan solo la referencia. Elija una que no nombre a nadie.',
        'No envíe el expediente por correo. Si tiene que viajar, la frase clave viaja por otra vía.',
        'Los documentos para una parte salen solo de la estación Certificación; una foto de la pantalla no lo es.',
      ),
      heading('Una sesión conjunta'),
      text(
        'Shift+M la comienza y la termina: nombres ocultos, letra grande, mucho contraste. Junto a una tarjeta se ocultan también las filas y los puestos: la lista la escribió el empleador. Lo que usted misma o mismo escribió, como un fundamento, se muestra como está.',
      ),
    ],
  },
];
