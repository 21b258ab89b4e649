import { useState, type ComponentType } from 'react';
import { Ribbon } from '../parts/states.tsx';
import { ShortcutsDialog } from '../parts/shortcuts-dialog.tsx';
import { Asking } from './asking.tsx';
import { Evidence } from './evidence.tsx';
import { Forms } from './forms.tsx';
import { Lists } from './lists.tsx';
import { Network } from './network.tsx';
import { Small } from './small.tsx';

const SHEETS: Readonly<Record<string, ComponentType>> = {
  small: Small,
  forms: Forms,
  lists: Lists,
  evidence: Evidence,
  network: Network,
  asking: Asking,
};

/** One sheet of parts, chosen by the address' hash. */
export function Gallery() {
  const [help, setHelp] = useState(false);
  const Sheet = SHEETS[location.hash.slice(1)] ?? Small;
  return (
    <>
      <Ribbon />
      <main className="mx-auto max-w-[1200px] p-4">
        <Sheet />
      </main>
      <ShortcutsDialog open={help} onOpenChange={setHelp} />
    </>
  );
}
