import * as placements from '../../modules/placements/contract.ts';
import { markerNik, markerPhone, markerWord } from './markers.ts';
import { BLITAR } from './scene-reports.ts';
import type { Scene } from './scene.ts';

/** Placements of three offices, one of them for a village that another office covers, too. */
const WRITTEN = [
  { by: 'danu', office: 'DISNAKER-BLITAR', village: BLITAR },
  { by: 'diah', office: 'DISNAKER-TULUNGAGUNG', village: BLITAR },
  { by: 'sari', office: 'P4MI-MADIUN', village: BLITAR },
] as const;

export async function recordPlacements(scene: Scene): Promise<void> {
  for (const [n, { by, office, village }] of WRITTEN.entries()) {
    const word = (field: number): string => markerWord(7_000 + 10 * n + field);
    const { id } = await scene.office.as(by)(placements.recordPlacement, {
      body: {
        number: `PMI-${n}`,
        worker: {
          name: `${word(0)} ${word(1)}`,
          nik: markerNik('3505', 7_000 + n),
          phone: markerPhone(7_000 + n),
          addressLine: `Jalan ${word(2)}`,
          villageCode: village,
        },
        job: `Perawat ${word(3)}`,
        employer: word(4),
        scheme: 'p2p',
        country: 'HK',
        state: 'terdaftar',
      },
    });
    const record = scene.add(`placement of ${office}`, { kind: 'placement', id, office, territory: village, classification: 2 });
    for (const marker of [...[0, 1, 2, 3, 4].map(word), markerPhone(7_000 + n), markerNik('3505', 7_000 + n)]) scene.mark(marker, record);
    await scene.office.as(by)(placements.stepPlacement, {
      params: { id },
      body: { state: 'terverifikasi', onDay: '2026-11-20', note: `Catatan ${word(5)}` },
    });
    scene.mark(word(5), record);
  }
}
