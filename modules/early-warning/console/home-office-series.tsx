import { useAsk } from '../../../platform/ui/ask.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { getOfficeSeries } from '../contract.ts';

/** Home of an analyst or head: a hint where the office counted more than it usually does; nothing otherwise, for it is no task. */
export default function HomeOfficeSeries() {
  const { data } = useAsk(getOfficeSeries, {});
  const above = data?.series.filter(({ level }) => level === 'above') ?? [];
  if (above.length === 0) return null;
  return (
    <Notice title="Di atas biasa akhir-akhir ini">
      <p>Petunjuk untuk dilihat, bukan peringatan: jumlah saja tidak pernah menjadi alasan bertindak.</p>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {above.map(({ key, name, sentence }) => (
          <li key={key}>
            <PageLink to="/keadaan-kantor" search={{ deret: key }}>
              {name}
            </PageLink>
            : {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
