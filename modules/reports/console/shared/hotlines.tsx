import { formatDate } from '../../../../platform/ui/formats.ts';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { HOTLINES } from '../../model.ts';

const texts = {
  title: 'Ada orang dalam bahaya? Telepon sekarang, jangan menunggu laporan dibaca.',
  more: 'Jam layanan dan kapan nomor diperiksa',
};

/** Whom to call when somebody is in danger now. Part of the program, so it is here without a network, too. */
export function Hotlines() {
  return (
    <Notice tone="danger" title={texts.title}>
      <ul className="mt-1">
        {HOTLINES.map((line) => (
          <li key={line.name} className="flex flex-wrap items-center gap-x-3">
            <span>{line.name}</span>
            {line.numbers.map((number) => (
              <a key={number.dial} className="link inline-flex min-h-9 items-center font-semibold" href={`tel:${number.dial}`}>
                {number.label}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <details className="text-sm text-muted">
        <summary className="min-h-8 cursor-pointer">{texts.more}</summary>
        <ul>
          {HOTLINES.map((line) => (
            <li key={line.name}>
              {line.name}: {line.hours}; diperiksa {formatDate(line.checkedOn)}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
