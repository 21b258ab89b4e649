import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { VERDICT_WORDS } from '../model.ts';
import type { Alert } from './alert-words.tsx';

/**
 * After "lawful": the way to say of a number or house that it connects nobody. A person says so, never the verdict by itself: one verdict would blind
 * every office.
 * @source docs/decisions/0030
 */
export function LawfulThings({ alert: { ring, verdicts, back } }: { readonly alert: Alert }) {
  const things = ring?.nodes.filter(({ thingId }) => thingId !== null) ?? [];
  // What came back with more evidence is to be looked at first: nothing of it is offered as harmless.
  if (back || verdicts[0]?.verdict !== 'lawful' || things.length === 0) return null;
  return (
    <Notice title={`Dinilai "${VERDICT_WORDS.lawful}": karena pemiliknya?`}>
      Bila ini milik agen resmi, penolong desa, atau dipakai umum, nyatakan milik umum di halamannya. Sesudah itu ia tidak menghubungkan
      siapa pun lagi:{' '}
      {things.map(({ key, label, thingId }, at) => (
        <span key={key}>
          {at > 0 && ', '}
          <PageLink to={`/pengenal/${thingId}`}>{label}</PageLink>
        </span>
      ))}
      .
    </Notice>
  );
}
