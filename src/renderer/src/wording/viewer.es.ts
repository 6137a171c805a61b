import { phrase } from './phrase.ts';
import type { ViewerWording } from './viewer.en.ts';

export const viewerEs: ViewerWording = {
  modes: {
    side: 'Lado a lado',
    overlay: 'Superponer',
    slider: 'Deslizar',
    flicker: 'Alternar',
    difference: 'Diferencia',
  },
  keys: {
    fit: 'Ajustar',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    move: 'Mover la vista',
    turnRight: 'Girar a la derecha',
    turnLeft: 'Girar a la izquierda',
    bolder: 'Más fuerte: más contraste',
    pencil: 'Resaltar el lápiz',
    invert: 'Invertir',
    loupe: 'Lupa',
    points: 'Puntos: medir, o hacer coincidir dos imágenes',
    setPoint: 'Poner un punto bajo la cruz',
    link: 'Mover juntas o por separado',
    nextHand: 'Por separado: las teclas mueven la imagen siguiente',
    exchange: 'Intercambiar la segunda imagen y la tercera',
    less: 'Menos de la firma de muestra',
    more: 'Más de la firma de muestra',
    hold: 'Alternar una vez; detener la alternancia',
  },
  tools: {
    fit: 'Ajustar',
    turn: 'Girar',
    bolder: 'Fuerte',
    boldest: 'Más fuerte',
    pencil: 'Lápiz',
    loupe: 'Lupa',
    points: 'Puntos',
    invert: 'Invertir',
  },
  compare: {
    ways: 'Maneras de comparar',
    howMuch: 'Cuánto se ve de la firma de muestra',
    where: 'Dónde está el deslizador',
    together: 'Mover juntas',
    apart: 'Mover aparte',
    nextHand: 'Imagen siguiente',
    exchange: 'Intercambiar',
    inHand: 'las teclas mueven esta',
    over: (upper, lower) => phrase`${upper} sobre ${lower}`,
  },
  picture: {
    notShown: 'Esta imagen no se pudo mostrar. El original se conserva como se recibió.',
    none: 'Esta tarjeta es un asiento de una relación: no tiene imagen.',
  },
  points: {
    set: (already) =>
      `${already === 0 ? 'Ponga dos puntos' : 'Ponga el segundo punto'}: pulse sobre la imagen, o muévala bajo la cruz.`,
    measured: (px, degrees) => `${px} píxeles de la imagen, inclinación ${degrees}°`,
  },
};
