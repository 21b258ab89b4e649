import { randomUUID } from 'node:crypto';
import { inventedApplication } from '../../modules/passports/sample.ts';
import { told } from '../../modules/reports/told.fixture.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Table } from './request.ts';
import { CASES } from './requests-cases.ts';
import type { Scene } from './scene.ts';

const text = 'Alasan yang cukup panjang';
const today = '2026-11-20';
const blitar = stableId('office', 'KANIM-BLITAR');

const OWN: Table = {
  'GET /territory/units': { duty: 'be signed in', query: 'q=blitar' },
  'GET /territory/units/:code': { duty: 'be signed in', params: () => ({ code: '35.05' }) },
  'GET /territory/working-days': { duty: 'be signed in', query: 'from=2026-11-20&days=3' },
  'GET /territory/holidays': { duty: 'be signed in', query: 'year=2026' },
  'POST /login': { duty: 'public', body: () => ({ login: 'tak.ada', password: 'salah sekali' }) },
  'POST /login/second-factor': { duty: 'public', body: () => ({ ticket: 'x'.repeat(40), code: '123456' }) },
  'POST /login/new-password': { duty: 'public', body: () => ({ ticket: 'x'.repeat(40), password: 'kuda baterai benar' }) },
  'POST /login/confirm-totp': { duty: 'public', body: () => ({ ticket: 'x'.repeat(40), code: '123456' }) },
  'POST /logout': { duty: 'be signed in' },
  'GET /me': { duty: 'be signed in' },
  'GET /me/sessions': { duty: 'be signed in' },
  'DELETE /me/sessions/:id': { duty: 'be signed in', on: 'session' },
  'POST /me/password': { duty: 'be signed in', body: () => ({ current: 'salah sekali', next: 'kuda baterai benar staples' }) },
  'POST /me/totp': { duty: 'be signed in', body: () => ({ password: 'salah sekali' }) },
  'POST /me/totp/confirm': { duty: 'be signed in', body: () => ({ code: '123456' }) },
  'GET /me/notices': { duty: 'be signed in', query: 'limit=200' },
  'POST /me/notices/:id/read': { duty: 'be signed in', params: () => ({ id: randomUUID() }) },
  'GET /accounts': { duty: 'look at accounts', query: 'limit=200' },
  'POST /accounts': {
    duty: 'manage accounts',
    body: () => ({ login: 'orang.baru', displayName: 'Orang Baru', role: 'PIMPASA', officeId: blitar }),
  },
  'POST /accounts/:id/close': { duty: 'manage accounts', on: 'account', body: () => ({ reason: text }) },
  'POST /accounts/:id/reset': { duty: 'manage accounts', on: 'account', body: () => ({ reason: text }) },
  'POST /accounts/:id/reset-proposal': { duty: 'manage accounts', on: 'account', body: () => ({ reason: text }) },
  'POST /accounts/:id/reset-proposal/confirm': { duty: 'manage accounts', on: 'account', body: () => ({ reason: text }) },
  'POST /accounts/:id/reset-proposal/refuse': { duty: 'manage accounts', on: 'account', body: () => ({ reason: text }) },
  'POST /accounts/:id/end-sessions': { duty: 'manage accounts', on: 'account', body: () => ({ reason: text }) },
  'GET /account-proposals': { duty: 'manage accounts' },
  'POST /account-proposals': {
    duty: 'manage accounts',
    body: () => ({ login: 'orang.usul', displayName: 'Orang Usul', role: 'ANALIS_INTELDAKIM', officeId: blitar, reason: text }),
  },
  'POST /account-proposals/:id/confirm': { duty: 'manage accounts', on: 'account-proposal', body: () => ({ reason: text }) },
  'POST /account-proposals/:id/refuse': { duty: 'manage accounts', on: 'account-proposal', body: () => ({ reason: text }) },
  'GET /agencies': { duty: 'be signed in' },
  'GET /offices': { duty: 'be signed in', query: 'limit=200' },
  'GET /offices/:id': { duty: 'be signed in', on: 'office' },
  'POST /offices': {
    duty: 'manage accounts',
    body: () => ({ ...OFFICE, code: 'KANIM-BARU', agencyId: stableId('agency', 'IMIGRASI'), reason: text }),
  },
  'PUT /offices/:id': { duty: 'manage accounts', on: 'office', body: () => OFFICE },
  'POST /offices/:id/widening/confirm': { duty: 'manage accounts', on: 'office', body: () => ({ reason: text }) },
  'POST /offices/:id/widening/refuse': { duty: 'manage accounts', on: 'office', body: () => ({ reason: text }) },
  'GET /audit/entries': { duty: 'read the log', query: 'limit=200' },
  'GET /audit/verification': { duty: 'read the log', query: 'lane=0' },
};
const OFFICE = {
  name: 'Kantor Imigrasi Baru',
  kind: 'KANIM',
  address: null,
  phone: null,
  parentOfficeId: null,
  status: 'active',
  worksOnCollectiveLeave: false,
  territories: [{ code: '35.05', validFrom: '2020-01-01', validTo: null }],
};

