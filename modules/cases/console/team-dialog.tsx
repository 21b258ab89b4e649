import { call } from '../../../platform/ui/http.ts';
import type { ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { changeTeam, listColleagues } from '../contract.ts';
import { MemberDialog, type Member } from './member-dialog.tsx';
import { REFRESHES, type OnCase } from './on-case.ts';

const HELP = 'Ketik sebagian namanya. Yang dapat dipilih: petugas instansi pemilik dan kantor yang menerima perkara ini.';

/** Lets one officer see the case beyond reach, or no longer. */
export function TeamDialog({ id, remove, onClose }: OnCase & { readonly remove: Member | undefined }) {
  const find = async (q: string): Promise<readonly ComboOption[]> => {
    const { items } = await call(listColleagues, { params: { id }, query: { q } });
    return items.map((one) => ({ key: one.id, label: one.name, detail: `${one.role} · ${one.office}` }));
  };
  const about = { id, remove, onClose, endpoint: changeTeam, refreshes: REFRESHES };
  return <MemberDialog {...about} group="tim" help={HELP} search={find} />;
}
