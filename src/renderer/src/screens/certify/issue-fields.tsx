import type { CertifyView } from '#contract/certification-views.ts';
import { Radios, SelectField, TextField } from '#renderer/ui/field.tsx';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { Around, IssueDraft, WriteDraft } from './issue-draft.ts';

type IssueFieldsProps = {
  readonly draft: IssueDraft;
  readonly around: Around;
  readonly units: CertifyView['units'];
  readonly write: WriteDraft;
};

/** Which document, of which unit, on what ground, and the words of her own that it prints. */
export function IssueFields({ draft, around: { grounds, replaces }, units, write }: IssueFieldsProps) {
  const say = useWording(CERTIFY);
  const { issue } = say;
  const { kind, ground } = draft;
  return (
    <>
      <Radios
        label={issue.whatIsSigned}
        value={kind}
        onChange={write.onKind}
        choices={[
          { value: 'certification', label: issue.certification, hint: issue.certificationHint },
          { value: 'no-result', label: issue.report, hint: issue.reportHint },
        ]}
      />
      {units.length === 0 ? null : (
        <SelectField
          label={issue.unit}
          hint={issue.unitHint}
          value={draft.unit ?? ''}
          choices={units.map(({ id, unmet: against }) => ({
            value: id,
            label: against.length === 0 ? issue.unitReady(id) : issue.unitUnmet(id, against.length),
          }))}
          onChange={write.onUnit}
        />
      )}
      {kind === 'certification' ? null : (
        <SelectField
          label={issue.why}
          hint={issue.whyHint}
          value={ground ?? ''}
          choices={[
            ...(ground === null ? [{ value: '', label: issue.chooseGround }] : []),
            ...grounds.map((each) => ({ value: each, label: say.grounds[each] })),
          ]}
          onChange={(value) => write.onGround(grounds.find((each) => each === value) ?? null)}
        />
      )}
      <TextField label={issue.place} value={draft.place} onChange={write.onPlace} />
      {replaces === undefined && kind === 'certification' ? null : (
        <TextField
          label={replaces === undefined ? issue.ownWords : issue.whyReplaced}
          hint={issue.printed}
          value={draft.reason}
          onChange={write.onReason}
        />
      )}
    </>
  );
}
