import type { ListVersionView } from '#contract/list-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableDate, readableInstant, readableNumber, shortDigest } from '#renderer/ui/written.ts';
import { CompareVersions } from './compare-versions.tsx';
import { BASES, LIST_STATES } from './wording.ts';
import table from '#renderer/ui/data-table.module.css';

export function Versions({ versions }: { readonly versions: readonly ListVersionView[] }) {
  return (
    <>
      <Sheet flush>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">File</th>
                <th scope="col">Received</th>
                <th scope="col">As of</th>
                <th scope="col" data-number="">
                  Rows
                </th>
                <th scope="col" data-number="">
                  People
                </th>
                <th scope="col">Authority</th>
                <th scope="col">State</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {versions.toReversed().map((version) => (
                <tr key={version.version}>
                  <td>{version.version}</td>
                  <td>
                    {version.fileName}
                    <br />
                    <small>accepted {readableInstant(version.acceptedAt)}</small>
                  </td>
                  <td>
                    {readableDate(version.receivedOn)}
                    <br />
                    <small>from {version.receivedFrom}</small>
                  </td>
                  <td>{version.asOf === null ? 'not stated' : readableDate(version.asOf)}</td>
                  <td data-number="">{readableNumber(version.rows)}</td>
                  <td data-number="">{readableNumber(version.people)}</td>
                  <td>{BASES[version.basis]}</td>
                  <td>
                    <Chip tone={version.state === 'in-force' ? 'counted' : 'plain'}>{LIST_STATES[version.state]}</Chip>
                  </td>
                  <td title={version.sha256}>
                    <code>{shortDigest(version.sha256)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
      {versions.length < 2 ? null : <CompareVersions key={versions.length} versions={versions} />}
    </>
  );
}