const RECRUITERS: Table = {
  'GET /recruiters': { duty: 'look at recruiters', query: 'limit=200' },
  'GET /recruiters/:id': { duty: 'look at recruiters', on: 'recruiter' },
  'POST /recruiters': {
    duty: 'keep recruiters',
    body: () => ({ kind: 'company', name: `CV Baru ${randomUUID().slice(0, 8)}`, city: 'Blitar', source: 'Pengamatan' }),
  },
  'POST /recruiters/:id/statuses': {
    duty: 'keep recruiters',
    on: 'recruiter',
    body: () => ({ status: 'suspended', decree: '1/2026', validFrom: today, source: 'Surat' }),
  },
  'POST /recruiters/:id/phone-confirmation': { duty: 'keep recruiters', on: 'recruiter' },
  'POST /recruiters/:id/phone-refusal': { duty: 'keep recruiters', on: 'recruiter', body: () => ({ reason: text }) },
  'POST /adverts/check': { duty: 'file reports', body: () => ({ text: 'Lowongan admin di Kamboja' }) },
  'POST /recruiters/imports': {
    duty: 'keep recruiters',
    query: 'kind=p3mi&snapshotDate=2026-11-02',
    upload: () => Buffer.from('name,city,status,source_url,source_date\nPT Contoh Baru,Blitar,ACTIVE,https://contoh.id,2026-02-04\n'),
  },
  'GET /recruiters/imports': { duty: 'keep recruiters' },
  'GET /recruiters/imports/:id': { duty: 'keep recruiters', on: 'recruiter-import' },
  'POST /recruiters/imports/:id/apply': { duty: 'keep recruiters', on: 'recruiter-import' },
  'POST /recruiters/imports/:id/undo': { duty: 'keep recruiters', on: 'recruiter-import', body: () => ({ reason: text }) },
  'GET /schemes': { duty: 'look at recruiters' },
};

const PEOPLE: Table = {
  'POST /people/search': { duty: 'read people', body: () => ({ q: 'Contoh' }) },
  'GET /people/:id': { duty: 'read people', on: 'person', query: 'purpose=perkara' },
  'POST /people/:id/reveal': { duty: 'read people', on: 'person', body: () => ({ purpose: text }) },
  'GET /things/:id': { duty: 'read people', on: 'thing', query: 'purpose=perkara' },
  'POST /things/:id/reveal': { duty: 'read people', on: 'thing', body: () => ({ purpose: text }) },
  'POST /things/:id/settlements': { duty: 'judge people', on: 'thing', body: () => ({ connects: true, reason: text }) },
  'GET /person-reviews': { duty: 'judge people', query: 'limit=50' },
  'POST /person-judgements': {
    duty: 'judge people',
    body: () => ({ a: randomUUID(), b: randomUUID(), verdict: 'different', reason: text }),
  },
  'POST /person-judgements/:id/undo': { duty: 'judge people', on: 'judgement', body: () => ({ reason: text }) },
  'POST /person-judgements/:id/second': { duty: 'judge people', on: 'judgement', body: () => ({ agrees: true, reason: text }) },
};

