/** One line for one event, as the record shows it: what it says, without the names that its ids stand for. */
import type { AuditEvent, EventData, EventKind } from './event.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const short = (hash: string): string => hash.slice(0, 12);

const UNTIL: Readonly<Record<EventData['card.put-off']['until'], string>> = {
  later: 'for later',
  'joint-session': 'for the joint session',
  alone: 'to be seen by itself',
};

const WITHOUT: Readonly<Record<EventData['certification.reopened']['standing'], string>> = {
  stands: 'its result is certain without that card',
  'may-change': 'its result is not certain without that card',
  'no-result': 'it certified no result',
};

const inTimeWords = (inTime: 0 | 1 | null): string => (inTime === 0 ? ', after the challenge period' : '');

const cardNumbers = (cards: readonly number[]): string =>
  cards.length === 0 ? 'no card' : cards.map((number) => `card ${number}`).join(', ');

const LINES: { readonly [K in EventKind]: (data: EventData[K]) => string } = {
  'matter.created': ({ practice }) => (practice === 1 ? 'Practice matter made' : 'Matter made'),
  'passphrase.changed': () => 'Passphrase changed',
  'recovery-sheet.made': () => 'Recovery sheet made',
  'backup.made': ({ sha256 }) => `Backup ${short(sha256)}`,
  'matter.rescued': ({ rowsLost, filesLost }) =>
    `Rescued from a damaged file: ${plural(rowsLost, 'row')} and ${plural(filesLost, 'file')} lost`,
  'clock.went-back': ({ lastAt }) => `Clock earlier than ${lastAt}`,
  'rules.frozen': ({ version, sha256 }) => `Ground rules version ${version} frozen, ${short(sha256)}`,
  'rules.amended': ({ version, basis, reason }) => `Ground rules version ${version} (${basis}): ${reason}`,
  'list.accepted': ({ version, rows, people }) =>
    `List version ${version}: ${plural(rows, 'row')}, ${plural(people, 'person', 'people')}`,
  'list.ignored': ({ version }) => `List version ${version} left without effect (S03)`,
  'list.answered': ({ answer, persons }) =>
    `${persons.length === 0 ? 'A doubtful row' : plural(persons.length, 'person', 'people')} of the list: ${answer.replaceAll('-', ' ')}`,
  'title.mapped': ({ title, included }) => `Title “${title}” ${included === 1 ? 'belongs to' : 'does not belong to'} the unit`,
  'exemplar.attached': ({ personId }) => `Exemplar of person ${personId}`,
  'exemplars.requested': ({ scope, people }) =>
    `Exemplars of ${plural(people, 'person', 'people')} asked for, ${scope === 'everybody' ? 'the whole list' : 'drawn by lot'}`,
  'exemplars.request-refused': () => 'A request for the exemplars of signers alone was refused',
  'batch.received': ({ number, stated, declaration }) =>
    `Batch ${number} received, ${plural(stated, 'card')} stated${declaration === 0 ? ', without the submitter’s declaration' : ''}`,
  'batch.arranged': ({ sides, cardsPerSheet, separators }) =>
    [
      sides === 'both' ? 'Cards on both sides' : 'Cards on one side',
      `${cardsPerSheet} on a sheet`,
      ...(separators === 1 ? ['sheets between'] : []),
    ].join(', '),
  'original.kept': ({ sha256, bytes }) => `File ${short(sha256)} kept, ${plural(bytes, 'byte')}`,
  'original.repeated': ({ sha256, sameAsBatch }) => `File ${short(sha256)} came before, in batch ${sameAsBatch}`,
  'original.refused': ({ reason }) => `A file could not be kept: ${reason}`,
  'original.opened': ({ pages, cards, problems }) =>
    `${plural(pages, 'page')}, ${plural(cards, 'card')}, ${plural(problems, 'problem')}`,
  'card.imported': ({ cardId, page }) => `${cardId}, page or row ${page}`,
  'sheet.cut': ({ page, cards, clear }) =>
    `Page ${page} cut into ${cards.join(', ')}${clear === 1 ? '' : '; ink lies across a cut'}`,
  'cards.joined': ({ cardId, joined, as, reason }) =>
    `${joined.join(', ')} laid to ${cardId} as ${as === 'back' ? 'back' : 'a new scan'}: ${reason}`,
  'card.taken-apart': ({ cardId, into, retired, reason }) =>
    `${cardId} ${retired === 1 ? 'cut into' : 'apart from'} ${into.map((each) => each.cardId).join(', ')}: ${reason}`,
  'page.set-aside': ({ cardId, from, what, reason }) =>
    `${cardId}: ${from} → no document (${what.replaceAll('-', ' ')})${reason === null ? '' : `: ${reason}`}`,
  'seal.judged': ({ verdict, signatures }) => `${plural(signatures, 'electronic signature')}: ${verdict.replaceAll('-', ' ')}`,
  'form.learned': ({ boxes, lines }) => `Card form with ${plural(boxes, 'box', 'boxes')}, ${plural(lines, 'printed line')}`,
  'form.retired': ({ formId }) => `Card form ${short(formId)} no longer used`,
  'batch.closed': ({ stated, found }) => `${found} found of ${stated} stated`,
  'declaration.found': ({ finding, reason }) =>
    `${finding === 'arrived' ? 'The submitter’s declaration arrived' : 'The submitter’s declaration found not truthful'}: ${reason}`,
  'difference.explained': ({ explanation }) => `Difference explained: ${explanation}`,
  'card.read': ({ cardId, engine }) => `${cardId} read by ${engine}`,
  'cards.ranked': ({ cards, listVersion, engine, parametersSha256 }) =>
    `${cards.length === 1 ? (cards[0] ?? '') : `${cards.length} cards`} ranked against list ${listVersion} by ${engine}, numbers ${parametersSha256.slice(0, 12)}`,
  'act.entered': ({ cardId, kind, personId }) => `${cardId}: ${kind} of person ${personId}`,
  'card.determined': ({ cardId, from, to, personId, primary }) =>
    [`${cardId}: ${from} → ${to}`, personId === null ? '' : `person ${personId}`, primary ?? '']
      .filter((part) => part !== '')
      .join(', '),
  'card.determined-on-sheet': (data) => `${LINES['card.determined'](data)} (on a sheet, ${data.place} of ${data.of})`,
  'card.put-off': ({ cardId, until, note }) => `${cardId} put off: ${UNTIL[until]}${note === '' ? '' : `. ${note}`}`,
  'determination.refused': ({ cardId, to, rule }) => `${cardId}: ${to} refused (${rule})`,
  'dispute.opened': ({ number, subject, cardId, personId, raisedBy, code }) =>
    `Dispute ${number} on ${cardId ?? (personId === null ? subject : `person ${personId}`)} by the ${raisedBy}${code === null ? '' : `, ${code}`}`,
  'position.taken': ({ party }) => `Position of the ${party}`,
  'signature.compared': ({ outcome }) => `Signature compared: ${outcome}`,
  'signature.examined': ({ outcome, exemplars }) =>
    `Signature examined beside ${plural(exemplars.length, 'exemplar')}: ${outcome}`,
  'hearing.held': ({ heldOn }) => `Heard on ${heldOn}`,
  'ruling.drafted': ({ ruling }) => `Ruling drafted: ${ruling}`,
  'evidence.filed': ({ number, party, personId }) => `Filing ${number} of the ${party} about person ${personId}`,
  'attachment.kept': ({ sha256, bytes }) => `Paper ${short(sha256)} kept, ${plural(bytes, 'byte')}`,
  'dispute.ruled': ({ ruling, grounds, supersedes }) =>
    `${supersedes === null ? 'Ruled' : `Ruled anew (was ${supersedes})`}: ${ruling}. ${grounds}`,
  'dispute.withdrawn': ({ reason }) => `Withdrawn: ${reason}`,
  'second-reviewer.named': () => 'Second reviewer named',
  'second-look.given': ({ cardId, state, agrees }) => `${cardId}: ${state}, ${agrees === 1 ? 'as' : 'not as'} determined`,
  'second-look.settled': ({ cardId }) => `${cardId}: the determination stands`,
  'second-review.ended': ({ cards, agreed, kappaHundredths }) =>
    `${agreed} of ${plural(cards, 'card')} agreed${kappaHundredths === null ? '' : `, kappa ${(kappaHundredths / 100).toFixed(2)}`}`,
  'identity.made': ({ fingerprint }) => `Signing identity ${short(fingerprint)}`,
  'identity.imported': ({ fingerprint }) => `Signing identity ${short(fingerprint)}, from a file`,
  'identity.on-token': ({ fingerprint }) => `Signing identity ${short(fingerprint)}, on a token`,
  'particulars.stated': ({ seal, presentDigest }) =>
    `Particulars of the papers: ${seal === null ? 'no seal' : `seal ${short(seal)}`}, ${presentDigest === null ? 'presence not stated' : 'presence stated'}`,
  'report.drafted': ({ draft, kind, sha256 }) =>
    `Draft ${draft} of a ${kind === 'certification' ? 'certification' : 'report without a result'}, ${short(sha256)}`,
  'panel.member-named': ({ fingerprint }) => `Member of the panel, certificate ${short(fingerprint)}`,
  'panel.member-dismissed': ({ fingerprint }) => `No longer a member of the panel: certificate ${short(fingerprint)}`,
  'certification.refused': ({ unmet }) => `Refused: ${unmet.join(', ')}`,
  'certification.issued': ({ version, kind, sha256 }) =>
    `${kind === 'certification' ? 'Certification' : 'Report without a result'} version ${version}, ${short(sha256)}`,
  'certification.member-signed': ({ version, fingerprint }) =>
    `Version ${version} signed by a member, certificate ${short(fingerprint)}`,
  'materials.disposed': ({ what, how, to, on }) => `The ${what} ${how}${to === null ? '' : ` to the ${to}`} on ${on}`,
  'certification.reopened': ({ version, cardId, inTime, standing }) =>
    `Version ${version} reopened on ${cardId}${inTimeWords(inTime)}: ${WITHOUT[standing]}`,
  'record.sealed': ({ cards, keptUntil }) =>
    `Sealed record of ${plural(cards, 'card')}${keptUntil === null ? '' : `, kept until ${keptUntil}`}`,
  'sealed-record.opened': ({ reason, inTime }) => `Opened: ${reason.replaceAll('-', ' ')}${inTimeWords(inTime)}`,
  'non-sign.alleged': ({ cards, receivedOn, inTime }) =>
    `Non-sign allegation received on ${receivedOn}${inTimeWords(inTime)}: ${cardNumbers(cards)}`,
  'sealed-card.compared': ({ sha256, cards }) => `File ${short(sha256)} compared: ${cardNumbers(cards)}`,
  'non-sign.answered': ({ finding }) => `Non-sign allegation: ${finding.replaceAll('-', ' ')}`,
  'document.saved': ({ what, addressee }) =>
    `${what.replaceAll('-', ' ')} saved${addressee === null ? '' : ` for the ${addressee}`}`,
};

export function summarise<K extends EventKind>(event: Extract<AuditEvent, { kind: K }>): string {
  const line = LINES[event.kind] as ((data: EventData[K]) => string) | undefined;
  try {
    return line === undefined ? event.kind : line(event.data as EventData[K]);
  } catch {
    // A tampered event may lack what its kind should have: the chain check says so, the record must still be shown.
    return event.kind;
  }
}
