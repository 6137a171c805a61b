import type { RulesView } from '#contract/rules-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { readableInstant, shortDigest } from '#renderer/ui/written.ts';
import table from '#renderer/ui/data-table.module.css';

const BASES = { agreed: 'First agreed', joint: 'Amended by both parties', ruling: 'Amended by a ruling' } as const;

export function RulesHistory({ view }: { readonly view: RulesView }) {
  return (
    <Sheet flush>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Frozen</th>
              <th scope="col">How</th>
              <th scope="col">Reason</th>
              <th scope="col">Hash</th>
            </tr>
          </thead>
          <tbody>
            {view.history.toReversed().map((version) => (
              <tr key={version.version}>
                <td>{version.version}</td>
                <td>{readableInstant(version.frozenAt)}</td>
                <td>{BASES[version.basis]}</td>
                <td>{version.reason ?? ''}</td>
                <td title={version.hash}>
                  <code>{shortDigest(version.hash)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
