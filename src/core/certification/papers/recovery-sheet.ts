/** The recovery sheet of a matter file: its key in print, for a safe. */
import type { LocalDate } from '../../dates.ts';
import type { PaperDocument } from '../document.ts';
import { date } from '../en/numbers.ts';
import { body, caution, note, section } from '../parts/blocks.ts';
import { paperDocument, type PaperContext } from './paper.ts';
import { recovery as words } from '../en/papers/recovery-sheet.ts';

export type RecoverySheetInput = PaperContext & {
  readonly fileName: string;
  /** As `recoveryCode` gives it: groups joined by hyphens. */
  readonly code: string;
  readonly madeOn: LocalDate;
};

export function composeRecoverySheet(input: RecoverySheetInput): PaperDocument {
  return paperDocument(input, words.title, [
    section(words.about, [
      {
        kind: 'facts',
        rows: [
          [words.rows.matter, `${input.matter.title} (${input.matter.reference})`],
          [words.rows.file, input.fileName],
          [words.rows.made, date(input.madeOn)],
        ],
        summary: words.about,
      },
      caution(words.lead),
    ]),
    section(
      words.key,
      [
        { kind: 'key', groups: input.code.split('-') },
        body(words.typed),
        { kind: 'code', text: input.code, caption: [words.scanned], alternative: words.alternative },
        note(words.changed),
        note(words.noOther),
      ],
      true,
    ),
  ]);
}
