import { linkReports } from '../../../engines/reading/index.ts';
import { loadGazetteer } from '../reading-data.ts';
import { LONGEST_JUDGED, runOnTexts } from '../reading-rows.ts';
import type { TextRow } from '../reading-rows.ts';

const USAGE =
  'kentongan link-reports [FILE|-] [--out FILE] [--rejects FILE] [--format jsonl|csv]: which reports {"id","text","date"?} tell of one event';

/** `kentongan link-reports`: which reports speak of the same event or recruiter. Holds all reports, since each may belong to any. */
export function run(args: string[]): Promise<number> {
  return runOnTexts(
    args,
    USAGE,
    async () => {
      const gazetteer = await loadGazetteer();
      const reports: TextRow[] = [];
      return {
        row: (row) => void reports.push(row),
        end: async (output) => {
          for (const linked of linkReports(reports, gazetteer)) await output.write(`${JSON.stringify(linked)}\n`);
        },
      };
    },
    LONGEST_JUDGED,
  );
}
