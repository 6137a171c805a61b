import type { HelpWording } from './help.en.ts';
import { writtenEs } from './written.ts';

export const helpEs: HelpWording = {
  title: 'Ayuda',
  pages: 'Páginas de la ayuda',
  search: 'Buscar en la ayuda',
  nothing: 'No se encontró nada',
  found: (n) => writtenEs.counted(n, 'página', 'páginas'),
  tryOne: 'Pruebe con una palabra, o solo con su comienzo.',
  printPage: 'Imprimir esta página …',
  printAll: 'Imprimir toda la ayuda …',
  groups: { begin: 'Para empezar', stations: 'Estaciones', work: 'Su trabajo', reference: 'Consulta' },
};
