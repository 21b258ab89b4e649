import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** What the environment says; parsed once at start and trusted afterwards (contract: commands, "Operating"). */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded PostgreSQL under `dataDir` is started. */
  readonly databaseUrl: string | undefined;
  /** Migrations and LISTEN bypass a pooler; defaults to `databaseUrl`. */
  readonly databaseDirectUrl: string | undefined;
  /** Replica for read-only work; defaults to `databaseUrl`. */
  readonly databaseReadUrl: string | undefined;
  readonly dataDir: string;
  readonly mode: 'training' | 'production';
  /** `empty`: a training installation starts with its accounts only, without the training district. */
  readonly district?: 'empty';
  /** Folder with boundaries for maps; without it maps are tile grids. */
  readonly geoPackDir: string | undefined;
}

/** A setting is wrong or missing; the message is one Indonesian sentence that names it and the remedy. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

const text = (value: string | undefined): string | undefined => (value === undefined || value.trim() === '' ? undefined : value.trim());

function port(value: string | undefined): number {
  if (value === undefined) return 8080;
  const n = Number(value);
  if (Number.isInteger(n) && n >= 0 && n <= 65_535) return n;
  throw new ConfigProblem(`PORT="${value}" bukan nomor port. Isi angka 1 sampai 65535, misalnya PORT=8080.`);
}

function host(value: string | undefined): string {
  if (value === undefined) return '127.0.0.1';
  if (isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)) return value;
  throw new ConfigProblem(`HOST="${value}" bukan alamat jaringan. Isi misalnya HOST=127.0.0.1 atau HOST=0.0.0.0.`);
}

function databaseUrl(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^postgres(ql)?:\/\/\S+$/.test(value) && URL.canParse(value)) return value;
  throw new ConfigProblem(`${name} harus berupa alamat PostgreSQL, misalnya postgres://pengguna:sandi@server:5432/kentongan.`);
}

function mode(value: string | undefined): Config['mode'] {
  if (value === undefined || value === 'training') return 'training';
  if (value === 'production') return 'production';
  throw new ConfigProblem(`KENTONGAN_MODE="${value}" tidak dikenal. Isi "training" untuk latihan atau "production" untuk kerja nyata.`);
}

function district(value: string | undefined): Pick<Config, 'district'> {
  if (value === undefined || value === 'full') return {};
  if (value === 'empty') return { district: 'empty' };
  throw new ConfigProblem(
    `KENTONGAN_DISTRICT="${value}" tidak dikenal. Isi "full" untuk memuat distrik latihan atau "empty" untuk memulai tanpa data.`,
  );
}

/**
 * @param env usually `process.env`
 * @throws ConfigProblem naming the first setting that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const url = databaseUrl('DATABASE_URL', text(env['DATABASE_URL']));
  const geoPack = text(env['GEO_PACK_DIR']);
  return {
    port: port(text(env['PORT'])),
    host: host(text(env['HOST'])),
    databaseUrl: url,
    databaseDirectUrl: databaseUrl('DATABASE_DIRECT_URL', text(env['DATABASE_DIRECT_URL'])) ?? url,
    databaseReadUrl: databaseUrl('DATABASE_READ_URL', text(env['DATABASE_READ_URL'])) ?? url,
    dataDir: resolve(text(env['KENTONGAN_DATA']) ?? './data'),
    mode: mode(text(env['KENTONGAN_MODE'])),
    ...district(text(env['KENTONGAN_DISTRICT'])),
    geoPackDir: geoPack === undefined ? undefined : resolve(geoPack),
  };
}
