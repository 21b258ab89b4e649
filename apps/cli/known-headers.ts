import type { ColumnRole } from './record-fields.ts';

/** Headers that are understood without a map, in lower case, letters and digits only. */
const HEADERS: Readonly<Record<Exclude<ColumnRole, 'ignore'>, string>> = {
  id: 'id uniqueid recid recordid rowid no nomor personid',
  full_name: 'fullname name nama namalengkap namapmi namacpmi namapemohon',
  given_name: 'givenname givennames firstname firstnames forename forenames christianname fname namadepan first',
  surname: 'surname lastname familyname lname namabelakang last marga',
  birth_date: 'birthdate dateofbirth dob birthday born tanggallahir tgllahir tgl_lahir',
  birth_place: 'birthplace placeofbirth pob birthtown birthcity tempatlahir',
  sex: 'sex gender jeniskelamin jk kelamin',
  nik: 'nik noktp nomorktp',
  phone: 'phone phonenumber mobile telephone telepon telp nohp nomorhp hp nowa whatsapp',
  passport_number: 'passportnumber passport nopaspor nomorpaspor paspor',
  address: 'address alamat address2 addressline2 alamatlengkap',
  street: 'street address1 addressline1 streetnumber streetno housenumber jalan streetname',
  village_code: 'villagecode kodedesa kodewilayah desacode',
  place: 'place city town suburb state desa kelurahan village kecamatan kabupaten kota regency district county locality',
  postcode: 'postcode postalcode zip zipcode kodepos postcodefake',
  identifier: 'identifier socsecid socialsecuritynumber ssn nationalid idnumber email nokk kk nomorkk',
  text: 'text occupation profession pekerjaan job keterangan notes',
};
/** Columns that would give the answer away, or repeat others. */
const LEFT_OUT = new Set('cluster clusterid label truth entity entityid match'.split(' '));
/** Repeats the columns of names; it is the name where there are none. */
export const ONLY_NAME = 'firstandsurname';

const roles = new Map<string, ColumnRole>();
for (const [role, names] of Object.entries(HEADERS))
  for (const name of names.split(' ')) roles.set(name.replaceAll('_', ''), role as ColumnRole);

/** A header as it is looked up. */
export const plainHeader = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The role of a header that everybody uses, numbered or not; `ignore` for known ones that must not be compared; undefined for
 * the unknown.
 */
export function roleOfHeader(header: string): ColumnRole | undefined {
  const plain = plainHeader(header);
  if (LEFT_OUT.has(plain) || plain === ONLY_NAME) return 'ignore';
  const numbered = roles.get(plain.replace(/\d+$/, ''));
  // "id2" or "text1" may be anything.
  return roles.get(plain) ?? (numbered === 'id' || numbered === 'text' || numbered === 'identifier' ? undefined : numbered);
}