const NONE = { id: '0193a1b2-c3d4-7e5f-8a9b-0c1d3f9a22c1' };
const REPORTS: Table = {
  'POST /reports': { duty: 'file reports', body: () => told() },
  'GET /reports/anonymous-ticket': { duty: 'file reports' },
  'POST /reports/anonymous': { duty: 'public', body: () => ({ ...told(), ticket: 'x'.repeat(80) }) },
  'POST /reports/:id/attachments/:attachment': {
    duty: 'file reports',
    params: () => ({ id: randomUUID(), attachment: randomUUID() }),
    upload: () => Buffer.from('bukan foto'),
  },
  'POST /reports/anonymous/attachments': {
    duty: 'public',
    query: `token=${'x'.repeat(60)}&attachment=${randomUUID()}`,
    upload: () => Buffer.from('bukan foto'),
  },
  'GET /reports/:id/attachments/:attachment': {
    duty: 'read reports',
    on: 'attachment',
    params: (scene, { id }) => attachmentOf(scene, id),
  },
  'POST /report-originals/:id': {
    duty: 'keep identities',
    on: 'attachment',
    by: 'custodian',
    body: () => ({ purpose: 'inspection' }),
    params: (scene, { id }) => ({ id: attachmentOf(scene, id).attachment }),
  },
  'GET /report-originals': { duty: 'keep identities', query: 'limit=200' },
  'POST /reports/receipt-status': { duty: 'public', body: () => ({ code: '1234 5678 9012 3456' }) },
  'GET /reports/mine': { duty: 'file reports', query: 'limit=200' },
  'GET /reports': { duty: 'read reports', query: 'limit=200' },
  'POST /reports/search': { duty: 'read reports', body: () => ({ phone: '081299001000' }) },
  'GET /reports/:id': { duty: 'read reports', on: 'report' },
  'POST /reports/:id/assessment': {
    duty: 'triage reports',
    on: 'report',
    body: () => ({ source: 'B', information: 2, severity: 'medium', reason: text }),
  },
  'POST /reports/:id/moves': { duty: 'triage reports', on: 'report', body: () => ({ act: 'acknowledge' }) },
  'POST /reports/:id/closure': { duty: 'triage reports', on: 'report', body: () => ({ outcome: 'advice', note: text }) },
  'POST /reports/:id/links': { duty: 'triage reports', on: 'report', body: (_, { id }) => ({ main: id, reason: text }) },
  'POST /reports/:id/links/:link/end': {
    duty: 'triage reports',
    params: () => ({ id: randomUUID(), link: randomUUID() }),
    body: () => ({ reason: text }),
  },
  'GET /reports/:id/proposals': { duty: 'triage reports', on: 'report' },
  'POST /reports/:id/proposals/:span': {
    duty: 'triage reports',
    params: () => ({ id: randomUUID(), span: '0-5' }),
    body: () => ({ answer: 'dropped' }),
  },
  'GET /report-reading-quality': { duty: 'triage reports' },
  'GET /reports/:id/link-proposals': { duty: 'triage reports', on: 'report' },
  'POST /reports/:id/link-proposals/:proposal': {
    duty: 'triage reports',
    params: () => ({ id: randomUUID(), proposal: randomUUID() }),
    body: () => ({ answer: 'different' }),
  },
  'POST /reports/:id/identity-requests': { duty: 'ask for identities', on: 'report', body: () => ({ purpose: text }) },
  'GET /identity-requests': { duty: 'keep identities', query: 'limit=200' },
  'POST /identity-requests/:id/grant': { duty: 'keep identities', params: () => NONE, body: () => ({ note: text, hours: 2 }) },
  'POST /identity-requests/:id/refusal': { duty: 'keep identities', params: () => NONE, body: () => ({ note: text }) },
  'POST /identity-requests/:id/end': { duty: 'keep identities', params: () => NONE, body: () => ({ note: text }) },
  'GET /identity-requests/:id/identity': { duty: 'ask for identities', on: 'identity-request' },
};
function attachmentOf(scene: Scene, id: string): { id: string; attachment: string } {
  const report = scene.of('report').find((one) => scene.parts.get(one.id)?.['attachment'] === id);
  return { id: report?.id ?? NONE.id, attachment: id };
}

