import type { Synonyms } from '../list/columns.ts';
import { CONTACT_SYNONYMS, NAME_SYNONYMS, type ContactField, type NameField } from '../list/list-columns.ts';

export type RegisterField =
  | NameField
  | ContactField
  | 'card_id'
  | 'employee_id'
  | 'title'
  | 'employer'
  | 'signed_on'
  | 'received_on'
  | 'union_name'
  | 'kind'
  | 'signature'
  | 'wording'
  | 'altered'
  | 'shared_sheet'
  | 'copy'
  | 'signature_match'
  | 'agreed_text'
  | 'confirmed';

/** `formats.md` 2. In a register a bare `id` is the card's; a person is an `employee_id`. */
export const REGISTER_SYNONYMS: Synonyms<RegisterField> = {
  card_id: ['id', 'card', 'card number', 'card no', 'control number', 'control no', 'entry id'],
  ...NAME_SYNONYMS,
  ...CONTACT_SYNONYMS,
  employee_id: ['emp id', 'employee number', 'employee no', 'emp no', 'worker id', 'person id', 'rec_id'],
  title: ['classification', 'position', 'job title', 'occupation', 'role'],
  employer: ['company', 'production company', 'employer name'],
  signed_on: ['date', 'date signed', 'signed', 'signature date', 'signed at', 'submitted at', 'date of signature'],
  received_on: ['received', 'date received', 'received at', 'receipt date'],
  union_name: ['union', 'union named', 'organization', 'organisation', 'labor organization'],
  kind: ['type', 'document', 'document type', 'entry'],
  signature: ['signed by', 'signature form', 'signature type'],
  wording: ['text kind', 'card wording'],
  altered: ['alteration', 'alterations'],
  shared_sheet: ['shared', 'multi signature sheet', 'petition sheet'],
  copy: ['photocopy', 'is copy'],
  signature_match: ['comparison', 'signature comparison', 'match'],
  agreed_text: ['text', 'authorization text', 'authorisation text', 'declaration text', 'language'],
  confirmed: ['confirmation', 'confirmation received'],
};
