import type { RulesView } from '#contract/rules-views.ts';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';
import table from '#renderer/ui/data-table.module.css';

export function RulesHistory({ view }: { readonly view: RulesView }) {
  const say = useWording(RULES);
  const written = useWording(WRITTEN);
  return (
    <Sheet flush>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say.history.version}</th>
              <th scope="col">{say.history.frozen}</th>
              <th scope="col">{say.history.how}</th>
              <th scope="col">{say.amend.reason}</th>
              <th scope="col">{say.history.hash}</th>
            </tr>
          </thead>
          <tbody>
            {view.history.toReversed().map((version) => (
              <tr key={version.version}>
                <td>{version.version}</td>
                <td>{written.instant(version.frozenAt)}</td>
                <td>{say.history.bases[version.basis]}</td>
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
