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
import css from './certify.module.css';

type CertifyProps = { readonly matter: MatterView; readonly onGo: (place: Place) => void };

export function Certify({ matter, onGo }: CertifyProps) {
  const certify = useQuery(useViews().certify());
  return (
    <Shown query={certify} what="the conditions">
      {(view) => (
        <Page title={headline(view)} lead={lead(view)} acts={<VerifyFile />}>
          {view.issued.length === 0 ? null : <Issued view={view} />}
          <div className={css.grid}>
            <div className={css.column}>
              <Sheet title="Conditions">
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

function headline({ issued, unmet }: CertifyView): string {
  const latest = issued.at(-1);
  if (latest !== undefined) return `Version ${latest.version} is issued`;
  return unmet.length === 0 ? 'Ready to certify' : 'Not ready to certify';
}

function lead({ issued, unmet, detail }: CertifyView): string {
  const says = {
    'majority-only': 'The certification will say whether the threshold is reached, and no figure.',
    totals: 'The certification will print totals, and no name.',
    'totals-with-reasons': 'The certification will print totals and reasons, small numbers suppressed, and no name.',
  } as const;
  if (issued.length > 0) return 'A correction is a new version that names the one it replaces. Nothing issued is ever changed.';
  if (unmet.length > 0)
    return 'All of the following is to be settled first. You may always sign a report that no result is certified.';
  return detail === null ? 'What the report says is not agreed yet.' : says[detail];
}
