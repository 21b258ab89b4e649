/** A bar on a terminal's standard error; silent when piped. */
export interface Progress {
  /** @param done  share of the work, 0 to 1; undefined when the size is not known */
  show(text: string, done?: number): void;
  finish(): void;
}

const BAR_CELLS = 24;
const REDRAW_MILLISECONDS = 100;

/** The progress display of one command. */
export function createProgress(terminal: NodeJS.WriteStream = process.stderr): Progress {
  if (!terminal.isTTY) return { show() {}, finish() {} };
  let drawnAt = 0;
  return {
    show(text, done) {
      const now = Date.now();
      if (now - drawnAt < REDRAW_MILLISECONDS) return;
      drawnAt = now;
      const filled = Math.round(Math.min(1, Math.max(0, done ?? 0)) * BAR_CELLS);
      const bar = done === undefined ? '' : `[${'█'.repeat(filled)}${'·'.repeat(BAR_CELLS - filled)}] ${Math.floor(done * 100)}% `;
      terminal.write(`\r\u001B[K${bar}${text}`);
    },
    finish() {
      if (drawnAt > 0) terminal.write('\r\u001B[K');
    },
  };
}
