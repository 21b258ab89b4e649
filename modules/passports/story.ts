import type { z } from 'zod';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { inventedApplication } from './sample.ts';

type Changes = Parameters<typeof inventedApplication>[1];
type Decision = z.input<typeof contract.decide.body & object>;

/** Scenes that several tests of this module begin with: what an interviewer in Blitar does before a decision. */
export function storyOf(office: () => Office, firstNumber: number) {
  let n = firstNumber;
  const budi = () => office().as('budi');
  const begin = async (changes: Changes = {}): Promise<string> => {
    n += 1;
    const { application } = await budi()(contract.createApplication, { body: inventedApplication(n, changes) });
    await budi()(contract.startInterview, { params: { id: application.id } });
    return application.id;
  };
  const confirm = async (id: string, ...codes: string[]): Promise<void> => {
    for (const code of codes)
      await budi()(contract.markIndicator, { params: { id }, body: { code, state: 'confirmed', fact: 'kata pemohon sendiri' } });
  };
  /** A tourist who was told what to say and whose trip is paid by strangers. */
  const coached = async (changes: Changes = {}): Promise<string> => {
    const id = await begin({ applicant: { phone: '0812-3456-7890' }, ...changes });
    await confirm(id, 'I01', 'I11', 'S01', 'I28');
    return id;
  };
  const refusalBody = (more: Partial<Decision> = {}): Decision => ({
    decision: 'REFUSED_NP_INDICATION',
    reasons: [{ code: 'I11' }, { code: 'S01' }],
    legalBases: ['PERMEN8-2014'],
    followUps: ['REFERRED_LTSA'],
    ...more,
  });
  /** Refused by two officers, with a follow-up to the LTSA. */
  const decided = async (): Promise<{ id: string; decision: string }> => {
    const id = await coached();
    const view = await budi()(contract.decide, { params: { id }, body: refusalBody() });
    const decision = view.decisions[0]?.id ?? '';
    await office().as('bayu')(contract.approveDecision, { params: { id: decision } });
    return { id, decision };
  };
  return { begin, confirm, coached, refusalBody, decided, lastNumber: () => n };
}
