import type { CardReading } from '#core/reading/reading.ts';

/** What the neutral is told where the printed declaration is not, or perhaps not, that of the form she taught; null where it is. */
export function declarationDoubt(reading: CardReading | null): string | null {
  const declaration = reading?.declaration;
  if (declaration === undefined || declaration.same === 'yes') return null;
  const alike = `${Math.round(declaration.likeness * 100)} % alike`;
  const read =
    declaration.same === 'no'
      ? `The printed declaration reads unlike that of “${declaration.form}” (${alike}).`
      : `The printed declaration may differ from that of “${declaration.form}” (${alike}).`;
  return `${read} Look at it: where the agreement requires that form, the code is C25. Nothing follows by itself.`;
}
