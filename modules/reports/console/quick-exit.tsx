import { clearDrafts } from '../../../platform/ui/draft.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { useShortcuts } from '../../../platform/ui/shortcuts.tsx';

/** A page that anybody may have open: the weather. Our choice. */
const HARMLESS = 'https://www.bmkg.go.id/';

/** Leaves at once: what was typed is forgotten, and "back" does not lead here. */
export function QuickExit() {
  const leave = () => {
    clearDrafts();
    location.replace(HARMLESS);
  };
  useShortcuts('Keluar cepat', [{ keys: 'mod+Escape', label: 'Tinggalkan halaman ini seketika', always: true, run: leave }]);
  return (
    <Button icon="logout" size="touch" onClick={leave}>
      Keluar cepat
    </Button>
  );
}
