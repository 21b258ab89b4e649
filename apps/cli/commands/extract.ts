import { extract } from '../../../engines/reading/index.ts';
import { loadGazetteer } from '../reading-data.ts';
import { runOnTexts } from '../reading-rows.ts';

const USAGE =
  'kentongan extract [FILE|-] [--out FILE] [--rejects FILE] [--format jsonl|csv]: facts with their place from {"id","text","date"?}';

/** `kentongan extract`: facts from Indonesian free text. */
export function run(args: string[]): Promise<number> {
  return runOnTexts(args, USAGE, async () => {
    const gazetteer = await loadGazetteer();
    return {
      row: ({ id, text, date }, output) => output.write(`${JSON.stringify({ id, spans: extract(text, { date, gazetteer }) })}\n`),
    };
  });
}
