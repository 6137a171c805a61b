import { useState } from 'react';
import type { PanelMemberView } from '#contract/certification-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { CoSign } from './co-sign.tsx';
import { certifyRefusalWords, PANEL_WORDS } from './wording.ts';
import css from './certify.module.css';

/** Whom the next certification names beside her, and the way to sign what another has sealed. */
export function Panel({ panel, hasIdentity }: { readonly panel: readonly PanelMemberView[]; readonly hasIdentity: boolean }) {
  const client = useClient();
  const name = useAct(client.certify.nameMember);
  const dismiss = useAct(client.certify.dismissMember);
  const [signing, setSigning] = useState(false);
  const refusal = name.refusal ?? dismiss.refusal;
  return (
    <Sheet title={PANEL_WORDS.title}>
      <p>{panel.length === 0 ? PANEL_WORDS.alone : PANEL_WORDS.lead(panel.length)}</p>
      {panel.length === 0 ? null : (
        <ul className={css.issued}>
          {panel.map((member) => (
            <li key={member.fingerprint}>
              <div>
                <strong>{member.name}</strong>
                {member.capacity === '' ? '' : `, ${member.capacity}`}
                <small>
                  {PANEL_WORDS.certificate} <code>{shortDigest(member.fingerprint)}</code>
                </small>
              </div>
              <Button
                size="small"
                label={PANEL_WORDS.dismissOf(member.name)}
                pending={dismiss.pending}
                onPress={() => void dismiss.run({ fingerprint: member.fingerprint })}
              >
                {PANEL_WORDS.dismiss}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refused words={refusal === null ? null : certifyRefusalWords(refusal)} />
      <div className={css.row}>
        <Button size="small" pending={name.pending} onPress={() => void name.run(null)}>
          {PANEL_WORDS.name}
        </Button>
        <Button size="small" forbidden={hasIdentity ? null : PANEL_WORDS.identityFirst} onPress={() => setSigning(true)}>
          {PANEL_WORDS.coSign}
        </Button>
      </div>
      {signing ? <CoSign onClose={() => setSigning(false)} /> : null}
    </Sheet>
  );
}
