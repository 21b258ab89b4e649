const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Companies are written with capitals; these words end a name even in a shouted text. */
export const ENDS_NAME = words(
  'di ke dari yang dan untuk dengan pada yg jl jalan telah sudah akan ini itu tersebut resmi ilegal bukan membuka buka milik alamat nomor no hubungi hub wa gaji kuota penempatan tujuan karena juga kata dicabut izinnya katanya jare jarene kabeh nang neng atau',
);

/** Words that belong to the name of an office behind its short form: "Polda Metro Jaya", "TNI Angkatan Laut". */
export const OFFICE_TAILS = words(
  'metro jaya ri laut udara darat angkatan ptkln perempuan ppa ppo tppo migran indonesia ketenagakerjaan kesehatan hukum republik kelas kota kabupaten provinsi negeri tinggi agama pusat iv iii ii i luar',
);

/** Police units that carry the name of their headquarters behind them. */
export const POLICE_UNITS = words(
  'upt ditreskrimum ditreskrimsus ditpolair ditpolairud satreskrim satpolair satpolairud subdit satgas bareskrim mabes densus brimob',
);

/** Offices that carry the name of a district or village. */
export const LOCAL_OFFICES = words('polsek koramil puskesmas polres polresta kodim p4mi ltsa blk kbri kjri kdei lanal uptd kanim imigrasi');

/** What stands between an immigration office and its town. */
export const OFFICE_TAIL = words('kelas non tpi i ii iii khusus');

/** Words that join two parts of the name of an institution. */
export const JOINERS = words('dan & - / untuk bagi');
