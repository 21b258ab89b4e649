import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import type { AdvertAnswer, RecruiterLine } from '../contract.ts';
import { NAME_LEVEL_WORDS, SCHEME_WORDS } from '../model.ts';
import { RecruiterStatusBadge } from './shared/recruiter-status-badge.tsx';

const texts = {
  companies: 'Perusahaan yang disebut',
  noCompany: 'Tidak ada nama perusahaan. Minta nama lengkap dan nomor SIP3MI-nya.',
  notFound: 'Tidak ada dalam daftar. Tidak tercantum belum berarti resmi dan belum berarti palsu: tanyakan kepada BP3MI.',
  alike: 'Nama yang hanya mirip, perusahaan lain:',
  countries: 'Negara yang disebut',
};

function Line({ line }: { readonly line: RecruiterLine }) {
  return (
    <li>
      <PageLink to={`/perekrut/${line.id}`} className="font-semibold">
        {line.name}
      </PageLink>
      <span className="block text-sm text-muted">
        {line.city === '' ? 'kota belum diketahui' : line.city}
        {line.match !== undefined && ` · ${NAME_LEVEL_WORDS[line.match.level]}`}
      </span>
      <RecruiterStatusBadge status={line.status} told />
    </li>
  );
}

/** Companies of the text as the register knew them on that day; look-alikes stand apart. */
export function AdvertCompanies({ companies }: { readonly companies: AdvertAnswer['companies'] }) {
  return (
    <Panel title={texts.companies}>
      {companies.length === 0 && <p className="text-muted">{texts.noCompany}</p>}
      {companies.map((company) => (
        <div key={company.named} className="mb-4">
          <p className="mb-1">“{company.named}”</p>
          {company.matches.length === 0 && <p className="text-muted">{texts.notFound}</p>}
          <ul className="flex flex-col gap-3">
            {company.matches.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
          {company.lookAlikes.length > 0 && (
            <>
              <p className="mt-3 mb-1 text-sm text-muted">{texts.alike}</p>
              <ul className="flex flex-col gap-3">
                {company.lookAlikes.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </Panel>
  );
}

const PLACEMENT: Record<AdvertAnswer['countries'][number]['placement'], string> = {
  none: 'Bukan negara penempatan',
  restricted: 'Dibatasi atau dihentikan untuk sebagian pekerjaan',
  open: 'Ada skema resmi',
  unknown: 'Belum ada keterangan dalam daftar',
};

/** Countries of the text with what the dated register says about placing workers there. */
export function AdvertCountries({ countries }: { readonly countries: AdvertAnswer['countries'] }) {
  if (countries.length === 0) return null;
  return (
    <Panel title={texts.countries}>
      <ul className="flex flex-col gap-3">
        {countries.map(({ iso2, placement, entries }) => (
          <li key={iso2}>
            <span className="font-semibold">{entries[0]?.country ?? iso2}</span>{' '}
            <Badge tone={placement === 'none' || placement === 'restricted' ? 'menunggu' : 'netral'}>{PLACEMENT[placement]}</Badge>
            {entries.map((entry) => (
              <span key={entry.id} className="block text-sm text-muted">
                {SCHEME_WORDS[entry.status]} · {entry.scheme} · {entry.sector}
                {entry.instrument !== null && entry.instrument !== '' && ` · ${entry.instrument}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
