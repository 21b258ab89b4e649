import { formatDate } from '../../../../platform/ui/formats.ts';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { HOTLINES } from '../../model.ts';

/** Whom to call when somebody is in danger now. Part of the program, so it is here without a network, too. */
export function Hotlines() {
  return (
    <Notice tone="danger" title="Ada orang dalam bahaya? Telepon sekarang, jangan menunggu laporan dibaca.">
      <ul className="mt-1 flex flex-col gap-1">
        {HOTLINES.map((line) => (
          <li key={line.name}>
            <span className="font-semibold">{line.name}: </span>
            {line.numbers.map((number, i) => (
              <span key={number.dial}>
                {i > 0 && ' · '}
                <a className="link inline-block min-h-8 font-semibold" href={`tel:${number.dial}`}>
                  {number.label}
                </a>
              </span>
            ))}
            <span className="block text-sm text-muted">
              {line.hours}; diperiksa {formatDate(line.checkedOn)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
