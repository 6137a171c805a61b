/**
 * PKCS#12 as many systems still write it, Windows by default: keys and certificates encrypted with 3DES or RC2 (RFC 7292 appendix C),
 * the integrity held by SHA-1. What such encryption is worth was the owner's choice; here it is only opened, and the key sealed anew.
 */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { err, ok, type Result } from '#core/result.ts';

export type LegacyBags = { readonly keys: readonly KeyObject[]; readonly certificates: readonly X509Certificate[] };

export function readLegacyBags(bytes: Uint8Array, passphrase: string): Result<LegacyBags, 'wrong-passphrase' | 'unreadable'> {
  try {
    const structure = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
    // Not strict: a key or a certificate of a kind that the library does not know is handed over as it stands.
    const file = forge.pkcs12.pkcs12FromAsn1(structure, false, passphrase);
    const bags = file.safeContents.flatMap(({ safeBags }) => safeBags);
    return ok({ keys: bags.flatMap(keyIn), certificates: bags.flatMap(certificateIn) });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return err(/password|MAC|decrypt/i.test(message) ? 'wrong-passphrase' : 'unreadable');
  }
}

function keyIn({ type, key, asn1 }: forge.pkcs12.Bag): readonly KeyObject[] {
  const { keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids;
  if (type !== keyBag && type !== pkcs8ShroudedKeyBag) return [];
  const info = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
  return [createPrivateKey({ key: der(info), format: 'der', type: 'pkcs8' })];
}

function certificateIn({ type, cert, asn1 }: forge.pkcs12.Bag): readonly X509Certificate[] {
  if (type !== forge.pki.oids['certBag']) return [];
  return [new X509Certificate(der(cert ? forge.pki.certificateToAsn1(cert) : asn1))];
}

function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');
}
