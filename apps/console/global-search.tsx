import { isOpenTo, type Found } from '../../platform/ui/console-page.ts';
import { useGo } from '../../platform/ui/page-link.tsx';
import { Combobox, type ComboOption } from '../../platform/ui/parts/combobox.tsx';
import { Dialog } from '../../platform/ui/parts/dialog.tsx';
import { SEARCHES } from './modules.ts';
import { useMe } from './session.ts';

interface Hit extends ComboOption {
  readonly to: string;
}

const hitOf = (source: string, label: string, found: Found): Hit => ({
  key: `${source}-${found.key}`,
  label: found.title,
  detail: found.detail === undefined ? label : `${label} · ${found.detail}`,
  to: found.to,
});

/** One search over everything this account may see. Sources that fail are left out; all failing is told. */
export function GlobalSearch({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const me = useMe();
  const go = useGo();
  const granted = new Set(me.permissions);
  const sources = SEARCHES.filter((source) => isOpenTo(granted, source.permission));
  const search = async (text: string): Promise<readonly Hit[]> => {
    const answers = await Promise.allSettled(
      sources.map(async (source) => (await source.search(text)).map((found) => hitOf(source.id, source.label, found))),
    );
    const hits = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (sources.length > 0 && answers.every((answer) => answer.status === 'rejected')) throw new Error('no source answered');
    return hits;
  };
  const names = sources.map((source) => source.label.toLowerCase()).join(', ');
  return (
    <Dialog open={open} onClose={onClose} title="Cari" wide>
      <div className="min-h-96">
        <Combobox
          label={names === '' ? 'Cari' : `Cari ${names}`}
          help="Nama, nomor, atau kode. Ejaan yang mirip ikut dicari."
          value={undefined}
          autoFocus
          search={search}
          onChange={(hit) => {
            if (hit === undefined) return;
            onClose();
            go(hit.to);
          }}
        />
      </div>
    </Dialog>
  );
}
