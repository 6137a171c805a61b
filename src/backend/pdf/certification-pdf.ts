/** A certification on paper: the same document always makes the same bytes, up to the signature. */
import { certifiedJson, type CertificationDocument } from '#core/certification/compose.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import type { Section } from '#core/certification/document.ts';
import { Flow, kept, type Piece } from './flow.ts';
import { drawCaption, drawFurniture, drawLetterhead, drawTitle } from './letterhead.ts';
import { missingGlyphs, type MissingGlyphs } from './missing-glyphs.ts';
import { PdfCanvas } from './pdf-canvas.ts';
import { sectionPieces } from './section-pieces.ts';
import { pageMeasures, type PageMeasures } from './style.ts';

/** Complete but for the signature, whose place is filled with zeros and whose byte range with asterisks. */
export type UnsignedPdf = {
  readonly bytes: Buffer;
  readonly signatureOffset: number;
  readonly pages: number;
  /** SHA-256 of the certificate that the page names; another signer is refused. */
  readonly fingerprint: string;
};

export type RenderRefusal = MissingGlyphs;

export const ATTACHMENT = 'certified.json';

export async function renderCertification(document: CertificationDocument): Promise<Result<UnsignedPdf, RenderRefusal>> {
  const { facts, written } = document;
  const page = pageMeasures(facts.paper);
  const canvas = new PdfCanvas({
    width: page.width,
    height: page.height,
    info: {
      title: `${written.title} · ${facts.matter.reference}`,
      author: facts.neutral.name,
      subject: written.metadata.subject,
      keywords: written.metadata.keywords,
      language: written.metadata.language,
      producer: facts.software,
      createdAt: new Date(facts.issuedAt),
    },
  });
  const missing = missingGlyphs(canvas, written);
  if (missing !== null) return err(missing);
  canvas.addPage();
  const flow = new Flow(canvas, page, drawHead(canvas, page, document));
  const seal = {
    panel: written.signaturePanel,
    place: facts.place,
    signedAt: new Date(facts.issuedAt),
    fingerprint: facts.neutral.fingerprint,
  };
  for (const pieces of laidOut(
    document,
    (section) => sectionPieces(canvas, page, section, { seal, leadsStay: facts.layout >= 3 }),
    flow.pageHeight,
  ))
    flow.place(pieces);
  drawFurniture(canvas, page, { ...written.furniture, issuer: facts.neutral.name });
  const description = written.metadata.attachment;
  canvas.attach({ name: ATTACHMENT, bytes: Buffer.from(certifiedJson(document), 'utf8'), type: 'application/json', description });
  const pages = canvas.pageCount;
  const { bytes, signatureOffset } = await canvas.finish();
  invariant(signatureOffset !== null, 'every certification has a place for its signature');
  return ok({ bytes, signatureOffset, pages, fingerprint: facts.neutral.fingerprint });
}

/**
 * A signature alone on a page could be put under anything: what stands before it comes with it, where a page can hold both.
 * One after the other, since making the pieces already numbers objects of the file.
 */
function* laidOut(
  { facts, written }: CertificationDocument,
  piecesOf: (section: Section) => readonly Piece[],
  pageHeight: number,
): Generator<readonly Piece[]> {
  const together = facts.layout === 1 ? 0 : facts.layout === 2 || facts.service.length === 0 ? 2 : 3;
  const apart = written.sections.length - together;
  for (const section of written.sections.slice(0, apart)) yield piecesOf(section);
  const last = written.sections.slice(apart);
  if (last.length > 0) yield kept(last.flatMap(piecesOf), pageHeight);
}

/** Letterhead, caption and title of the first page; returns where the text begins. */
function drawHead(canvas: PdfCanvas, page: PageMeasures, { facts, written }: CertificationDocument): number {
  const top = drawLetterhead(canvas, canvas.root, page, written.letterhead, { wraps: facts.layout >= 3 });
  const captionFoot = drawCaption(canvas, canvas.root, page, top, written.caption);
  return drawTitle(canvas, page, captionFoot, written.title);
}
