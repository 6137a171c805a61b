import type { ListVersionView } from '#contract/list-views.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableNumber, shortDigest } from '#renderer/ui/written.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { CompareVersions } from './compare-versions.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { LIST } from '#renderer/wording/list.ts';
import table from '#renderer/ui/data-table.module.css';

export function Versions({ versions }: { readonly versions: readonly ListVersionView[] }) {
  const say = useWording(LIST);
  const written = useWording(WRITTEN);
  return (
    <>
      <Sheet flush>
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{say.versions.version}</th>
                <th scope="col">{say.versions.file}</th>
                <th scope="col">{say.versions.received}</th>
                <th scope="col">{say.versions.asOf}</th>
                <th scope="col" data-number="">
                  {say.table.rows}
                </th>
                <th scope="col" data-number="">
                  {say.screen.people}
                </th>
                <th scope="col">{say.versions.authority}</th>
                <th scope="col">{say.table.state}</th>
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
            </tbody>
          </table>
        </div>
      </Sheet>
      {versions.length < 2 ? null : <CompareVersions key={versions.length} versions={versions} />}
    </>
  );
}
