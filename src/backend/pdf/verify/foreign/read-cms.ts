/** The parts of a CMS SignedData (RFC 5652) of anybody's making: read, not judged. BER is allowed, as signers write it. */
import { X509Certificate } from 'node:crypto';
import { Constructed, fromBER, ObjectIdentifier, OctetString, type BaseBlock } from 'asn1js';
import { issuerAndSerial } from '#backend/keys/x509.ts';

export type Algorithm = { readonly id: string; readonly parameters: BaseBlock | null };

export type CmsSigner = {
  readonly certificate: X509Certificate;
  readonly digest: Algorithm;
  readonly signatureAlgorithm: Algorithm;
  readonly signature: Uint8Array;
  /** By type; null where nothing but the content is signed. */
  readonly attributes: ReadonlyMap<string, BaseBlock> | null;
  /** The attributes as they were signed: an explicit SET (5.4). */
  readonly signedBytes: Uint8Array | null;
  readonly unsigned: ReadonlyMap<string, BaseBlock>;
};

export type Cms = {
  readonly contentType: string;
  /** Null where the content lies elsewhere. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly X509Certificate[];
  readonly signer: CmsSigner;
  /** What follows the container in the place kept for it. */
  readonly padding: Uint8Array;
};

export class CmsRefused extends Error {}

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Throws `CmsRefused`. */
export function readCms(bytes: Uint8Array): Cms {
  const outer = fromBER(Uint8Array.from(bytes));
  if (outer.offset <= 0) throw new CmsRefused('a signature container that cannot be read');
  const [type, wrapped] = childrenOf(outer.result);
  if (oidOf(type) !== SIGNED_DATA) throw new CmsRefused('a container that holds no signature');
  const [, , encapsulated, ...rest] = childrenOf(childrenOf(wrapped)[0]);
  const certificates = rest.filter((node) => isContext(node, 0)).flatMap((node) => childrenOf(node).flatMap(certificateOf));
  const infos = childrenOf(rest.at(-1));
  const [info] = infos;
  if (info === undefined || infos.length !== 1) throw new CmsRefused(`${String(infos.length)} signers in one container`);
  const [contentType, content] = childrenOf(encapsulated);
  return {
    contentType: oidOf(contentType),
    content: content === undefined ? null : octets(childrenOf(content)[0]),
    certificates,
    signer: readSigner(info, certificates),
    padding: bytes.subarray(outer.offset),
  };
}

export function childrenOf(node: BaseBlock | undefined): readonly BaseBlock[] {
  if (!(node instanceof Constructed)) throw new CmsRefused('a container of another shape');
  return node.valueBlock.value;
}

export function oidOf(node: BaseBlock | undefined): string {
  if (!(node instanceof ObjectIdentifier)) throw new CmsRefused('an identifier was expected');
  return node.getValue();
}

export function octets(node: BaseBlock | undefined): Uint8Array {
  if (!(node instanceof OctetString)) throw new CmsRefused('bytes were expected');
  return new Uint8Array(node.getValue());
}

export function algorithmOf(node: BaseBlock | undefined): Algorithm {
  const [id, parameters] = childrenOf(node);
  return { id: oidOf(id), parameters: parameters ?? null };
}

const CONTEXT_CLASS = 3;

export function isContext(node: BaseBlock | undefined, tag: number): node is BaseBlock {
  return node?.idBlock.tagClass === CONTEXT_CLASS && node.idBlock.tagNumber === tag;
}

/** Other kinds of certificates and what cannot be read are passed over: then nobody signed with them. */
function certificateOf(node: BaseBlock): readonly X509Certificate[] {
  try {
    const certificate = new X509Certificate(node.valueBeforeDecodeView);
    const times = [certificate.validFromDate.getTime(), certificate.validToDate.getTime()];
    return times.some(Number.isNaN) || certificate.publicKey.type !== 'public' ? [] : [certificate];
  } catch {
    return [];
  }
}

function readSigner(info: BaseBlock, certificates: readonly X509Certificate[]): CmsSigner {
  const [, sid, digest, ...rest] = childrenOf(info);
  const attributes = isContext(rest[0], 0) ? rest[0] : null;
  const [signatureAlgorithm, signature, unsigned] = attributes === null ? rest : rest.slice(1);
  const certificate = certificates.find((candidate) => isNamed(candidate, sid));
  if (certificate === undefined) throw new CmsRefused('a signature without its signer’s certificate');
  return {
    certificate,
    digest: algorithmOf(digest),
    signatureAlgorithm: algorithmOf(signatureAlgorithm),
    signature: octets(signature),
    attributes: attributes === null ? null : attributesIn(attributes),
    signedBytes: attributes === null ? null : Buffer.concat([Uint8Array.of(0x31), attributes.valueBeforeDecodeView.subarray(1)]),
    unsigned: isContext(unsigned, 1) ? attributesIn(unsigned) : new Map(),
  };
}

/** By issuer and serial number, or by the key's identifier. */
function isNamed(certificate: X509Certificate, sid: BaseBlock | undefined): boolean {
  if (sid === undefined) return false;
  if (isContext(sid, 0)) {
    const wanted = Buffer.from(sid.valueBeforeDecodeView.subarray(2));
    // The extension subjectKeyIdentifier (2.5.29.14): an OCTET STRING within an OCTET STRING.
    const extension = Buffer.concat([
      Buffer.from('0603551d0e04', 'hex'),
      Uint8Array.of(wanted.length + 2, 4, wanted.length),
      wanted,
    ]);
    return wanted.length > 0 && certificate.raw.includes(extension);
  }
  const [issuer, serial] = childrenOf(sid);
  const own = issuerAndSerial(certificate.raw);
  return (
    issuer !== undefined &&
    serial !== undefined &&
    Buffer.from(own.issuer).equals(issuer.valueBeforeDecodeView) &&
    Buffer.from(own.serial).equals(serial.valueBeforeDecodeView)
  );
}

function attributesIn(node: BaseBlock): ReadonlyMap<string, BaseBlock> {
  const found = new Map<string, BaseBlock>();
  for (const attribute of childrenOf(node)) {
    const [type, values] = childrenOf(attribute);
    const [value] = childrenOf(values);
    if (found.has(oidOf(type))) throw new CmsRefused(`the attribute ${oidOf(type)} twice`);
    if (value !== undefined) found.set(oidOf(type), value);
  }
  return found;
}
