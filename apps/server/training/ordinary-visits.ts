import ordinary from '../../../db/seed/training/ordinary.json' with { type: 'json' };
import { z } from 'zod';
import { plusDays } from '../../../modules/territory/model.ts';
import { moment } from './calendar.ts';
import { attend, choice, clear, COUNTERS, examined, incomplete, no, refused, text, yes } from './counter.ts';
import type { Counter, Said, Visit } from './counter.ts';
import type { Ground, Happening } from './happening.ts';
import { placedWorker } from './placed-workers.ts';
import type { Person } from './people.ts';
import type { Regency } from './villages.ts';

const ORDINARY = z
  .object({
    tourism: z.array(z.object({ country: z.string(), place: z.string(), stay: z.string() })),
    relatives: z.array(z.string()),
    travels: z.array(z.string()),
    jobs: z.array(z.object({ country: z.string(), work: z.string(), rupiah: z.int() })),
  })
  .parse(ordinary);

/** Where the applicants of a counter live, and how many come on an ordinary day. About 310 in three months. @source our choice */
const DAYS: readonly { counter: readonly Counter[]; homes: readonly Regency[]; most: number }[] = [
  { counter: [COUNTERS.blitar, COUNTERS.blitarTwo], homes: ['blitar', 'blitar', 'tulungagung'], most: 5 },
  { counter: [COUNTERS.ponorogo], homes: ['ponorogo', 'trenggalek', 'pacitan'], most: 4 },
  { counter: [COUNTERS.mataram], homes: ['mataram', 'lombokBarat'], most: 3 },
];
const SLOTS = ['08:10', '08:50', '09:40', '10:30', '11:10', '13:20', '14:00'];
/** Shares of what people apply for; work by the legal route is common here. @source our choice after dossier: numbers §8.4 */
const WORK = 0.28;
const FAMILY = 0.42;
const PILGRIMAGE = 0.62;
/** Somebody lacks a paper; somebody is honestly unlucky with the story. Real refusals are about 0.5 %, more here to practise. */
const INCOMPLETE = 0.05;
const DOUBTFUL = 0.035;
const NO_CONTACT = 0.1;

/** Everyday applicants of all counters: nearly all of them get their passport. */
export function ordinaryVisits(ground: Ground): Happening[] {
  const { calendar, luck } = ground;
  let placed = 0;
  return calendar.workingDays.flatMap((day) =>
    DAYS.flatMap(({ counter, homes, most }) =>
      Array.from({ length: luck.int(most) }, (): Happening[] => {
        const village = luck.pick(ground.villages[luck.pick(homes)]);
        const visit = ordinaryVisit(ground, luck.pick(counter), ground.people.person(village), day);
        const attends: Happening = { at: moment(day, luck.pick(SLOTS)), run: (office) => attend(office, visit) };
        if (visit.form.purpose !== 'bekerja') return [attends];
        placed += 1;
        return [...placedWorker(ground, visit, day, placed), attends];
      }).flat(),
    ),
  );
}

function ordinaryVisit(ground: Ground, counter: Counter, person: Person, day: string): Visit {
  const { luck } = ground;
  const kind = luck.int(1000) / 1000;
  const journey =
    kind < WORK ? work(ground, person) : kind < FAMILY ? family(ground) : kind < PILGRIMAGE ? pilgrimage(ground) : tourism(ground);
  const departOn = plusDays(day, 30 + luck.int(60));
  const base = { counter, person, number: ground.number(counter.code) };
  const form = {
    purpose: journey.purpose,
    country: journey.country,
    departOn,
    papersShown: ['ktp-el', 'kk', 'bukti-lahir', ...journey.papers],
  };
  const consent: Said = { question: 'Z01', value: luck.often(NO_CONTACT) ? no : yes };
  const answers = [...journey.answers, consent];
  const fate = luck.int(1000) / 1000;
  if (fate < INCOMPLETE)
    return {
      ...base,
      form,
      answers,
      marks: [],
      decision: incomplete(journey.wants, 'Belum dibawa saat wawancara; pemohon akan melengkapi.'),
    };
  if (fate < INCOMPLETE + DOUBTFUL && journey.purpose === 'wisata')
    return doubtful(ground, { ...base, form, answers: journey.answers, marks: [] });
  return { ...base, form, answers, marks: journey.marks, decision: clear };
}

