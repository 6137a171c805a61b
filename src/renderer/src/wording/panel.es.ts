import type { PanelWording } from './panel.en.ts';

export const panelEs: PanelWording = {
  titles: {
    title: 'El panel',
    alone:
      'Usted decide por su cuenta. En un panel, nombre a cada uno de los demás miembros por su certificado antes de firmar: el documento dirá entonces que también lo firman.',
    lead: (others) =>
      `Usted preside un panel de ${others + 1}. Lo que firme desde ahora nombra a ${others === 1 ? 'este miembro' : 'estos miembros'}; cada uno firma el archivo que usted haya sellado.`,
    certificate: 'Certificado',
    dismiss: 'Quitar',
    dismissOf: (name) => `Quitar del panel a ${name}`,
    name: 'Nombrar a un miembro …',
    coSign: 'Firmar lo que selló otra persona …',
  },
  signatures: {
    waits: 'Espera al panel',
    missing: 'no ha firmado',
    signed: (when) => `firmó, incorporada el ${when}`,
    takeIn: 'Incorporar una firma …',
    signHere: 'Un miembro firma aquí …',
    signHereTitle: (version) => `Un miembro firma la versión ${version}`,
    signHereLead:
      'El miembro elige su propio archivo PKCS#12 (.p12 o .pfx) y escribe su frase clave. Se abre para esta única firma; no se conservan ni el archivo ni la frase.',
    filePassphrase: 'Frase clave del archivo del miembro',
    chooseAndSign: 'Elegir el archivo y firmar …',
  },
  coSigning: {
    title: 'Firmar lo que selló otra persona neutral',
    lead: 'Abra la certificación que le envió quien preside. Se verifica y se muestra antes de que usted firme; el archivo mismo no cambia. Su firma se guarda en un archivo aparte, que usted devuelve.',
    open: 'Abrir la certificación …',
    verified: (fileName) =>
      `${fileName} está tal como se selló y nombra a usted como miembro. Compare la huella con una que usted tenga por otra vía.`,
    practice: 'Es de un expediente de práctica: no certifica nada.',
    document: 'Documento',
    documentIs: ({ title, reference, version }) => `${title}, ${reference}, versión ${version}`,
    says: 'Dice',
    sealedBy: 'Sellado por',
    theirFingerprint: 'Su huella',
    members: 'Los demás miembros',
    sign: 'Firmar y guardar la firma …',
    saved: (fileName) => `Guardada como ${fileName}. Envíela a quien preside.`,
  },
};
