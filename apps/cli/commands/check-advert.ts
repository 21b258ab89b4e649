import { checkAdvert, checkRecruiter } from '../../../engines/reading/index.ts';
import { loadGazetteer, loadRecruiters } from '../reading-data.ts';
import { LONGEST_JUDGED, runOnTexts } from '../reading-rows.ts';

const USAGE =
  'kentongan check-advert [FILE|-] [--out FILE] [--rejects FILE] [--format jsonl|csv]: warning signs in offers {"id","text","date"?}';
const LATEST = '9999-12-31';

/** `kentongan check-advert`: warning signs in a job offer. */
export function run(args: string[]): Promise<number> {
  return runOnTexts(
    args,
    USAGE,
    async () => {
      const gazetteer = await loadGazetteer();
      const registry = await loadRecruiters(gazetteer);
      const trouble = (name: string, date: string | undefined): string | undefined => {
        const on = date === undefined ? LATEST : `${date}-12-31`.slice(0, 10);
        const bad = checkRecruiter(name, registry, on).matches.find((match) => ['revoked', 'suspended', 'charged'].includes(match.status));
        return bad === undefined ? undefined : `${bad.name}: ${bad.status_words}${bad.decree === null ? '' : ` (${bad.decree})`}`;
      };
      return {
        row: ({ id, text, date }, output) => {
          const { verdict, flags, ask } = checkAdvert(text, { date, gazetteer, companyTrouble: (name) => trouble(name, date) });
          return output.write(`${JSON.stringify({ id, verdict, flags, ask })}\n`);
        },
      };
    },
    LONGEST_JUDGED,
  );
}
