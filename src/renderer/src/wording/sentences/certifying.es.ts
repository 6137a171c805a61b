/** What stands in the way of a certification, and why an identity, a token or a member's file is not taken. */
export const certifyingEs = {
  // use cases: unmet.ts, certify.ts
  'The ground rules are not frozen.': 'Las reglas acordadas no están fijadas.',
  'No employee list is accepted.': 'No hay ninguna lista de empleados aceptada.',
  '{n} document is not determined.': '{n} documento está sin determinar.',
  '{n} documents are not determined.': '{n} documentos están sin determinar.',
  'The ground rules are silent on {term}, and the result hangs on it.':
    'Las reglas acordadas callan sobre {term}, y de eso depende el resultado.',
  'As many cards are in doubt as the ground rules allow no result with. Rule on them, or report that no result is certified.':
    'Hay tantas tarjetas en duda que las reglas acordadas no admiten un resultado. Resuelva sobre ellas, o informe que no se certifica ningún resultado.',
  'The employee list is empty: a unit with nobody in it cannot be certified.':
    'La lista de empleados está vacía: no se puede certificar una unidad sin nadie.',
  'Disputes are open, and the ground rules hold the result until all are ruled on.':
    'Hay controversias abiertas, y las reglas acordadas retienen el resultado hasta que todas se resuelvan.',
  'Open disputes could change the result. Rule on them, or report that no result is certified.':
    'Las controversias abiertas podrían cambiar el resultado. Resuélvalas, o informe que no se certifica ningún resultado.',
  'Batch {n}: {nStated} stated, {nFound} found. Explain the difference.':
    'Entrega {n}: {nStated} declaradas, {nFound} halladas. Explique la diferencia.',
  'Batch {n} is not closed: its import did not end.': 'La entrega {n} no está cerrada: su importación no terminó.',
  'The record is broken at event {n}.': 'El registro está roto en el acto {n}.',
  'An original no longer has its hash: {hash}.': 'Un original ya no tiene su huella: {hash}.',
  'A recount from the record alone gives other figures.': 'Un recuento hecho solo con el registro da otras cifras.',
  'There is no signing identity.': 'No hay identidad de firma.',
  'The second reviewer differs on {n} card. Decide anew, or say why yours stands.':
    'La segunda persona revisora difiere en {n} tarjeta. Decida de nuevo, o diga por qué se mantiene lo suyo.',
  'The second reviewer differs on {n} cards. Decide anew, or say why yours stands.':
    'La segunda persona revisora difiere en {n} tarjetas. Decida de nuevo, o diga por qué se mantiene lo suyo.',
  '{n} decided card is touched by a later act, list or rule. Look again.':
    'A {n} tarjeta decidida la toca un acto, una lista o una regla posterior. Mírela otra vez.',
  '{n} decided cards are touched by a later act, list or rule. Look again.':
    'A {n} tarjetas decididas las toca un acto, una lista o una regla posterior. Mírelas otra vez.',
  '{n} question of the employee list could turn the result: who stands on it twice, or as two people. Answer it.':
    '{n} duda de la lista de empleados podría cambiar el resultado: quién está dos veces, o como dos personas. Respóndala.',
  '{n} questions of the employee list could turn the result: who stands on it twice, or as two people. Answer them.':
    '{n} dudas de la lista de empleados podrían cambiar el resultado: quién está dos veces, o como dos personas. Respóndalas.',
  'Say why certification {n} is replaced.': 'Diga por qué se reemplaza la certificación {n}.',
  '“{text}” cannot be printed: no face has {characters}. It stands in {field}.':
    '«{text}» no se puede imprimir: ninguna tipografía tiene {characters}. Está en {field}.',
  'The matter changed while the certification was drawn. Look at it again and sign again.':
    'El expediente cambió mientras se preparaba la certificación. Mírela otra vez y firme de nuevo.',
  // keys/token-words.ts
  'Nothing was signed.': 'No se firmó nada.',
  'This matter says that the token’s library lies at {path}. Choose it yourself on this computer first, under your signing identity (“Find the token’s library again”) or by --token in a terminal: a library is code, and a matter may come from elsewhere. Nothing was signed.':
    'Este expediente dice que la biblioteca del token está en {path}. Elíjala usted primero en esta computadora, en su identidad de firma («Buscar de nuevo la biblioteca del token») o con --token en una terminal: una biblioteca es código, y un expediente puede venir de otra parte. No se firmó nada.',
  'The library of the token is not at {path} on this computer. Install the maker’s software, or choose where it lies.':
    'La biblioteca del token no está en {path} en esta computadora. Instale el programa del fabricante, o elija dónde está.',
  'This file is no PKCS#11 library that this computer can load. It comes with the token’s software, often with “pkcs11” in its name, and must be made for this system and processor.':
    'Este archivo no es una biblioteca PKCS#11 que esta computadora pueda cargar. Viene con el programa del token, a menudo con «pkcs11» en el nombre, y debe estar hecha para este sistema y procesador.',
  'There is no token that is ready. Put it in, wait until its light is steady, and choose its library again.':
    'No hay ningún token listo. Insértelo, espere a que su luz quede fija y elija otra vez su biblioteca.',
  'The token of this identity is not in. Put it in and sign again. Nothing was signed.':
    'El token de esta identidad no está insertado. Insértelo y firme de nuevo. No se firmó nada.',
  'The token has no private key for this certificate. Choose the certificate that you sign with. Nothing was signed.':
    'El token no tiene la clave privada de este certificado. Elija el certificado con el que firma. No se firmó nada.',
  'Nothing was signed. The token says that this is not its PIN. {saidTries}':
    'No se firmó nada. El token dice que este no es su PIN. {saidTries}',
  'It was tried once; after a few wrong ones the token locks.':
    'Se probó una vez; después de unos pocos intentos equivocados el token se bloquea.',
  'Few tries are left before it locks.': 'Quedan pocos intentos antes de que se bloquee.',
  'One try is left: a wrong one locks it.': 'Queda un intento: si es equivocado, se bloquea.',
  'It is locked now: unlock it with its maker’s software and its PUK.':
    'Ahora está bloqueado: desbloquéelo con el programa del fabricante y su PUK.',
  'The token is locked after too many wrong PINs. Unlock it with its maker’s software and its PUK. Nothing was signed.':
    'El token está bloqueado por demasiados PIN equivocados. Desbloquéelo con el programa del fabricante y su PUK. No se firmó nada.',
  'The token asks for a new PIN. Change it with its maker’s software. Nothing was signed.':
    'El token pide un PIN nuevo. Cámbielo con el programa del fabricante. No se firmó nada.',
  'The token has no PIN yet. Set one with its maker’s software. Nothing was signed.':
    'El token aún no tiene PIN. Ponga uno con el programa del fabricante. No se firmó nada.',
  'The key on the token may not sign in this way (ECDSA, or RSA with PKCS#1 1.5). Choose another certificate. Nothing was signed.':
    'La clave del token no puede firmar de esta manera (ECDSA, o RSA con PKCS#1 1.5). Elija otro certificado. No se firmó nada.',
  'The library of the token failed ({detail}). Take the token out, put it in, and try again. Nothing was signed.':
    'La biblioteca del token falló ({detail}). Saque el token, insértelo e inténtelo de nuevo. No se firmó nada.',
  'The token signed with another key than that of its certificate, so the signature was thrown away. Nothing was signed.':
    'El token firmó con otra clave que la de su certificado, así que la firma se desechó. No se firmó nada.',
  // keys/pkcs12-words.ts
  'This file holds no certificate that can be read (PEM or DER).':
    'Este archivo no contiene un certificado que se pueda leer (PEM o DER).',
  'This is no PKCS#12 file (.p12 or .pfx), or it is damaged.': 'Este no es un archivo PKCS#12 (.p12 o .pfx), o está dañado.',
  'That is not the passphrase of this file.': 'Esa no es la frase clave de este archivo.',
  'This file is encrypted in a way that is no longer in use. Convert it, then import the new file: {command}, then {commandNext}, then delete identity.pem.':
    'Este archivo está cifrado de una manera que ya no se usa. Conviértalo e importe el archivo nuevo: {command}, después {commandNext}, y después borre identity.pem.',
  'There is no private key in this file. Export the certificate together with its private key.':
    'En este archivo no hay clave privada. Exporte el certificado junto con su clave privada.',
  'There is no certificate in this file. Export the private key together with its certificate.':
    'En este archivo no hay certificado. Exporte la clave privada junto con su certificado.',
  'The private key in this file belongs to none of its certificates. Export the two that go together.':
    'La clave privada de este archivo no es de ninguno de sus certificados. Exporte los dos que van juntos.',
  'The certificate names nobody (it has no common name), so a certification could not say who signed it.':
    'El certificado no nombra a nadie (no tiene nombre común), así que una certificación no podría decir quién la firmó.',
  'Countersign cannot sign with this key ({key}). It signs with ECDSA on P-256, P-384 or P-521, or with RSA.':
    'Countersign no puede firmar con esta clave ({key}). Firma con ECDSA sobre P-256, P-384 o P-521, o con RSA.',
  'This key is too short ({key}). The verifier accepts RSA of 3072 bits and more.':
    'Esta clave es demasiado corta ({key}). El verificador acepta RSA de 3072 bits o más.',
  'The certificate was signed by its issuer with SHA-1 or in another way that is not accepted. Ask for one signed with SHA-256.':
    'Quien emitió el certificado lo firmó con SHA-1 o de otra manera que no se acepta. Pida uno firmado con SHA-256.',
  'This certificate is for issuing others (a CA certificate), not for signing documents.':
    'Este certificado es para emitir otros (de una autoridad de certificación), no para firmar documentos.',
  'This certificate expired on {day}. Ask its issuer for a new one.':
    'Este certificado venció el {day}. Pida uno nuevo a quien lo emitió.',
  'This certificate is valid only from {day}. If that day has passed, put this computer’s clock right.':
    'Este certificado es válido solo desde el {day}. Si ese día ya pasó, ponga en hora el reloj de esta computadora.',
  'of an unknown kind': 'de clase desconocida',
  // use cases: panel.ts, co-sign-file.ts, main/handlers/panel.ts, pdf/verify/member-signatures.ts
  'This is your own certificate. You sign by sealing the document; name the other members.':
    'Este es su propio certificado. Usted firma al sellar el documento; designe a los demás integrantes.',
  '{name} is a member of the panel already, with this very certificate.':
    '{name} ya es integrante del panel, con este mismo certificado.',
  'No member of the panel signs with that certificate.': 'Ningún integrante del panel firma con ese certificado.',
  '{saidWhy}. It was not taken in.': '{saidWhy}. No se incorporó.',
  'A signature beside it is by a certificate that it does not name ({id})':
    'Una firma que la acompaña es de un certificado que no nombra ({id})',
  'A signature beside it is {detail}': 'Una firma que la acompaña no se puede leer: {detail}',
  'The signature of {name} is of another file': 'La firma de {name} es de otro archivo',
  'Something follows the signature of {name}': 'Algo sigue a la firma de {name}',
  'The signature of {name} carries certificates of others': 'La firma de {name} lleva certificados de otros',
  'The signature of {name} is made with too weak a key: {detail}':
    'La firma de {name} está hecha con una clave demasiado débil: {detail}',
  'The signature value of {name} is wrong': 'El valor de la firma de {name} no es correcto',
  'The certificate of {name} is one that issues certificates': 'El certificado de {name} es de los que emiten certificados',
  'The certificate of {name} was not valid when the file was sealed':
    'El certificado de {name} no era válido cuando se selló el archivo',
  'The signature of {name} is there already.': 'La firma de {name} ya está.',
  'This is no PDF that a certification could be.': 'Este no es un PDF que pueda ser una certificación.',
  'Do not sign this: it is not as it was sealed. {detail}': 'No firme esto: no está como se selló. {detail}',
  'It does not name your certificate ({id}) as that of a member. {saidNamed}':
    'No nombra su certificado ({id}) como el de un integrante. {saidNamed}',
  'It names no panel: ask the one who presides to name you, and to issue it anew.':
    'No nombra ningún panel: pida a quien preside que le designe y que la emita de nuevo.',
  'It names {names}.': 'Nombra a {names}.',
  'Open the file again: it is no longer at hand.': 'Abra otra vez el archivo: ya no está a mano.',
} as const satisfies Readonly<Record<string, string>>;
