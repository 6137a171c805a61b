import type { ListVersionView } from '#contract/list-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableNumber, shortDigest } from '#renderer/ui/written.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { CompareVersions } from './compare-versions.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';

export function Versions({ versions }: { readonly versions: readonly ListVersionView[] }) {
  const say = useWording(LIST);
  const written = useWording(WRITTEN);
  return (
    <>
      <Sheet flush>
        <DataTable
          columns={[
            say.versions.version,
            say.versions.file,
            say.versions.received,
            say.versions.asOf,
            { title: say.table.rows, number: true },
            { title: say.screen.people, number: true },
            say.versions.authority,
            say.table.state,
            'SHA-256',
          ]}
        >
          {versions.toReversed().map((version) => (
            <tr key={version.version}>
              <td>{version.version}</td>
              <td>
                {version.fileName}
                <br />
                <small>{say.versions.accepted(written.instant(version.acceptedAt))}</small>
              </td>
              <td>
                {written.date(version.receivedOn)}
                <br />
                <small>{say.versions.from(version.receivedFrom)}</small>
              </td>
              <td>{version.asOf === null ? say.versions.notStated : written.date(version.asOf)}</td>
              <td data-number="">{readableNumber(version.rows)}</td>
              <td data-number="">{readableNumber(version.people)}</td>
              <td>{say.bases[version.basis]}</td>
              <td>
                <Chip tone={version.state === 'in-force' ? 'counted' : 'plain'}>{say.versionStates[version.state]}</Chip>
              </td>
              <td title={version.sha256}>
                <code>{shortDigest(version.sha256)}</code>
              </td>
            </tr>
          ))}
        </DataTable>
      </Sheet>
      {versions.length < 2 ? null : <CompareVersions key={versions.length} versions={versions} />}
    </>
  );
}
