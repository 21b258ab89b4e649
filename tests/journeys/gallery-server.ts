import { createServer, type Server } from 'node:http';
import { readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const BUILT = fileURLToPath(new URL(`../../.cache/gallery-${process.pid}`, import.meta.url));
const CONFIG = fileURLToPath(new URL('../../platform/ui/gallery/vite.config.ts', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
/** As strict as the product's (`apps/server/security-headers.ts`). */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'";

export interface Gallery {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds the page of all parts and serves it under the product's CSP on a free port. */
export async function serveGallery(): Promise<Gallery> {
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir: BUILT } });
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname;
    readFile(`${BUILT}${path.replaceAll('..', '')}`).then(
      (bytes) =>
        response
          .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': CSP })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${bound.port}/gallery.html`,
    close: async () => {
      server.close();
      await rm(BUILT, { recursive: true, force: true });
    },
  };
}
