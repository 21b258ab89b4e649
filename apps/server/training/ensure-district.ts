import { addTrainingAccounts } from '../../../modules/access/index.ts';
import { setFact } from '../../../platform/db/facts.ts';
import { migrate, readMigrations } from '../../../platform/db/migrate.ts';
import { loadReferences, MIGRATIONS } from '../installation.ts';
import type { Installation } from '../installation.ts';
import type { House } from '../modules.ts';
import { districtState, HALF_LOADED, loadDistrict } from './load-district.ts';
import { emptyDatabase, holdsRecords } from './store-reset.ts';

/**
 * Loads the training district into a training database that has none. Called at every start: an earlier start that was cut
 * short is begun anew; a district that is complete, and a database with other records in it, stay as they are.
 */
export async function ensureDistrict(installation: Installation, house: House, tell: (sentence: string) => void): Promise<void> {
  const { config } = installation;
  if (config.mode !== 'training') return;
  const state = await districtState(installation);
  if (state === HALF_LOADED) {
    tell('Distrik latihan belum lengkap karena program terhenti saat memuatnya. Dimuat ulang dari awal.');
    return resetDistrict(installation, house, tell);
  }
  if (state !== undefined) return;
  if (config.district === 'empty' || (await holdsRecords(installation.directUrl))) return installation.jobs(addTrainingAccounts);
  await load(installation, house, tell);
}

/** Throws everything away and loads the district anew. The caller has asked for it. */
export async function resetDistrict(installation: Installation, house: House, tell: (sentence: string) => void): Promise<void> {
  const { config, directUrl, keys } = installation;
  if (config.mode !== 'training') throw new Error('only a training installation can be reset');
  await emptyDatabase(directUrl, config.dataDir);
  await migrate(directUrl, await readMigrations(MIGRATIONS));
  await installation.jobs(async ({ tx }) => {
    await setFact(tx, 'key-fingerprint', keys.fingerprint);
    await setFact(tx, 'mode', config.mode);
  });
  await loadReferences(installation, house, tell);
  await load(installation, house, tell);
}

async function load(installation: Installation, house: House, tell: (sentence: string) => void): Promise<void> {
  const began = Date.now();
  tell('Memuat distrik latihan (orang rekaan, tiga bulan kejadian); sekitar satu menit …');
  await loadDistrict(installation, house, tell);
  tell(`Distrik latihan siap dalam ${Math.round((Date.now() - began) / 1000)} detik.`);
}
