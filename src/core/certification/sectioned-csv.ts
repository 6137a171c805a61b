/**
 * The certification as a table for spreadsheets: its sections one after the other, made from its own words, so that it can
 * say nothing that the pages do not. RFC 4180, with a byte order mark, as spreadsheets expect UTF-8.
 */
import type { CertificationDocument } from './compose.ts';
import { unreachable } from '../result.ts';
import { issuedAt } from './en/frame.ts';
import type { Block, Section } from './document.ts';

type Row = readonly string[];

export function sectionedCsv({ facts, written }: CertificationDocument): string {
  const rows: readonly Row[] = [
    [written.title],
    [written.subtitle],
    ...written.caption.right,
    [issuedAt, facts.issuedAt],
    ...written.sections.flatMap(sectionRows),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function sectionRows({ heading, blocks }: Section): readonly Row[] {
  return [[], [`# ${heading}`], ...blocks.flatMap(blockRows)];
}

function blockRows(block: Block): readonly Row[] {
  switch (block.kind) {
    case 'paragraph':
      return [[block.text]];
    case 'numbered':
      return block.entries.map((entry, index) => [String(index + 1), entry]);
    case 'facts':
    case 'digests':
      return block.rows;
    case 'table':
      return [block.columns.map(({ head }) => head), ...block.rows.map(({ cells }) => cells.map(plainNumber))];
    case 'margin':
      return [[block.alternative]];
    // Pictures of a text, and the place of the signature, are nothing to count with.
    case 'code':
    case 'key':
    case 'signature':
      return [];
    default:
      return unreachable(block);
  }
}

/** Without the commas of print, so that a spreadsheet can add it up. */
function plainNumber(text: string): string {
  return /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
}

/**
 * What a spreadsheet would take for a formula is text here, whoever wrote it: at the beginning of a cell, and wherever a program that
 * divides at semicolons, tabs or bars, or at a line within a cell, would begin one. Full-width signs are signs to some of them.
 */
function harmless(text: string): string {
  return text.replace(/(^|[;|\t\r\n])(["'\s]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "$1$2'").replace(/^(?=[\t\r])/, "'");
}

function cell(text: string): string {
  const written = harmless(text);
  return /[",;|\t\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
