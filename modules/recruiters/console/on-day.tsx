import { useState } from 'react';
import { PlainDate } from '../../../platform/contract/fields.ts';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';

/** A whole date changes the page, an unfinished one does not. */
export function OnDay({ on, onChange }: { readonly on: string | undefined; readonly onChange: (day: string | undefined) => void }) {
  const [typed, setTyped] = useState(on ?? '');
  return (
    <DateField
      label="Berlaku pada tanggal"
      help="Kosong: hari ini"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const day = PlainDate.safeParse(text);
        if (text === '' || day.success) onChange(day.data);
      }}
    />
  );
}