interface Journey {
  readonly purpose: 'wisata' | 'bekerja' | 'kunjungan-keluarga' | 'umrah-haji';
  readonly country: string;
  readonly papers: readonly string[];
  readonly wants: readonly string[];
  readonly answers: readonly Said[];
  readonly marks: Visit['marks'];
}

const tourism = ({ luck, people }: Ground): Journey => {
  const { country, place, stay } = luck.pick(ORDINARY.tourism);
  const host = people.name('P');
  return {
    purpose: 'wisata',
    country,
    papers: ['tiket-pulang', 'hotel'],
    wants: ['tiket-pulang'],
    answers: [
      { question: 'W01', value: text(`${place}, ${4 + luck.int(6)} hari bersama ${host}`) },
      { question: 'W02', value: text(`${stay}, dipesan ${host}`) },
    ],
    marks: [],
  };
};
const family = ({ luck, people }: Ground): Journey => ({
  purpose: 'kunjungan-keluarga',
  country: luck.pick(['MY', 'SG', 'HK', 'BN']),
  papers: ['bukti-hubungan'],
  wants: ['bukti-hubungan'],
  answers: [
    { question: 'F01', value: { type: 'person-phone', name: people.name('P'), phone: people.phone() } },
    { question: 'F02', value: choice('kerja') },
    {
      question: 'F03',
      value: text(`Rumah ${luck.pick(ORDINARY.relatives)} di flat nomor ${1 + luck.int(400)}, sejak ${2012 + luck.int(12)}`),
    },
  ],
  marks: [],
});
const pilgrimage = ({ luck, people }: Ground): Journey => ({
  purpose: 'umrah-haji',
  country: 'SA',
  papers: ['surat-ppiu'],
  wants: ['surat-ppiu'],
  answers: [
    { question: 'U02', value: { type: 'person-phone', name: people.name('L'), phone: people.phone() } },
    { question: 'U04', value: choice('pulang-pergi') },
  ],
  marks: [{ code: 'P05', fact: `Surat ${luck.pick(ORDINARY.travels)} sudah diperiksa.` }],
});
const work = ({ luck, people }: Ground, person: Person): Journey => {
  const { country, work: job, rupiah } = luck.pick(ORDINARY.jobs);
  return {
    purpose: 'bekerja',
    country,
    papers: ['id-pmi', 'perjanjian-penempatan', 'surat-izin-keluarga'],
    wants: ['surat-izin-keluarga'],
    answers: [
      { question: 'B02', value: text(`${job}, majikan ${people.name('L')}, alamat ada dalam perjanjian ${person.name}`) },
      { question: 'B03', value: { type: 'money', rupiah } },
    ],
    marks: [{ code: 'P01', fact: 'Nomor SISKOP2MI dicocokkan di layar Disnaker.' }],
  };
};

/** A tourist who turns out to be going to work: refused or examined by two officers, and handed to those who help. */
function doubtful({ luck }: Ground, visit: Omit<Visit, 'decision'>): Visit {
  const admits = luck.often(0.5);
  return {
    ...visit,
    answers: [...visit.answers, { question: 'X01', value: choice(admits ? 'bekerja' : 'mungkin') }, { question: 'Z01', value: yes }],
    marks: [
      { code: 'I04', fact: admits ? 'Mengatakan akan membantu di restoran sepupunya.' : 'Mengatakan mungkin mencari kerja di sana.' },
      { code: 'S01', fact: 'Tiket dibayar kenalan yang belum pernah ditemui keluarga.' },
      { code: 'I01', fact: 'Tidak tahu hari berangkat; katanya menunggu kabar.' },
    ],
    decision: admits ? refused(['I04', 'S01'], ['HANDED_TO_PIMPASA', 'REFERRED_LTSA']) : examined(['I04', 'I01'], ['HANDED_TO_PIMPASA']),
  };
}
