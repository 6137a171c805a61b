/** A card form that the neutral drew boxes on: where each field stands, and the printed lines by which another page is laid over it. */
import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';

/** What stands in a box. `checkbox` and `declaration` are told apart by their label. */
export const BOX_KINDS = [
  'name',
  'given',
  'family',
  'signature',
  'date',
  'title',
  'employer',
  'union',
  'address',
  'phone',
  'email',
  'checkbox',
  'declaration',
] as const;

export type BoxKind = (typeof BOX_KINDS)[number];

/** In pixels of the sample, upright. */
export type FormBox = {
  readonly kind: BoxKind;
  /** What a checkbox says when it is ticked; else may be empty. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A printed line: its letters, and where its box begins and ends. */
export type FormAnchor = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type CardForm = {
  readonly version: 1;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FormBox[];
  readonly anchors: readonly FormAnchor[];
};

export type FormProblem =
  | { readonly kind: 'not-a-form'; readonly where: string; readonly expected: string }
  | { readonly kind: 'no-name-box' }
  | { readonly kind: 'box-outside'; readonly box: number }
  | { readonly kind: 'checkbox-without-label'; readonly box: number }
  | { readonly kind: 'too-few-lines'; readonly lines: number; readonly needed: number };

/** Fewer printed lines than this do not say how a page lies. */
export const LEAST_ANCHORS = 4;

const place = { x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() };
const schema: z.ZodType<CardForm> = z.strictObject({
  version: z.literal(1),
  name: z.string().trim().min(1).max(200),
  width: z.number().positive().max(20_000),
  height: z.number().positive().max(20_000),
  boxes: z.array(z.strictObject({ kind: z.enum(BOX_KINDS), label: z.string().max(200), ...place })).max(60),
  anchors: z.array(z.strictObject({ text: z.string().min(1).max(500), ...place })).max(200),
});

export function parseCardForm(json: unknown): Result<CardForm, readonly FormProblem[]> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map((issue) => ({
        kind: 'not-a-form' as const,
        where: issue.path.map(String).join('.'),
        expected: issue.message,
      })),
    );
  }
  const problems = problemsOfForm(parsed.data);
  return problems.length === 0 ? ok(parsed.data) : err(problems);
}

/** Boxes are numbered from 1, in the order in which they were drawn. */
export function problemsOfForm({ boxes, anchors, width, height }: CardForm): readonly FormProblem[] {
  const named = boxes.some(({ kind }) => kind === 'name' || kind === 'family' || kind === 'given');
  return [
    ...(named ? [] : [{ kind: 'no-name-box' } as const]),
    ...boxes.flatMap((box, index): readonly FormProblem[] => [
      ...(box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1
        ? [{ kind: 'box-outside', box: index + 1 } as const]
        : []),
      ...(box.kind === 'checkbox' && box.label.trim() === ''
        ? [{ kind: 'checkbox-without-label', box: index + 1 } as const]
        : []),
    ]),
    ...(anchors.length < LEAST_ANCHORS ? [{ kind: 'too-few-lines', lines: anchors.length, needed: LEAST_ANCHORS } as const] : []),
  ];
}

/** What is written in a box is this signer's, not the form's: only the lines outside are printed. */
export function anchorsOutside(lines: readonly FormAnchor[], boxes: readonly Omit<FormBox, 'label'>[]): readonly FormAnchor[] {
  const written = boxes.filter(({ kind }) => kind !== 'declaration' && kind !== 'checkbox');
  return lines.filter((line) => written.every((box) => overlapping(line, box) < 0.25));
}

/** Share of the line that the box covers. */
export function overlapping(line: FormAnchor, box: Pick<FormBox, 'x' | 'y' | 'width' | 'height'>): number {
  const across = Math.min(line.x + line.width, box.x + box.width) - Math.max(line.x, box.x);
  const down = Math.min(line.y + line.height, box.y + box.height) - Math.max(line.y, box.y);
  return across <= 0 || down <= 0 ? 0 : (across * down) / (line.width * line.height);
}
