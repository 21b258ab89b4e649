import { describe, expect, it } from 'vitest';
import { createJourneyCounts } from './journey-counts.ts';

const MM = { sort: 'visit', to: 'MM' } as const;
const HERE = '35.05.07.2001';
const about = { days: 100, shown: '', standingOut: 0.02, people: [] };

describe('how usual a journey is', () => {
  it('is rare where fewer than one in a hundred ordinary travellers go, once eight weeks are counted', () => {
    const counts = createJourneyCounts();
    counts.ordinary({ sort: 'visit', to: 'SG' }, 80);
    expect(counts.isRare(MM, 100)).toBe(true);
    expect(counts.isRare(MM, 55)).toBe(false);
    expect(counts.isRare({ sort: 'visit', to: 'SG' }, 100)).toBe(false);
    counts.ordinary(MM, 2);
    expect(counts.isRare(MM, 100)).toBe(false);
  });
  it('expects more from an area that always sends people with weak stories, in proportion', () => {
    const counts = createJourneyCounts();
    counts.ordinary({ sort: 'visit', to: 'SG' }, 200);
    counts.odd({ sort: 'visit', to: 'SG' }, HERE, 6);
    counts.odd({ sort: 'visit', to: 'SG' }, '35.05.01.2001', 2);
    const [kecamatan, kabupaten, office] = ['35.05.07', '35.05', ''].map((area) => counts.flow(MM, area, about));
    expect(kecamatan?.usual).toBeCloseTo((30 * 6) / 100 / 230);
    expect(kabupaten?.usual).toBeCloseTo((30 * 8) / 100 / 230);
    expect(office?.usual).toBe(kabupaten?.usual);
    expect([kecamatan, kabupaten, office].map((flow) => flow?.areas)).toEqual([2, 1, 1]);
    expect(counts.flow(MM, '35.05.09', about).usual).toBe(0);
  });
  it('counts who gives no kecamatan for the wider areas only', () => {
    const counts = createJourneyCounts();
    counts.odd(MM, '35.05');
    expect(counts.flow(MM, '35.05', about)).toMatchObject({ areas: 1 });
    expect(counts.flow(MM, '35.05.07', about)).toMatchObject({ areas: 0, usual: 0 });
  });
});
