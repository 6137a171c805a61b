/** A person of a made-up list, and what is told apart about her in the results. */
import type { NameGroup } from './group-names.ts';

export type Kind = 'ordinary' | 'double' | 'father-son' | 'twin' | 'household' | 'stranger' | 'relative' | 'namesake';

export type MadePerson = {
  readonly id: string;
  readonly group: NameGroup;
  readonly kind: Kind;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly last4: string;
  readonly born: string;
  readonly title: string;
};
