import type { TokenWording } from './token.en.ts';

const dialog: TokenWording['dialog'] = {
  button: 'Usar una tarjeta o un token …',
  again: 'Buscar de nuevo la biblioteca del token …',
  title: 'Firmar con una tarjeta inteligente o un token',
  lead: 'La clave se queda en la tarjeta o el token; su PIN se pide para cada firma y no se guarda nunca. Insértelo y elija la biblioteca que instaló el programa del fabricante (PKCS#11; el archivo suele llevar «pkcs11» en el nombre). Se ejecuta en un proceso propio.',
  choose: 'Elegir la biblioteca …',
  chooseAgain: 'Elegir otra biblioteca …',
  which: 'Qué certificado firma',
  certificate: ({ name, key, label }) => `${name === '' ? 'Sin nombre' : name} · ${key} · ${label}`,
  validUntil: (day, fingerprint) => `Válido hasta el ${day} · ${fingerprint}`,
  cannotSign: 'No puede firmar',
  none: 'Ningún certificado que contiene puede firmar una certificación.',
  capacity: 'Calidad en que firma',
  capacityHint: 'En blanco, se imprime la del certificado.',
  pin: 'PIN del token',
  pinHint: 'Se pide ahora para una firma de prueba. Un PIN equivocado se prueba una sola vez.',
  use: 'Probarlo y usarlo',
  missing: { certificate: 'Elija un certificado', pin: 'Escriba el PIN' },
};

export const tokenEs: TokenWording = {
  dialog,
  sign: { pin: 'PIN del token', missing: 'Escriba el PIN' },
  fact: { heldBy: 'Está en', token: (label) => `el token «${label}»; se pide con su PIN` },
};
