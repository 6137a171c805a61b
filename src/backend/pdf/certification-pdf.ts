/** A certification on paper: the same document always makes the same bytes, up to the signature. */
import { certifiedJson, type CertificationDocument } from '#core/certification/compose.ts';
import type { Block, Section } from '#core/certification/document.ts';
import { err, invariant, ok, unreachable, type Result } from '#core/result.ts';
import { factPieces, groupedHex } from './fact-pieces.ts';
import { Flow, kept, type Piece } from './flow.ts';
import { drawCaption, drawFurniture, drawLetterhead } from './letterhead.ts';
import { breakLines, drawCentred } from './lines.ts';
import { marginPiece } from './margin-picture.ts';
import { missingGlyphs, type MissingGlyphs } from './missing-glyphs.ts';
import { PdfCanvas, type Tag } from './pdf-canvas.ts';
import { signaturePiece } from './signature-piece.ts';
import { pageMeasures, STYLE, type PageMeasures } from './style.ts';
import { tablePieces } from './table-pieces.ts';
import { headingPiece, paragraphPieces, type Column } from './text-pieces.ts';

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
  for (const section of written.sections) flow.place(sectionPieces(canvas, page, document, section));
  drawFurniture(canvas, page, { ...written.furniture, issuer: facts.neutral.name });
  const description = 'What this certification states, for machines';
  canvas.attach({ name: ATTACHMENT, bytes: Buffer.from(certifiedJson(document), 'utf8'), type: 'application/json', description });
  const pages = canvas.pageCount;
  const { bytes, signatureOffset } = await canvas.finish();
  invariant(signatureOffset !== null, 'every certification has a place for its signature');
  return ok({ bytes, signatureOffset, pages, fingerprint: facts.neutral.fingerprint });
}

/** Letterhead, caption and title of the first page; returns where the text begins. */
function drawHead(canvas: PdfCanvas, page: PageMeasures, { written }: CertificationDocument): number {
  drawLetterhead(canvas, canvas.root, page, written.letterhead);
  const captionFoot = drawCaption(canvas, canvas.root, page, page.firstTop, written.caption);
  const middle = (page.left + page.right) / 2;
  const titles = breakLines(canvas, written.title, STYLE.title, page.right - page.left);
  let y = captionFoot + 22;
  canvas.bookmark(written.title);
  canvas.tag(canvas.root, 'H1').draw(() => {
    for (const line of titles) {
      drawCentred(canvas, line, middle, y, STYLE.title);
      y += STYLE.title.leading;
    }
  });
  return y;
}

function sectionPieces(
  canvas: PdfCanvas,
  page: PageMeasures,
  document: CertificationDocument,
  section: Section,
): readonly Piece[] {
  const column = { x: page.left, width: page.right - page.left };
  const parent = canvas.tag(canvas.root, 'Sect');
  const pieces = [
    headingPiece(canvas, parent, section.heading, column, 2),
    ...section.blocks.flatMap((block) => blockPieces(canvas, parent, column, document, block)),
  ];
  return section.together ? kept(pieces, page.bottom - page.top) : pieces;
}

function blockPieces(
  canvas: PdfCanvas,
  parent: Tag,
  column: Column,
  document: CertificationDocument,
  block: Block,
): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphPieces(canvas, parent, block.text, column, { style: STYLE[block.style], bar: block.style === 'finding' });
    case 'numbered':
      return block.entries.flatMap((entry, index) =>
        paragraphPieces(canvas, parent, `${String(index + 1)}. ${entry}`, column, { style: STYLE.body }),
      );
    case 'facts':
      return factPieces(canvas, parent, column, block);
    case 'digests':
      return factPieces(canvas, parent, column, {
        rows: block.rows.map(([term, hex]) => [term, groupedHex(hex)] as const),
        summary: block.summary,
        valueStyle: STYLE.digest,
      });
    case 'table':
      return tablePieces(canvas, parent, column, block);
    case 'margin':
      return [marginPiece(canvas, parent, column, block)];
    case 'signature': {
      const { facts, written } = document;
      const { fingerprint } = facts.neutral;
      return [
        signaturePiece(canvas, parent, column, {
          panel: written.signaturePanel,
          place: facts.place,
          signedAt: new Date(facts.issuedAt),
          fingerprint,
        }),
      ];
    }
    default:
      return unreachable(block);
  }
}
