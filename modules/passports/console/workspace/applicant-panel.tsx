import { useAsk } from '../../../../platform/ui/ask.ts';
import { formatDate } from '../../../../platform/ui/formats.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Loaded } from '../../../../platform/ui/parts/loaded.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { SourceText } from '../../../../platform/ui/parts/source-text.tsx';
import { getFacts } from '../../contract.ts';
import type { ApplicationView, FactsView } from '../../model.ts';
import { countryName } from '../../../../platform/ui/parts/country-field.tsx';
import { FILLED_WORDS, NAMED_WORDS, OBJECTION_WORDS, PAID_WORDS, PURPOSE_WORDS } from '../words.ts';

const day = (value: string | null | undefined) => (value === null || value === undefined ? undefined : formatDate(value));

/** Who asks, as the form says. */
export function ApplicantPanel({ application }: { readonly application: ApplicationView }) {
  const { applicant, contacts, passports, trips } = application.details;
  return (
    <Panel title="Pemohon">
      <Facts
        narrow
        items={[
          { label: 'Nama', value: [applicant.name, ...applicant.otherNames].join(' · ') },
          { label: 'NIK', value: applicant.nik },
          {
            label: 'Lahir',
            value: [applicant.birthPlace, formatDate(applicant.birthDate)].filter((part) => part !== undefined).join(', '),
          },
          { label: 'Tempat tinggal', value: [applicant.addressLine, application.village].filter((part) => part !== undefined).join('\n') },
          { label: 'Telepon', value: applicant.phone },
          { label: 'Keperluan', value: application.purpose === null ? undefined : PURPOSE_WORDS[application.purpose] },
          { label: 'Negara tujuan', value: application.country === null ? undefined : countryName(application.country) },
          { label: 'Berangkat', value: day(application.departOn) },
          { label: 'Pulang', value: day(application.returnOn) },
          { label: 'Formulir diisi oleh', value: application.filledBy === null ? undefined : FILLED_WORDS[application.filledBy] },
          { label: 'Dibayar oleh', value: application.paidBy === null ? undefined : PAID_WORDS[application.paidBy] },
          ...(application.recruiterName === null ? [] : [{ label: 'Perusahaan yang disebut', value: application.recruiterName }]),
        ]}
      />
      {contacts.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">Orang lain yang disebut</h3>
          <ul className="grid gap-1">
            {contacts.map((one) => (
              <li key={`${one.role} ${one.name ?? ''} ${one.phone ?? ''}`}>
                <span className="text-muted">{NAMED_WORDS[one.role]}:</span>{' '}
                {[one.name, one.phone, one.relation].filter((part) => part !== undefined).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {passports.length + trips.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">Paspor dan perjalanan terdahulu</h3>
          <ul className="grid gap-1">
            {passports.map((one) => (
              <li key={one.number}>
                Paspor {one.number}, terbit {formatDate(one.issuedOn)}
              </li>
            ))}
            {trips.map((one) => (
              <li key={`${one.country} ${one.from}`}>
                {countryName(one.country)}, {formatDate(one.from)}
                {one.sentBack && ' '}
                {one.sentBack && <Badge tone="menunggu">dipulangkan</Badge>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

/** What registers say; facts with dates and sources, each to be judged by the officer. */
export function FactsPanel({ application }: { readonly application: string }) {
  const facts = useAsk(getFacts, { params: { id: application } });
  return (
    <Panel title="Fakta dari catatan">
      <Loaded ask={facts} lines={4}>
        {(found) => <FactsList facts={found} />}
      </Loaded>
    </Panel>
  );
}

function FactsList({ facts }: { readonly facts: FactsView }) {
  const { earlier, shared, destination, recruiter } = facts;
  if (earlier.length + shared.length + recruiter.length === 0 && destination === null)
    return <p className="text-muted">Tidak ada catatan lain tentang permohonan ini.</p>;
  return (
    <ul className="grid grid-cols-1 gap-3 wrap-anywhere">
      {earlier.map((one) => (
        <li key={`${one.office.id} ${one.receivedOn} ${one.decision ?? ''}`}>
          <p>
            <span className="font-semibold">Permohonan terdahulu</span> di {one.office.name}, {formatDate(one.receivedOn)}
            {one.purpose !== null && `, ${PURPOSE_WORDS[one.purpose].toLowerCase()}`}
            {one.country !== null && ` ke ${countryName(one.country)}`}.
          </p>
          <p className="text-sm text-muted">
            {one.decisionName === null
              ? 'Belum diputus.'
              : `${one.decisionName}${one.decidedOn === null ? '' : `, ${formatDate(one.decidedOn)}`}.`}
            {one.objectionOutcome !== null && ` Keberatan: ${OBJECTION_WORDS[one.objectionOutcome].toLowerCase()}.`} Fakta ini tidak
            menambah bobot.
          </p>
        </li>
      ))}
      {shared.map((one) => (
        <li key={one.text}>
          <p>{one.text}.</p>
          <p className="text-sm text-muted">
            {one.household ? 'Satu rumah atau satu KK: wajar sama.' : (one.hub ?? 'Terkait dengan, belum berarti apa-apa. Tanyakan.')}
          </p>
        </li>
      ))}
      {destination !== null && (
        <li>
          <p>{destination.text}</p>
          {destination.sources.slice(0, 2).map((source) => (
            <p key={source} className="text-sm text-muted">
              <SourceText text={source} />
            </p>
          ))}
        </li>
      )}
      {recruiter.map((one) => (
        <li key={`${one.name} ${one.city}`}>
          <p>
            {one.name}, {one.city} {one.lookAlike && <Badge>hanya mirip namanya</Badge>}
          </p>
          <p className="text-sm text-muted">
            {one.text}
            {one.source !== null && <SourceText text={` · ${one.source}`} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
