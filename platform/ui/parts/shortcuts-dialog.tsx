import { useActiveShortcuts, useShortcuts } from '../shortcuts.tsx';
import { Checkbox } from './choices.tsx';
import { Dialog } from './dialog.tsx';

const NAMES: Readonly<Record<string, string>> = { Enter: 'Enter', Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑', ' ': 'Spasi', '/': '/' };
const shown = (keys: string): string => {
  const [first = '', second] = keys.split('+');
  const key = second ?? first;
  return `${second === undefined ? '' : 'Ctrl/⌘ + '}${NAMES[key] ?? key.toUpperCase()}`;
};

/** The keys that work on this page; opens with `?` or from outside. */
export function ShortcutsDialog({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const { all, letters, setLetters } = useActiveShortcuts();
  useShortcuts('Umum', [{ keys: '?', label: 'Daftar pintasan ini', run: () => onOpenChange(true) }]);
  const groups = [...new Set(all.map((one) => one.group))];
  return (
    <Dialog open={open} onClose={() => onOpenChange(false)} title="Pintasan papan ketik">
      {groups.map((group) => (
        <section key={group} className="mb-5">
          <h3 className="mb-1 font-semibold">{group}</h3>
          <table className="w-full">
            <thead className="sr-only">
              <tr>
                <th scope="col">Tombol</th>
                <th scope="col">Yang terjadi</th>
              </tr>
            </thead>
            <tbody>
              {all
                .filter((one) => one.group === group)
                .map((one) => (
                  <tr key={one.keys} className="border-t border-line">
                    <td className="w-36 py-1.5">
                      <kbd className="rounded border border-control bg-sunken px-2 font-mono text-sm">{shown(one.keys)}</kbd>
                    </td>
                    <td className="py-1.5">{one.label}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
      <Checkbox
        label="Pakai pintasan satu huruf"
        help="Matikan bila memakai pengenal suara atau sering tertekan tanpa sengaja."
        value={letters}
        onChange={setLetters}
      />
    </Dialog>
  );
}
