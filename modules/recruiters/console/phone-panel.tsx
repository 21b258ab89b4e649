import { useState } from 'react';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { confirmPhone, getRecruiter, refusePhone } from '../contract.ts';

const texts = {
  title: 'Telepon menunggu orang kedua',
  help: 'Nomor resmi tidak menghubungkan orang satu sama lain. Karena itu seorang diri tidak cukup: petugas lain memastikan dahulu bahwa nomor ini memang milik kantornya.',
  own: 'Anda yang memasukkan nomor ini. Minta petugas lain membenarkannya.',
};

/** A number entered by one person: confirmed or refused by another. */
export function PhonePanel({ recruiter }: { readonly recruiter: Reply<typeof getRecruiter> }) {
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const confirm = useCommand(confirmPhone, { refreshes: [getRecruiter] });
  const refuse = useCommand(refusePhone, { refreshes: [getRecruiter] });
  if (recruiter.phoneState !== 'waiting' && recruiter.phoneState !== 'waiting-own') return null;
  const params = { id: recruiter.id };
  return (
    <Panel title={texts.title}>
      <p className="mb-2 font-semibold">{recruiter.phone}</p>
      <p className="mb-3 text-sm text-muted">{texts.help}</p>
      {recruiter.phoneState === 'waiting-own' ? (
        <p>{texts.own}</p>
      ) : (
        <>
          {refusing && <TextInput label="Mengapa ditolak?" value={reason} onChange={setReason} maxLength={200} autoFocus />}
          <FormActions problem={confirm.problem ?? refuse.problem} onRetry={confirm.again ?? refuse.again}>
            {refusing ? (
              <Button
                icon="close"
                busy={refuse.busy}
                disabled={reason.trim() === ''}
                onClick={() => void refuse.run({ params, body: { reason } })}
              >
                Tolak nomor ini
              </Button>
            ) : (
              <>
                <Button icon="check" busy={confirm.busy} onClick={() => void confirm.run({ params })}>
                  Benar, nomor resmi
                </Button>
                <Button icon="close" onClick={() => setRefusing(true)}>
                  Bukan
                </Button>
              </>
            )}
          </FormActions>
        </>
      )}
    </Panel>
  );
}
