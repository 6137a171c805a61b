import type { RulesView } from '#contract/rules-views.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Sheet } from '#renderer/ui/sheet.tsx';
import { shortDigest } from '#renderer/ui/written.ts';
import { WRITTEN } from '#renderer/wording/written.ts';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';

export function RulesHistory({ view }: { readonly view: RulesView }) {
  const say = useWording(RULES);
  const written = useWording(WRITTEN);
  return (
    <Sheet flush>
      <DataTable columns={[say.history.version, say.history.frozen, say.history.how, say.amend.reason, say.history.hash]}>
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
      </DataTable>
    </Sheet>
  );
}
