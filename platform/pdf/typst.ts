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

/** Marks of the computer, not of a script: a letter that anybody can have read aloud (PDF/UA) must not hold them. */
const NO_TEXT = /[\p{Cc}\p{Co}\p{Noncharacter_Code_Point}\uFEFF]/gu;
const KEPT_CONTROL = /[\t\n\r]/;
const readable = (text: string): string => text.toWellFormed().replace(NO_TEXT, (mark) => (KEPT_CONTROL.test(mark) ? mark : ''));

/** What Noto Sans shows everywhere: Latin, Greek, Cyrillic, their marks, punctuation and currencies. */
const ELSEWHERE =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\0-\u024F\u2010-\u2027\u2030-\u2044\u20A0-\u20BF\s]/gu;
/** An employer's name in Chinese letters, an emoji: where this machine has no letters for it, a mark stands for each. */
const shown = (text: string): string => text.replace(ELSEWHERE, '?');

const dataOf = (data: unknown, write: (text: string) => string): string =>
  JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? write(value) : value));

/**
 * One letter, in this thread, which can do nothing else meanwhile.
 * @throws when the template does not compile
 */
export async function typeset(source: string, data: unknown): Promise<Uint8Array> {
  const typst = await load();
  try {
    return printed(typst, source, dataOf(data, readable));
  } catch {
    return printed(
      typst,
      source,
      dataOf(data, (text) => shown(readable(text))),
    );
  } finally {
    typst.evictCache(1);
  }
}

function printed(typst: NodeCompiler, source: string, data: string): Uint8Array {
  const result = typst.compile({ mainFileContent: source, inputs: { data }, resetRead: false });
  const document = result.result;
  if (document === null)
    throw new Error(`letter template does not compile: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? [])}`);
  return typst.pdf(document, { pdfStandard: PdfStandard.UA_1 });
}