const APPLICATIONS: Table = {
  'POST /applications': { duty: 'enter applications', body: () => inventedApplication(3_000 + Math.floor(Math.random() * 5_000)) },
  'GET /applications': { duty: 'read applications', query: 'limit=200' },
  'POST /applications/imports': {
    duty: 'import applications',
    upload: () => Buffer.from('nomor,nik,nama,tanggal_lahir,kode_desa\nA-1,99,X,1990-01-01,35.05.01.2001\n'),
  },
  'GET /applications/imports': { duty: 'import applications', query: 'limit=200' },
  'GET /applications/imports/:id': { duty: 'import applications', on: 'import' },
  'GET /applications/imports/:id/faults': { duty: 'import applications', on: 'import' },
  'POST /applications/imports/:id/apply': { duty: 'import applications', on: 'import' },
  'POST /applications/imports/:id/undo': { duty: 'import applications', on: 'import', body: () => ({ reason: text }) },
  'GET /applications/:id': { duty: 'read applications', on: 'application' },
  'POST /applications/:id/papers': { duty: 'interview', on: 'application', by: 'works', body: () => ({ code: 'ktp-el' }) },
  'GET /applications/:id/facts': { duty: 'read applications', on: 'application' },
  'GET /applications/:id/interview': { duty: 'read applications', on: 'application' },
  'POST /applications/:id/interview': { duty: 'interview', on: 'application', by: 'works' },
  'POST /applications/:id/answers': {
    duty: 'interview',
    on: 'application',
    by: 'works',
    body: () => ({ question: 'Z01', value: { type: 'yes-no', value: true }, seconds: 3 }),
  },
  'POST /applications/:id/marks': { duty: 'interview', on: 'application', by: 'works', body: () => ({ code: 'I01', state: 'denied' }) },
  'GET /applications/:id/ledger': { duty: 'read applications', on: 'application' },
  'POST /applications/:id/screening': { duty: 'interview', on: 'application', by: 'works' },
  'GET /screening/vocabulary': { duty: 'read applications' },
  'POST /applications/:id/decisions': {
    duty: 'decide',
    on: 'application',
    by: 'works',
    body: () => ({ decision: 'WITHDRAWN_BY_APPLICANT' }),
  },
  'GET /decisions/pending': { duty: 'approve decisions' },
  'POST /decisions/:id/approve': { duty: 'approve decisions', on: 'decision', by: 'works' },
  'POST /decisions/:id/return': { duty: 'approve decisions', on: 'decision', by: 'works', body: () => ({ reason: text }) },
  'POST /decisions/:id/withdraw': { duty: 'approve decisions', on: 'decision', by: 'works', body: () => ({ reason: text }) },
  'POST /decisions/:id/objections': {
    duty: 'decide',
    on: 'decision',
    by: 'works',
    body: () => ({ receivedOn: today, grounds: text }),
  },
  'POST /objections/:id/answer': {
    duty: 'approve decisions',
    on: 'objection',
    by: 'works',
    body: () => ({ outcome: 'rejected', answer: text }),
  },
  'GET /applications/:id/letter': { duty: 'read applications', on: 'application' },
  'GET /follow-ups': { duty: 'follow up', query: 'limit=200&state=all' },
  'GET /follow-ups/:id': { duty: 'follow up', on: 'follow-up' },
  'POST /follow-ups/:id/steps': { duty: 'follow up', on: 'follow-up', by: 'works', body: () => ({ state: 'contacted' }) },
  'GET /alerts': { duty: 'read alerts', query: 'limit=200' },
  'GET /alerts/:id': { duty: 'read alerts', on: 'alert' },
  'POST /alerts/:id/verdicts': { duty: 'judge alerts', on: 'alert', body: () => ({ verdict: 'lawful', reason: text }) },
  'POST /alerts/:id/snooze': { duty: 'judge alerts', on: 'alert', body: () => ({ days: 3, reason: text }) },
  'POST /alerts/:id/reopen': { duty: 'judge alerts', on: 'alert' },
  'GET /village-surges': { duty: 'read alerts', query: 'limit=200' },
  'GET /village-surges/:code': { duty: 'read alerts', params: () => ({ code: '35.05.01.2001' }) },
  'POST /village-attention': { duty: 'judge alerts', body: () => ({ village: '35.05.01.2001', kind: 'visit', onDay: today }) },
  'POST /village-attention/:id/withdraw': { duty: 'judge alerts' },
  'GET /office-series': { duty: 'read alerts' },
  'GET /alert-back-test': { duty: 'read alerts' },
  'POST /rule-weights': { duty: 'set weights', body: () => ({ kind: 'same_number', percent: 50, reason: text }) },
  'POST /rule-weights/:id/end': { duty: 'set weights', body: () => ({ reason: text }) },
  'GET /what-if': { duty: 'read alerts' },
  'GET /alert-draws': { duty: 'read the log' },
};

const PLACEMENTS: Table = {
  'GET /placements': { duty: 'keep placements', query: 'limit=200' },
  'POST /placements': {
    duty: 'keep placements',
    body: () => ({
      number: `PMI-${randomUUID().slice(0, 8)}`,
      worker: { name: 'Pekerja Contoh', villageCode: '35.05.01.2001' },
      job: 'Perawat lansia',
      scheme: 'p2p',
      country: 'HK',
    }),
  },
  'GET /placements/:id': { duty: 'keep placements', on: 'placement' },
  'POST /placements/:id/steps': {
    duty: 'keep placements',
    on: 'placement',
    by: 'works',
    body: () => ({ state: 'berpaspor', onDay: today }),
  },
};

export const REQUESTS: Table = { ...OWN, ...RECRUITERS, ...PEOPLE, ...REPORTS, ...APPLICATIONS, ...PLACEMENTS, ...CASES };
