/** Words for a union on `kind`, such as the refusals of a call: a kind without words does not compile. */
type Kind = { readonly kind: string };
type Say<K> = string | null | ((given: K) => string | null);

/** `null` = nothing happened and nothing need be said. */
export type WordsByKind<U extends Kind> = { readonly [K in U['kind']]: Say<Extract<U, { readonly kind: K }>> };

export function inWords<U extends Kind>(words: WordsByKind<U>, given: U | null): string | null {
  if (given === null) return null;
  const say = words[given.kind as U['kind']] as Say<U>;
  return typeof say === 'function' ? say(given) : say;
}
