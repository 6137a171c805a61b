/** Files and matters: what could not be taken in or opened, where a card came from, and what the desk is busy with. */
export const filesEs = {
  // backend/intake/page-outcome.ts, decoder.ts, file-kind.ts
  'the file is empty': 'el archivo está vacío',
  'cards cannot be read from this kind of file': 'de esta clase de archivo no se pueden leer tarjetas',
  'the file is too large to be opened whole': 'el archivo es demasiado grande para abrirlo entero',
  'the file is locked with a password': 'el archivo está protegido con una contraseña',
  'the password does not open the file': 'la contraseña no abre el archivo',
  'it is damaged or incomplete': 'está dañado o incompleto',
  'it holds no page': 'no contiene ninguna página',
  'the picture is larger than any sheet of paper': 'la imagen es más grande que cualquier hoja de papel',
  'opening it took too long and was stopped': 'abrirlo tardó demasiado y se detuvo',
  'opening it took too much memory and was stopped': 'abrirlo ocupó demasiada memoria y se detuvo',
  'page after page broke the opening of it, so the rest was left unopened':
    'una página tras otra impidió abrirlo, así que el resto quedó sin abrir',
  'cards cannot be read from this kind of file (it is {saidKind})':
    'de esta clase de archivo no se pueden leer tarjetas (es {saidKind})',
  'a GIF picture': 'una imagen GIF',
  'a BMP picture': 'una imagen BMP',
  'an icon file': 'un archivo de icono',
  'a ZIP archive or an Office document': 'un archivo ZIP o un documento de Office',
  'an older Office document': 'un documento antiguo de Office',
  'a 7z archive': 'un archivo 7z',
  'a RAR archive': 'un archivo RAR',
  'an RTF document': 'un documento RTF',
  'a text file': 'un archivo de texto',
  'of no known kind': 'de clase desconocida',
  'an AVIF picture': 'una imagen AVIF',
  'a film or sound file': 'un archivo de video o sonido',
  'the file is too large to be opened whole ({n} MB; the most is {nMost} MB)':
    'el archivo es demasiado grande para abrirlo entero ({n} MB; lo más son {nMost} MB)',
  'the file is too large to be opened whole ({n} pages claimed; the most is {nMost})':
    'el archivo es demasiado grande para abrirlo entero (declara {n} páginas; lo más son {nMost})',
  'the file is too large to be opened whole ({n} pages claimed; it could not hold so many)':
    'el archivo es demasiado grande para abrirlo entero (declara {n} páginas; no podría contener tantas)',
  'the picture is larger than any sheet of paper ({n} × {nHigh} pixels)':
    'la imagen es más grande que cualquier hoja de papel ({n} × {nHigh} píxeles)',
  'page after page broke the opening of it, so the rest was left unopened ({n} of {nAll} pages)':
    'una página tras otra impidió abrirlo, así que el resto quedó sin abrir ({n} de {nAll} páginas)',
  'Ask for the file again: nothing arrived.': 'Pida otra vez el archivo: no llegó nada.',
  'Ask for PDF, TIFF, JPEG, PNG, WebP or HEIC.': 'Pida PDF, TIFF, JPEG, PNG, WebP o HEIC.',
  'Split it into files of fewer pages (in most PDF viewers: print a range of pages to a new PDF) and add those.':
    'Divídalo en archivos de menos páginas (en casi todos los visores de PDF: imprima un intervalo de páginas a un PDF nuevo) y añada esos.',
  'Enter its password beside the file, in the list of the delivery.':
    'Escriba su contraseña junto al archivo, en la lista de la entrega.',
  'Check the password with whoever sent the file and enter it again, beside the file.':
    'Confirme la contraseña con quien envió el archivo y escríbala otra vez, junto al archivo.',
  'Ask for this file again, or scan the paper again.': 'Pida otra vez este archivo, o escanee de nuevo el papel.',
  'Ask for the file again: it holds no page.': 'Pida otra vez el archivo: no contiene ninguna página.',
  'Scan again at 200 to 300 dpi.': 'Escanee de nuevo a 200 o 300 ppp.',
  'Ask for this page as a plain scan (JPEG or TIFF).': 'Pida esta página como escaneo simple (JPEG o TIFF).',
  'Ask for this page as a plain scan at 200 to 300 dpi.': 'Pida esta página como escaneo simple a 200 o 300 ppp.',
  'Ask for this file again as plain scans (JPEG or TIFF), or print the pages that matter to a new PDF and add that.':
    'Pida otra vez este archivo como escaneos simples (JPEG o TIFF), o imprima a un PDF nuevo las páginas que importan y añada ese.',
  // use cases: keep-pages.ts, open-original.ts, import-batch.ts, read-cards.ts
  'between the cards of this sheet no line without ink was found: it was cut evenly':
    'entre las tarjetas de esta hoja no se halló una línea sin tinta: se recortó en partes iguales',
  'Look whether its cards are whole; if not, take the sheet apart by hand on the light table.':
    'Mire si sus tarjetas están enteras; si no, separe la hoja a mano en la mesa de luz.',
  'no table with a heading was found': 'no se halló una tabla con encabezado',
  'Give the first row the column names.': 'Ponga en la primera fila los nombres de las columnas.',
  'row {row}, column {column}: {saidMessage}': 'fila {row}, columna {column}: {saidMessage}',
  'Correct the register and add it again; nothing of it was taken.':
    'Corrija la relación y añádala otra vez; no se tomó nada de ella.',
  'Ask for the register again.': 'Pida otra vez la relación.',
  'too large to be opened': 'demasiado grande para abrirlo',
  'the file could not be read': 'el archivo no se pudo leer',
  'Choose the file again.': 'Elija otra vez el archivo.',
  'not readable': 'no se puede leer',
  'the import was cancelled before this file was opened to its end':
    'la importación se canceló antes de abrir este archivo hasta el final',
  'Read the unread cards, or explain the difference.': 'Lea las tarjetas no leídas, o explique la diferencia.',
  'nothing was found on the page': 'no se halló nada en la página',
  'reading it took too long or too much': 'leerla tardó o exigió demasiado',
  'Determine it by eye, or scan it again.': 'Determínela a la vista, o escanéela de nuevo.',
  'keeping file {n} of {nAll}': 'guardando el archivo {n} de {nAll}',
  'page {n} of {nAll} of {file}': 'página {n} de {nAll} de {file}',
  '{card}, page {n} of {file}': '{card}, página {n} de {file}',
  'ranking people for card {n} of {nAll}': 'buscando personas para la tarjeta {n} de {nAll}',
  // use cases: card-queries.ts: where a card came from
  'entered by the neutral': 'asentada por la persona neutral',
  '{file}, entry {id}': '{file}, asiento {id}',
  '{file}, page {n}': '{file}, página {n}',
  '{file}, page {n}, card {nPlace} on it': '{file}, página {n}, tarjeta {nPlace} en ella',
  '{file}, pages {each}': '{file}, páginas {each}',
  '{file}, pages {each}, card {nPlace} on it': '{file}, páginas {each}, tarjeta {nPlace} en ellas',
  'patch code': 'código de separación',
  'QR code: {text}': 'código QR: {text}',
  // what a dialog or a drop named: main/inspect-paths.ts, main/handlers
  missing: 'ya no está allí',
  'not-a-file': 'no es un archivo',
  empty: 'está vacío',
  'too-large': 'es demasiado grande',
  'too-many': 'son demasiados archivos',
  'not-readable': 'no se puede leer',
  'it is too large': 'es demasiado grande',
  'it is no PDF': 'no es un PDF',
  'choose one PDF at a time': 'elija un solo PDF a la vez',
  'it holds no picture that can be made a seal of': 'no contiene una imagen de la que se pueda hacer un sello',
  // core/passphrase.ts
  'Use at least {n} characters: four or more unrelated words are easy to keep.':
    'Use al menos {n} caracteres: cuatro o más palabras sin relación entre sí son fáciles de recordar.',
  'Too easy to guess: use four or more unrelated words, without names or dates of this matter.':
    'Demasiado fácil de adivinar: use cuatro o más palabras sin relación entre sí, sin nombres ni fechas de este expediente.',
  // opening, keeping and rescuing a file
  'The record is broken at event {n}. Nothing can be added to it; open a backup.':
    'El registro está roto en el acto {n}. No se le puede añadir nada; abra una copia de seguridad.',
  'the file ends early: {n} of {nAll} bytes': 'el archivo termina antes de tiempo: {n} de {nAll} bytes',
  'the pages that say how the file is laid out cannot be read, so nothing can be found in it':
    'no se pueden leer las páginas que dicen cómo está dispuesto el archivo, así que no se halla nada en él',
  'its record is broken at event {n}': 'su registro está roto en el acto {n}',
  'a certification in it has other bytes': 'una certificación que contiene tiene otros bytes',
  'There is no such batch in this matter.': 'En este expediente no hay tal entrega.',
  'There is nothing to list before the rules and the list are in.':
    'No hay nada que listar antes de que estén las reglas y la lista.',
  'who asks for it': 'quién lo pide',
  'the allegation': 'la alegación',
  'whose card it is said to be, by id or name': 'de quién se dice que es la tarjeta, por identificador o nombre',
  'the day on which it was received': 'el día en que se recibió',
  'what was stated': 'lo que se declaró',
  'the day until which to comment': 'el día hasta el que se comenta',
  'the day on which the {saidKind} were disposed of': 'el día en que se dispuso de: {saidKind}',
  'to whom the {saidKind} were returned': 'a quién se devolvió: {saidKind}',
  // the boundary: main/ipc
  'not a calendar day': 'no es un día del calendario',
  'not an instant': 'no es un instante',
  'not a digest': 'no es una huella',
  'one argument is taken': 'se admite un solo argumento',
  'no guard': 'nada lo admite',
  'no keys': 'no son teclas',
  'control characters': 'caracteres de control',
  // electronic signatures of a delivered file: backend/pdf/verify/foreign
  'Every signature holds, and is by one you know.': 'Todas las firmas son válidas y de alguien a quien usted conoce.',
  'Every signature holds. Whose keys they are is not known here: anyone can make a key with any name on it.':
    'Todas las firmas son válidas. Aquí no se sabe de quién son las claves: cualquiera puede hacer una clave con cualquier nombre.',
  'What is shown was changed after it was signed.': 'Lo que se muestra se cambió después de firmarse.',
  'An earlier state of this file was signed; the signature was taken out later.':
    'Un estado anterior de este archivo estaba firmado; después se le quitó la firma.',
  'A signature does not hold.': 'Una firma no es válida.',
  'The file bears no electronic signature.': 'El archivo no lleva firma electrónica.',
  'The file, or a signature in it, cannot be judged here.': 'El archivo, o una firma que contiene, no se puede juzgar aquí.',
} as const satisfies Readonly<Record<string, string>>;
