import { getAlert, judgeAlert, listAlerts } from '../../../../modules/early-warning/contract.ts';
import type { AlertView } from '../../../../modules/early-warning/contract.ts';
import type { Verdict } from '../../../../modules/early-warning/model.ts';
import { moment } from '../calendar.ts';
import { note } from '../happening.ts';
import type { Ground, Happening, Made } from '../happening.ts';
import type { TrainingOffice } from '../training-office.ts';

/** Ids of what the background made, under names of its own; all else belongs to a told story. */
const BACKGROUND = 'simulated';
const OF_A_RING = 'simulated ring';
export function noteSimulated(made: Made, id: string, { ofRing: belongs }: { readonly ofRing: boolean }): void {
  note(made, BACKGROUND, id);
  if (belongs) note(made, OF_A_RING, id);
}

/** Analysts who work off what is open, once a week. */
const ANALYSTS = ['ratna', 'raka', 'lalu'];
const ROUND_DAYS = 5;
/** What came up lately is left to the trainee. @source our choice */
const LAST_ROUND_DAYS_AGO = 9;
const MOST = 100;
const CANNOT_TELL = 0.2;
const REASONS: Readonly<Record<'ring' | 'lawful' | 'unclear', readonly [Verdict, string]>> = {
  ring: ['help-given', 'Yang disebut perekrut tidak berizin; para pemohon sudah ditemui dan diberi tahu jalur resmi.'],
  lawful: ['lawful', 'Sudah ditanyakan: keluarga, tetangga yang menolong mengisi formulir, atau rombongan biro perjalanan.'],
  unclear: ['cannot-verify', 'Nomor tidak diangkat dan alamat tidak ditemukan; belum ada yang dapat dipastikan.'],
};

/** The weekly rounds of the analysts over what the simulated months raised; they judge by what is true, now and then they cannot tell. */
export function judging({ calendar, luck }: Ground, made: Made): Happening[] {
  const rounds = calendar.workingDays.filter((day, i) => i % ROUND_DAYS === ROUND_DAYS - 1 && day <= calendar.day(LAST_ROUND_DAYS_AGO));
  return rounds.flatMap((day) =>
    ANALYSTS.map((analyst): Happening => ({
      at: moment(day, '16:00'),
      run: async (office) => {
        for (const alert of await openOfBackground(office, analyst, made)) {
          const [verdict, reason] = REASONS[tellsOfRing(alert, made) ? 'ring' : luck.often(CANNOT_TELL) ? 'unclear' : 'lawful'];
          await office.as(analyst)(judgeAlert, { params: { id: alert.id }, body: { verdict, reason } });
        }
      },
    })),
  );
}

/** Open alerts that rest on the simulated months alone. */
async function openOfBackground(office: TrainingOffice, analyst: string, made: Made): Promise<AlertView[]> {
  const ask = office.as(analyst);
  const background = new Set(made.get(BACKGROUND) ?? []);
  const found: AlertView[] = [];
  for (const { id } of (await ask(listAlerts, { query: { state: 'open', limit: MOST } })).items) {
    const alert = await ask(getAlert, { params: { id } });
    const sources = sourcesOf(alert);
    if (sources.length > 0 && sources.every((source) => background.has(source))) found.push(alert);
  }
  return found;
}

const sourcesOf = ({ evidence }: AlertView): string[] => evidence.flatMap(({ source }) => (source.id === null ? [] : [source.id]));

function tellsOfRing(alert: AlertView, made: Made): boolean {
  const ring = new Set(made.get(OF_A_RING) ?? []);
  return sourcesOf(alert).some((source) => ring.has(source));
}
