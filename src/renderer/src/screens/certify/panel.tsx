import { useState } from 'react';
import type { PanelMemberView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { CoSign } from './co-sign.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import { PANEL } from '#renderer/wording/panel.ts';
import css from './certify.module.css';

/** Whom the next certification names beside her, and the way to sign what another has sealed. */
export function Panel({ panel, hasIdentity }: { readonly panel: readonly PanelMemberView[]; readonly hasIdentity: boolean }) {
  const say = useWording(CERTIFY);
  const panelSay = useWording(PANEL);
  const client = useClient();
  const name = useAct(client.certify.nameMember);
  const dismiss = useAct(client.certify.dismissMember);
  const [signing, setSigning] = useState(false);
  const refusal = name.refusal ?? dismiss.refusal;
  return (
    <Sheet title={panelSay.titles.title}>
      <p>{panel.length === 0 ? panelSay.titles.alone : panelSay.titles.lead(panel.length)}</p>
      {panel.length === 0 ? null : (
        <ul className={css.issued}>
          {panel.map((member) => (
            <li key={member.fingerprint}>
              <div>
                <strong>{member.name}</strong>
                {member.capacity === '' ? '' : `, ${member.capacity}`}
                <small>
                  {panelSay.titles.certificate} <code>{shortDigest(member.fingerprint)}</code>
                </small>
              </div>
              <Button
                size="small"
                label={panelSay.titles.dismissOf(member.name)}
                pending={dismiss.pending}
                onPress={() => void dismiss.run({ fingerprint: member.fingerprint })}
              >
                {panelSay.titles.dismiss}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refused words={inWords(say.refusals, refusal)} />
      <div className={css.row}>
        <Button size="small" pending={name.pending} onPress={() => void name.run(null)}>
          {panelSay.titles.name}
        </Button>
        <Button size="small" forbidden={hasIdentity ? null : say.issue.identityFirst} onPress={() => setSigning(true)}>
          {panelSay.titles.coSign}
        </Button>
      </div>
      {signing ? <CoSign onClose={() => setSigning(false)} /> : null}
    </Sheet>
  );
}
