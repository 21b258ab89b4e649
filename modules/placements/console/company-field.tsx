import { call } from '../../../platform/ui/http.ts';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import type { InputProps } from '../../../platform/ui/parts/inputs.tsx';
import { listRecruiters } from '../../recruiters/contract.ts';
import { LICENCE_WORDS } from '../../recruiters/model.ts';

const LEAST_LETTERS = 2;
const SHOWN = 12;

const search = async (text: string): Promise<readonly ComboOption[]> => {
  if (text.trim().length < LEAST_LETTERS) return [];
  const { items } = await call(listRecruiters, { query: { q: text.trim(), limit: SHOWN } });
  return items.map((one) => ({
    key: one.id,
    label: one.name,
    detail: [one.city, LICENCE_WORDS[one.status.status]].filter((part) => part !== '').join(' · '),
  }));
};

/** The placing company out of the register; the same name in another town is another company. */
export const CompanyField = (input: InputProps<ComboOption | undefined>) => <Combobox search={search} {...input} />;
