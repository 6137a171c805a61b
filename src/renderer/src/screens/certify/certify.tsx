import { useQuery } from '@tanstack/react-query';
import type { CertifyView } from '#contract/certification-views.ts';
import type { MatterView } from '#contract/views.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Place } from '#renderer/place.ts';
import { Page, Sheet } from '#renderer/ui/sheet.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { Unmet } from '#renderer/ui/unmet.tsx';
import { Identity } from './identity.tsx';
import { Issued } from './issued.tsx';
import { IssueDesk } from './issue-desk.tsx';
import { Particulars } from './particulars.tsx';
import { Panel } from './panel.tsx';
import { VerifyFile } from './verify-file.tsx';
import type { CertifyWording } from '#renderer/wording/certify.en.ts';
import { CERTIFY } from '#renderer/wording/certify.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './certify.module.css';

type CertifyProps = { readonly matter: MatterView; readonly onGo: (place: Place) => void };

export function Certify({ matter, onGo }: CertifyProps) {
  const say = useWording(CERTIFY).screen;
  const certify = useQuery(useViews().certify());
  return (
    <Shown query={certify} what={say.conditionsAsked}>
      {(view) => (
        <Page title={headline(view, say)} lead={lead(view, say)} acts={<VerifyFile />}>
          {view.issued.length === 0 ? null : <Issued view={view} />}
          <div className={css.grid}>
            <div className={css.column}>
              <Sheet title={say.conditions}>
                <Unmet unmet={view.unmet} here="certify" onGo={onGo} />
              </Sheet>
              <Identity identity={view.identity} />
              <Particulars particulars={view.particulars} />
              <Panel panel={view.panel} hasIdentity={view.identity !== null} />
            </div>
            <IssueDesk view={view} practice={matter.practice} />
          </div>
        </Page>
      )}
    </Shown>
  );
}

type Says = CertifyWording['screen'];

function headline({ issued, unmet }: CertifyView, say: Says): string {
  const latest = issued.at(-1);
  if (latest !== undefined) return say.issued(latest.version);
  return unmet.length === 0 ? say.ready : say.notReady;
}

function lead({ issued, unmet, detail }: CertifyView, say: Says): string {
  if (issued.length > 0) return say.correction;
  if (unmet.length > 0) return say.settleFirst;
  return detail === null ? say.detailOpen : say.detail[detail];
}
