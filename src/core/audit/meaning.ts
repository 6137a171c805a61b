/** One sentence for each kind of event. `docs/audit-events.md` is generated from it; a kind without a meaning does not compile. */
import type { EventKind } from './event.ts';

export const meaning: Readonly<Record<EventKind, string>> = {
  'matter.created': 'The matter file was made and its record began.',
  'passphrase.changed': 'The file was given a new passphrase; older recovery sheets no longer open it.',
  'recovery-sheet.made': 'A sheet was made that opens the file without its passphrase.',
  'backup.made': 'A verified copy of the whole file was written.',
  'matter.rescued':
    'This file was made from what could still be read of a damaged one; what was lost is counted here and was named when it was made.',
  'clock.went-back':
    'The machine’s clock showed an earlier time than at the event before: times are testimony, numbers are order.',
  'rules.frozen': 'The ground rules were fixed as the parties agreed them, before any card was opened.',
  'rules.amended': 'A new version of the ground rules took force, by consent of both parties or by a ruling.',
  'list.accepted': 'A version of the employee list took force.',
  'list.ignored':
    'A version of the employee list was kept and left without effect: nobody had authority to change the list (S03).',
  'list.answered':
    'The neutral answered what the list leaves doubtful: whether some of it are one person, or looked at and left as it is.',
  'title.mapped': 'The neutral decided whether a title that the unit does not name belongs to the unit.',
  'exemplar.attached': 'A signature exemplar was attached to a person of the list.',
  'exemplars.requested':
    'The employer was asked for signed records: of everybody, or of some drawn by lot, so that the request tells of no signer.',
  'exemplars.request-refused':
    'A request for the signed records of signers alone was asked for and refused: it would tell who signed.',
  'batch.received':
    'A delivery of cards was received, with the number its bringer stated; of an electronic one, whether its declaration came.',
  'batch.arranged':
    'Whoever delivered said how the cards lie on the pages: on both sides, several to a sheet, or with sheets between.',
  'original.kept': 'A delivered file was kept byte for byte.',
  'original.repeated': 'A delivered file had come before with the same bytes: it was listed and made no cards.',
  'original.refused': 'A delivered file could not be kept; its reason is listed with the batch.',
  'original.opened': 'A kept file was opened to its last page.',
  'card.imported': 'A card got its control number, from one page or one row of a kept file.',
  'sheet.cut': 'The cards of one sheet were cut out of its picture, each with its own control number; the sheet is kept whole.',
  'cards.joined':
    'The neutral laid pages together as one card; the other control numbers are out of use and what was determined of any of them lapsed.',
  'card.taken-apart':
    'The neutral took the faces or parts of a card apart as cards of their own; what was determined of it lapsed.',
  'page.set-aside': 'The neutral found that a page is no document (blank, not a card, a sheet between cards): it stands nowhere.',
  'seal.judged':
    'The electronic signatures in a delivered file were judged when it was opened: what they cover and whether they hold.',
  'form.learned': 'The neutral taught the desk a card form: where its fields stand. Pages read later are laid over it.',
  'form.retired': 'A card form is no longer laid over pages.',
  'batch.closed': 'All files of a delivery were opened and its cards counted.',
  'declaration.found':
    'The neutral found that the submitter’s declaration of an electronic delivery arrived later, or that it is not truthful.',
  'difference.explained': 'The neutral explained why the stated and the found number of cards differ.',
  'card.read': 'A machine read a card. A reading decides nothing.',
  'cards.ranked': 'The machine ranked people of the list for cards. A suggestion decides nothing.',
  'act.entered': 'The neutral entered a revocation or a denial that reached her.',
  'card.determined': 'The neutral decided what a card is, whose it is, and whether it counts.',
  'card.determined-on-sheet':
    'The neutral decided that a card counts, seeing it on a confirmation sheet; an act of its own all the same.',
  'card.put-off': 'The neutral looked at a card, decided nothing, and kept a note of why.',
  'determination.refused': 'A determination was asked for that the ground rules or the record forbid; nothing changed.',
  'dispute.opened': 'A card, a person or the process was put in dispute.',
  'position.taken': 'A party took a position in a dispute.',
  'signature.compared': 'The neutral compared the signature of a card in dispute.',
  'signature.examined':
    'The neutral examined the signature of a card in dispute beside exemplars, feature by feature; what the outcome means is agreed in the ground rules.',
  'hearing.held': 'The neutral heard the parties on a dispute.',
  'ruling.drafted': 'The neutral drafted a ruling. A draft decides nothing.',
  'evidence.filed': 'Evidence about a person of the list was filed, whether or not there is a card of that person.',
  'attachment.kept': 'A paper that a side brought was kept byte for byte.',
  'dispute.ruled': 'The neutral ruled on a dispute, with grounds; an earlier ruling of it is superseded.',
  'dispute.withdrawn': 'A dispute was withdrawn before a ruling.',
  'second-reviewer.named': 'A second reviewer was named, who looks at the cards without seeing what was decided.',
  'second-look.given': 'The second reviewer said what she makes of a card. It changes nothing by itself.',
  'second-look.settled': 'The neutral said why her determination stands against the second reviewer’s.',
  'second-review.ended': 'The second review ended, with how far the two agreed.',
  'identity.made': 'The neutral made the identity that signs her certifications.',
  'identity.imported': 'The neutral took over, from a file, the identity that signs her certifications.',
  'identity.on-token':
    'The neutral named the smart card or token that signs her certifications, or said anew where its library lies; it gave a signature that its certificate bears out.',
  'panel.member-named': 'Another member of the panel was named, by her certificate: what is issued from then on names her.',
  'panel.member-dismissed': 'A member of the panel was taken off it: what is issued from then on does not name her.',
  'certification.refused': 'A certification was asked for while something stood against it; nothing was issued.',
  'particulars.stated': 'The neutral stated her letterhead, the agreement, or who was present, for the papers to print.',
  'report.drafted': 'A draft of a certification or report left the desk for the parties to comment on, unsigned.',
  'certification.issued': 'A certification, or a report that no result is certified, was signed and kept.',
  'certification.member-signed':
    'Another member of the panel signed an issued certification; her signature holds and is kept beside it.',
  'materials.disposed': 'Cards, a list, exemplars or the file itself were returned to a party or destroyed.',
  'certification.reopened':
    'A signer’s denial came after a certification was issued; whether its result would be certain without that card is said.',
  'record.sealed':
    'What a non-sign allegation can be examined with was sealed into a file of its own, without names, for the challenge period.',
  'sealed-record.opened': 'The sealed record was opened, for a stated reason. Nothing of it is shown before this is recorded.',
  'non-sign.alleged': 'Somebody said after the certification that a card in her name is not hers.',
  'sealed-card.compared': 'A file that was brought back was compared, byte for byte, with those that were counted.',
  'non-sign.answered': 'The neutral said what she found of a non-sign allegation, with her reason.',
  'document.saved': 'A document was written outside the matter file.',
};

/** The product document `docs/audit-events.md`. */
export function meaningsAsMarkdown(): string {
  const rows = Object.entries(meaning)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, sentence]) => `| \`${kind}\` | ${sentence} |`);
  return [
    '# What a matter records',
    '',
    'Generated from `src/core/audit/meaning.ts` (`npm run golden`); do not edit. Each event carries its number, the instant, who',
    'acted, its data, and the hash of the event before it. The hash of an event is SHA-256 over `countersign.event.1`, a line feed,',
    'and the canonical JSON of `{version, seq, at, actor, kind, data, previousHash}`: keys sorted, integers and strings only, NFC, no spaces.',
    '',
    '| event | meaning |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}
