import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringScene } from '../../../tests/setup/ring-scene.ts';
import type { RingScene } from '../../../tests/setup/ring-scene.ts';
import * as passports from '../../passports/contract.ts';
import { inventedApplication } from '../../passports/sample.ts';

let scene: RingScene;
beforeAll(async () => {
  scene = await ringScene();
});
afterAll(() => scene.office.close());

const phone = '0812-9000-7001';
const contacts = [{ role: 'escort' as const, phone }];
const standing = async () => [...(await scene.queue()), ...(await scene.queue('waiting'))];

describe('somebody turned down elsewhere who comes again, and a ring that holds both applications', () => {
  const applicant = { ...inventedApplication(8_101).applicant, villageCode: '35.05.01.2001' };
  let number = '';
  let again = '';

  it('is an alert of its own as long as nobody else is in it', async () => {
    const { office } = scene;
    scene.skip();
    const { application } = await office.as('putri')(passports.createApplication, {
      body: inventedApplication(8_102, { applicant, purpose: 'bekerja', country: 'MY', contacts }),
    });
    await office.as('putri')(passports.startInterview, { params: { id: application.id } });
    for (const code of ['I01', 'I11', 'S01', 'I28'])
      await office.as('putri')(passports.markIndicator, {
        params: { id: application.id },
        body: { code, state: 'confirmed', fact: 'kata pemohon' },
      });
    await office.as('putri')(passports.finishInterview, { params: { id: application.id } });
    const { decisions } = await office.as('putri')(passports.decide, {
      params: { id: application.id },
      body: {
        decision: 'REFUSED_NP_INDICATION',
        reasons: [{ code: 'I11' }, { code: 'S01' }],
        legalBases: ['PERMEN8-2014'],
        followUps: ['REFERRED_LTSA'],
      },
    });
    await office.as('raka')(passports.approveDecision, { params: { id: decisions[0]?.id ?? '' } });
    await office.settle();
    again = await scene.apply({ applicant, purpose: 'wisata', country: 'MY', contacts });
    const [alert, ...more] = await standing();
    expect(more).toEqual([]);
    expect(alert?.kind).toBe('refused-elsewhere');
    number = alert?.number ?? '';
  });

  it('becomes the ring under its own number when strangers show the same telephone and a report names it', async () => {
    for (const n of [2, 3]) await scene.apply({ applicant: { villageCode: `35.05.0${n}.2001` }, contacts }, ['I01', 'S01']);
    await scene.report(phone);
    expect((await standing()).map((alert) => [alert.kind, alert.number])).toEqual([['ring', number]]);
  });

  it('is not told a second time when the new application is looked at again', async () => {
    const { office } = scene;
    await office.as('budi')(passports.startInterview, { params: { id: again } });
    await office.as('budi')(passports.markIndicator, {
      params: { id: again },
      body: { code: 'I01', state: 'confirmed', fact: 'kata pemohon' },
    });
    await office.as('budi')(passports.finishInterview, { params: { id: again } });
    await office.settle();
    const written = await office.system(({ tx }) => tx.selectFrom('early_warning.alert').select(['kind', 'number']).execute());
    expect(written).toEqual([{ kind: 'ring', number }]);
  });
});
