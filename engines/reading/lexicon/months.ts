/** Month names as written in Indonesian, with the short and misspelt forms met in the press. */
export const MONTHS: Readonly<Record<string, number>> = {
  januari: 1, jan: 1, january: 1, februari: 2, pebruari: 2, feb: 2, februry: 2, peb: 2, maret: 3, mar: 3, april: 4, apr: 4, mei: 5, may: 5, juni: 6, jun: 6, june: 6,
  juli: 7, jul: 7, july: 7, agustus: 8, agu: 8, ags: 8, agt: 8, agus: 8, agst: 8, aug: 8, august: 8, september: 9, sep: 9, sept: 9, okt: 10, oktober: 10, oct: 10, october: 10,
  november: 11, nopember: 11, nov: 11, nop: 11, desember: 12, des: 12, dec: 12, december: 12,
};

/** Day names, Sunday 0. Javanese market days are no dates. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  minggu: 0, ahad: 0, senin: 1, senen: 1, selasa: 2, rabu: 3, rebo: 3, kamis: 4, kemis: 4, jumat: 5, "jum'at": 5, 'jum’at': 5, sabtu: 6, setu: 6,
};
