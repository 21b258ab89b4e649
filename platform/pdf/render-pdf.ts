import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

/** Noto Sans (OFL 1.1) from its npm package: letters look the same on every machine. */
const FONTS = [
  '400Regular/NotoSans_400Regular.ttf',
  '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '700Bold/NotoSans_700Bold.ttf',
].map((file) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`)));

let compiler: Promise<NodeCompiler> | undefined;
const load = (): Promise<NodeCompiler> =>
  (compiler ??= Promise.all(FONTS.map((path) => readFile(path))).then((fontBlobs) =>
    NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: fileURLToPath(new URL('.', import.meta.url)) }),
  ));

/** A letter template: fixed Typst source kept in a `.typ` file beside its module. It reads its data with `json(bytes(sys.inputs.data))`. */
export const readTemplate = (url: URL): Promise<string> => readFile(url, 'utf8');

/**
 * Renders a tagged PDF (PDF/UA-1). Text of people reaches Typst as data only, never as source, so nothing typed can run.
 * @param source  the template's Typst source
 * @param data    JSON-able; the template shows it
 * @throws when the template does not compile: our own fault, found by its test
 */
export async function renderPdf(source: string, data: unknown): Promise<Uint8Array> {
  const typst = await load();
  const result = typst.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) }, resetRead: false });
  const document = result.result;
  if (document === null)
    throw new Error(`letter template does not compile: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  const pdf = typst.pdf(document, { pdfStandard: PdfStandard.UA_1 });
  typst.evictCache(30);
  return pdf;
}
